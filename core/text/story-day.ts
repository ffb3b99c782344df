/**
 * The day a story bears, from its ISO 8601 date or date-time. The day is read as it is written, whatever the time zone beside it: a story
 * must not bear another day on another computer.
 */

const MOMENT = /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/iu;

const ENGLISH = 'January February March April May June July August September October November December'.split(' ');
const KHMER = 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' ');

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2026-11-20`; empty when it is no date. */
export function storyDay(published: string): string {
  const day = MOMENT.exec(published.trim())?.groups?.day ?? '';
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return day !== '' && isDay(year, month, date) ? day : '';
}

const khmerDigits = (value: string): string => value.replace(/[0-9]/gu, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));

/** `20 November 2026`, in Khmer with the Khmer month and digits, in other languages `2026-11-20`; empty when it is no date. */
export function storyDayWords(published: string, language: string): string {
  const day = storyDay(published);
  const isKhmer = /^km(?:-|$)/iu.test(language);
  const months = /^en(?:-|$)|^$/iu.test(language) ? ENGLISH : isKhmer ? KHMER : null;
  const [year = '', month = '', date = ''] = day.split('-');
  if (months === null || day === '') return day;
  const words = `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
  return isKhmer ? khmerDigits(words) : words;
}

/** Number of the month a text names, 1 to 12; 0 when it names none. */
export function monthNamed(text: string): number {
  const word = text.toLowerCase().replace(/\.$/u, '');
  const english =
    word.length < 3 ? -1 : ENGLISH.findIndex((month) => month.toLowerCase().startsWith(word) || (word === 'sept' && month === 'September'));
  return Math.max(english, KHMER.indexOf(text)) + 1;
}
