import { furnitureReason } from './furniture.ts';
import type { Reason } from './piece.ts';
import { dateAt, dayInStamp } from './story-date.ts';

/** Names above a story, and the lines that carry them. */

const LONGEST_BYLINE = 120;
const ENGLISH = /^(?:(?:written|reported|story|words|text)\s+)?by:?\s+(?<names>\p{Lu}.*)$/iu;
const KHMER = /^(?:ដោយ|អ្នកនិពន្ធ|រាយការណ៍ដោយ)\s*[:៖]?\s*(?<names>.+)$/u;
const BETWEEN_PARTS = /\s*[|·•]\s*|\s+[–—]\s+/u;
/** A stroke stands between parts, and within a date (`2/3/2025`), and within a name (`Sok Dara/AFP`). */
const STROKE = /\s+\/\s+|\s*(?<!\d)\/\s*|\s*\/(?!\d)\s*/u;
const BETWEEN_NAMES = /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+និង\s*|\s*;\s*/u;
const SENTENCE_END = /(?<!\b[ap]\.m)[.!?។]$/iu;
const DIGIT = /\p{Nd}/u;

export interface BylineLine {
  readonly names: readonly string[];
  /** What stood on the same line beside the names, such as a date. */
  readonly rest: readonly { readonly text: string; readonly reason: Reason }[];
}

/** The people named in `By A and B`, given without the word `By`. */
export const namesIn = (text: string): string[] =>
  text
    .replace(/^by:?\s+/iu, '')
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A date that follows the names without a mark between, or after a comma. */
function cutAtDate(part: string): string[] {
  const at = dateAt(part);
  return at < 0 ? [part] : [part.slice(0, at).replace(/[,;]?\s*$/u, ''), part.slice(at)];
}

function partsOf(line: string): string[] {
  const byMarks = line.split(BETWEEN_PARTS).flatMap((part) => {
    const cut = part.split(STROKE);
    return cut.some((piece) => DIGIT.test(piece)) ? cut : [part];
  });
  return byMarks
    .flatMap(cutAtDate)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const namesAfterBy = (part: string): string | undefined => ENGLISH.exec(part)?.groups?.names ?? KHMER.exec(part)?.groups?.names;
const asideReason = (part: string): Reason | null => furnitureReason(part, true) ?? (dayInStamp(part) === '' ? null : 'date-stamp');

function apart(parts: readonly string[], at: number, names: readonly string[]): BylineLine {
  const others = parts.filter((_, index) => index !== at);
  return { names, rest: others.map((text) => ({ text, reason: asideReason(text) ?? (DIGIT.test(text) ? 'date-stamp' : 'navigation') })) };
}

/** Reads a line such as `By Sok Dara and Ann Lee | 4 May 2026`; null when the line is no byline. */
export function readByline(text: string): BylineLine | null {
  if (text.length > LONGEST_BYLINE || SENTENCE_END.test(text)) return null;
  const parts = partsOf(text);
  const at = parts.findIndex((part) => asideReason(part) === null);
  const names = namesAfterBy(parts[at] ?? '');
  if (names === undefined) return null;
  const people = namesIn(names);
  const plausible = people.every((name) => name.split(/\s+/u).length <= 5 && !DIGIT.test(name));
  const capital = /^[\p{Lu}\p{Lo}]/u.test(names);
  return plausible && capital ? apart(parts, at, people) : null;
}

/** The names in a line that the page itself calls a byline, with or without the word `By`. */
export function namedByline(text: string): BylineLine {
  const parts = partsOf(text);
  const said = parts.findIndex((part) => namesAfterBy(part) !== undefined);
  const at = said < 0 ? parts.findIndex((part) => asideReason(part) === null) : said;
  const part = parts[at] ?? '';
  return apart(parts, at, namesIn(namesAfterBy(part) ?? part));
}
