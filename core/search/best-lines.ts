import { foundPlaces, snippet, type Place } from '../text/search-text.ts';
import type { Line } from './line.ts';

/** Characters of a line that are shown around what was found. */
const SNIPPET_WIDTH = 90;
/** Characters kept on either side of a place that is only known roughly. */
const CUT = 150;
/** Of one article, so that others are seen too. */
const MOST_OF_ONE = 4;

export interface Wanted {
  readonly query: string;
  /** `searchedWords` of it. */
  readonly words: readonly string[];
}

/** A line beside its text as `searchable` compares it, without blanks at the ends. */
export interface Compared {
  readonly line: Line;
  readonly normal: string;
}

/** Of the lines those with all the words, where they stand next to one another first; where none has all, the first with the most of them. */
export function bestLines(lines: readonly Compared[], { words }: Wanted, most = MOST_OF_ONE): readonly Compared[] {
  const phrase = words.join(' ');
  const whole = lines.filter(({ normal }) => words.every((word) => normal.includes(word)));
  if (whole.length > 0) {
    const first = whole.filter(({ normal }) => normal.includes(phrase));
    return [...first, ...whole.filter((one) => !first.includes(one))].slice(0, most);
  }
  const counts = lines.map(({ normal }) => words.filter((word) => normal.includes(word)).length);
  const best = Math.max(0, ...counts);
  const [found] = best === 0 ? [] : lines.filter((_, at) => counts[at] === best);
  return found ? [found] : [];
}

export interface Shown {
  readonly snippet: string;
  readonly inSnippet: Place[];
}

/** A line is cut around the place first: finding the exact one in all of it could be felt at the keys. */
export function shownLine({ line: { text }, normal }: Compared, { query, words }: Wanted): Shown {
  const phrase = normal.indexOf(words.join(' '));
  const first = phrase >= 0 ? phrase : Math.min(...words.map((word) => normal.indexOf(word)).filter((at) => at >= 0));
  const near = Number.isFinite(first) ? Math.round((first / Math.max(1, normal.length)) * text.length) : 0;
  const from = Math.max(0, near - CUT);
  const cut = text.slice(from, near + query.length + CUT);
  const isThere = foundPlaces(cut, words).length > 0;
  const line = snippet(isThere ? cut : text, query, SNIPPET_WIDTH);
  const shown = isThere && from > 0 && !line.startsWith('…') ? `…${line}` : line;
  const whole = isThere && from + cut.length < text.length && !shown.endsWith('…') ? `${shown}…` : shown;
  return { snippet: whole, inSnippet: [...foundPlaces(whole, words)] };
}
