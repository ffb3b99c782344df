/** Names above a story, and the lines that carry them. */

const LONGEST_BYLINE = 120;
const ENGLISH = /^(?:(?:written|reported|story|words|text)\s+)?by:?\s+(?<names>\p{Lu}.*)$/iu;
const KHMER = /^(?:ដោយ|អ្នកនិពន្ធ|រាយការណ៍ដោយ)\s*[:៖]?\s*(?<names>.+)$/u;
const BETWEEN_PARTS = /\s*[|·•]\s*|\s+[–—]\s+/u;
const BETWEEN_NAMES = /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+និង\s*|\s*;\s*/u;

export interface BylineLine {
  readonly names: readonly string[];
  /** What stood on the same line after the names, such as a date. */
  readonly rest: readonly string[];
}

/** The people named in `By A and B`, given without the word `By`. */
export const namesIn = (text: string): string[] =>
  text
    .replace(/^by:?\s+/iu, '')
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Reads a line such as `By Sok Dara and Ann Lee | 4 May 2026`; null when the line is no byline. */
export function readByline(text: string): BylineLine | null {
  if (text.length > LONGEST_BYLINE || /[.!?។]$/u.test(text)) return null;
  const [head = '', ...rest] = text.split(BETWEEN_PARTS);
  const names = ENGLISH.exec(head)?.groups?.names ?? KHMER.exec(head)?.groups?.names;
  if (names === undefined) return null;
  const people = namesIn(names);
  const plausible = people.every((name) => name.split(/\s+/u).length <= 5 && !/\d/u.test(name));
  const capital = /^[\p{Lu}\p{Lo}]/u.test(names);
  return plausible && capital ? { names: people, rest: rest.filter((part) => part !== '') } : null;
}
