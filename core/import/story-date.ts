import { isDay, monthNamed, storyDay } from '../text/story-day.ts';

/** The date a story bears, found where pages, files and stamps say it. Which of two numbers is the month is never guessed. */

/** `2026-11-20 10:00:00 +0700` as ISO 8601 has it; a date alone stays one. Empty when it is neither. */
export function momentIn(text: string): string {
  const said = text.trim().replace(/\s+(?=[+-]\d{2}:?\d{2}$|Z$)/u, '');
  return storyDay(said) === '' ? '' : said.replace(/^(\d{4}-\d{2}-\d{2}) /u, '$1T').replace(/([+-]\d{2})(\d{2})$/u, '$1:$2');
}

const NOT_FIRST = /^\s*(?:last\s+)?(?:updated|modified)|^\s*ធ្វើបច្ចុប្បន្នភាព/iu;
const YEAR_FIRST = /(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})/u;
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/iu;
const MONTH_FIRST = /(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu;
const KHMER = /(?<!\d)(?<day>\d{1,2})\s*(?:ខែ)?\s*(?<month>[\u1780-\u17d3]{2,16}?)\s*(?:ឆ្នាំ)?\s*(?<year>\d{4})(?!\d)/u;
const NUMBERS = /(?<!\d)(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4})(?!\d)/u;

const latinDigits = (text: string): string => text.replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0));

function dayFrom(year: number, month: number, day: number): string {
  if (!isDay(year, month, day)) return '';
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Two numbers tell day and month only when one of them can be no month, or both are the same. */
function fromNumbers(text: string): string {
  const { first = '', second = '', year = '' } = NUMBERS.exec(text)?.groups ?? {};
  const [one, other] = [Number(first), Number(second)];
  if (one > 12 || one === other) return dayFrom(Number(year), other, one);
  return other > 12 ? dayFrom(Number(year), one, other) : '';
}

/** What stands before a date and belongs to it. */
const LEADS_IN =
  /(?:(?:\b(?:on|(?:last\s+)?(?:published|posted|updated|modified)(?:\s+on)?:?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?)|(?:ចេញផ្សាយ|ធ្វើបច្ចុប្បន្នភាព)\s*[:៖]?|ថ្ងៃ[\u1780-\u17d3]{0,16}|ទី)\s*){0,6}$/iu;

/** Where in a line the date it names begins, with the words that lead in to it; -1 when it names none. */
export function dateAt(line: string): number {
  const text = latinDigits(line);
  const found = [DAY_FIRST, MONTH_FIRST, KHMER, YEAR_FIRST, NUMBERS].flatMap((pattern) => {
    const match = pattern.exec(text);
    const month = match?.groups?.month ?? '1';
    return match && (/\d/u.test(month) || monthNamed(month) > 0) ? [match.index] : [];
  });
  if (found.length === 0) return -1;
  const before = line.slice(0, Math.min(...found));
  return LEADS_IN.exec(before)?.index ?? before.length;
}

/** The day a date stamp names (`Published: 12 March 2025`); empty when it names none for certain, or says when the page was updated. */
export function dayInStamp(stamp: string): string {
  if (NOT_FIRST.test(stamp)) return '';
  const text = latinDigits(stamp);
  const named = [DAY_FIRST, MONTH_FIRST, KHMER]
    .map((pattern) => pattern.exec(text)?.groups)
    .find((found) => monthNamed(found?.month ?? '') > 0);
  if (named) return dayFrom(Number(named.year), monthNamed(named.month ?? ''), Number(named.day));
  const { year, month, day } = YEAR_FIRST.exec(text)?.groups ?? {};
  return year === undefined ? fromNumbers(text) : dayFrom(Number(year), Number(month), Number(day));
}
