import { isDay, monthNamed } from '../../text/story-day.ts';
import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';

/** A weekday that the date does not fall on, and days that no calendar has. The Gregorian calendar, so only years after 1753. */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const KHMER_WEEKDAYS = ['អាទិត្យ', 'ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍'];
const FIRST_YEAR = 1754;

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})\\b';
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;
const D = '[\\d០-៩]';

const DATED = [
  new RegExp(`\\b(?:${WEEKDAY},?\\s+(?:the\\s+)?)?${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`, 'gu'),
  new RegExp(`\\b(?:${WEEKDAY},?\\s+)?${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'gu'),
  new RegExp(
    `(?:ថ្ងៃ\\s*(?<weekday>${KHMER_WEEKDAYS.join('|')})\\s*)?(?:ថ្ងៃ)?ទី\\s*(?<day>${D}{1,2})\\s*ខែ\\s*(?<month>[\\u1780-\\u17d3]{2,12})\\s*ឆ្នាំ\\s*(?<year>${D}{4})(?!${D})`,
    'gu',
  ),
];
/** Without a year only where a word before says that it is a date: "in June 31 people died" is none. */
const CUE = '(?<=\\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter)\\s)';
const UNDATED = [
  new RegExp(`${CUE}${DAY}\\s+(?:of\\s+)?${MONTH}(?![\\p{L}\\p{N}]|,?\\s+\\d{4}\\b)`, 'gu'),
  new RegExp(`${CUE}${MONTH}\\s+${DAY}(?![\\d,.]|\\s+\\d{4}\\b|\\s+\\p{Ll})`, 'gu'),
];

const western = (digits: string): number => Number(digits.replace(/[០-៩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x17e0)));

type Found = Omit<Inconsistency, 'check'>;

function inDate(match: RegExpExecArray): Found | null {
  const { day = '', month = '', year = '', weekday } = match.groups ?? {};
  const [d, m, y] = [western(day), monthNamed(month), western(year)];
  const at = { from: match.index, to: match.index + match[0].length };
  if (m === 0 || y < FIRST_YEAR) return null;
  if (!isDay(y, m, d)) return { ...at, code: 'no-such-day', said: match[0], is: '' };
  if (weekday === undefined) return null;
  const real = new Date(Date.UTC(y, m - 1, d)).getUTCDay();
  const names = WEEKDAYS.includes(weekday) ? WEEKDAYS : KHMER_WEEKDAYS;
  return names[real] === weekday ? null : { ...at, code: 'weekday', said: weekday, is: names[real] ?? '' };
}

/** 2000 was a leap year: of a day without its year only what no year has is wrong. */
const LEAP_YEAR = 2000;

function inUndated(match: RegExpExecArray): Found | null {
  const { day = '', month = '' } = match.groups ?? {};
  const wrong = !isDay(LEAP_YEAR, monthNamed(month), Number(day));
  return wrong ? { from: match.index, to: match.index + match[0].length, code: 'no-such-day', said: match[0], is: '' } : null;
}

export const daysCheck: ConsistencyCheck = {
  id: 'days',
  find: (text) => [
    ...DATED.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => inDate(match) ?? [])),
    ...UNDATED.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => inUndated(match) ?? [])),
  ],
};
