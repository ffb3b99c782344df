import { chainsOf, placesOf, type Chains, type Demerit, type Places } from './in-order.ts';
import type { Range } from './quote-text.ts';
import { bracketsIn, segmentsOf, type Segment } from './segments.ts';
import { textAt, type WordIndex } from './word-index.ts';

/** One way to read a quotation's brackets, and where its words stand in the texts when they are read so. */
export interface Reading {
  /** Brackets of the story that are the text's own. */
  readonly literal: readonly Range[];
  readonly segments: readonly Segment[];
  readonly places: readonly Places[];
  /** Null where the words are found nowhere in order. */
  readonly chains: Chains | null;
}

/** More brackets than these are not tried in every choice, but all together. */
const MOST_BRACKETS = 4;

/** The same brackets letter for letter; lines may break elsewhere. */
function sameBracket(brackets: string): RegExp {
  const parts = brackets.split(/\s+/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  return new RegExp(parts.join('\\s+'), 'u');
}

/** Every choice among these, the one of all first and that of none last. */
function choices(brackets: readonly Range[]): readonly (readonly Range[])[] {
  if (brackets.length > MOST_BRACKETS) return [brackets, []];
  const all = Array.from({ length: 2 ** brackets.length }, (_, mask) => brackets.filter((__, at) => (mask >> at) & 1));
  return all.sort((one, other) => other.length - one.length);
}

/** Whether the brackets read as the text's own stand as such where the words were found. */
function isTheirs(index: WordIndex, story: string, { literal, chains }: Reading): boolean {
  const [head, tail] = [chains?.best[0], chains?.best[chains.best.length - 1]];
  if (literal.length === 0) return true;
  if (!head || !tail) return false;
  const { text } = textAt(index, head.first);
  // The first and the last word may themselves stand in brackets.
  const found = text.slice(Math.max(0, (index.from[head.first] ?? 0) - 1), (index.to[tail.end - 1] ?? 0) + 1);
  return literal.every(({ from, to }) => sameBracket(story.slice(from, to)).test(found));
}

/**
 * The first reading in which the quotation is found: with the brackets that a text has itself read as its own words, then as what the story
 * put in. Where it stands nowhere, the last.
 */
export function readingOf(index: WordIndex, story: string, parts: readonly Range[], demerit?: Demerit): Reading {
  const known = bracketsIn(story, parts).filter(({ from, to }) => {
    const same = sameBracket(story.slice(from, to));
    return index.texts.some(({ text }) => same.test(text));
  });
  for (const literal of choices(known)) {
    const segments = segmentsOf(story, parts, literal);
    const places = placesOf(index, segments);
    const reading = { literal, segments, places, chains: chainsOf(index, places, demerit) };
    if (literal.length === 0 || (reading.chains && isTheirs(index, story, reading))) return reading;
  }
  return { literal: [], segments: [], places: [], chains: null };
}
