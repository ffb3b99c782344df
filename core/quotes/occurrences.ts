import { cutsNumber } from './cut-number.ts';
import type { QuoteWord, Segment } from './segments.ts';
import { changesSpeaker, textAt, spokenIn, type IndexedText, type WordIndex } from './word-index.ts';

/** A place where a segment stands word for word: indexes of words, end exclusive. */
export interface Occurrence {
  readonly first: number;
  readonly end: number;
  /** A first letter is written otherwise there. */
  readonly capital: boolean;
  /** Commas, stops and the like differ between the words. */
  readonly marks: boolean;
}

/** The same word with its first letter in the other case. */
function otherCase(word: string): string {
  const [letter = ''] = word;
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return other + word.slice(letter.length);
}

/** The numbers a word may have in the texts; the one written the same first. */
function idsOf(index: WordIndex, { word, free }: QuoteWord): number[] {
  const same = index.idOf(word);
  const other = free ? index.idOf(otherCase(word)) : undefined;
  return [...new Set([same, other])].filter((id) => id !== undefined);
}

interface Wanted {
  readonly ids: readonly (readonly number[])[];
  readonly rarest: number;
}

/** Null when a word of it stands nowhere. */
function wantedOf(index: WordIndex, words: readonly QuoteWord[]): Wanted | null {
  const ids = words.map((word) => idsOf(index, word));
  const counts = ids.map((some) => some.reduce((sum, id) => sum + index.at(id).length, 0));
  const least = Math.min(...counts);
  return least > 0 && Number.isFinite(least) ? { ids, rarest: counts.indexOf(least) } : null;
}

const stands = ({ ids }: WordIndex, first: number, wanted: Wanted['ids']): boolean =>
  wanted.every((some, at) => some.includes(ids[first + at] ?? 0));

/** The marks between two words by which a sentence reads: quote marks, brackets and spaces say nothing of it. */
const marksOf = (gap: string): string => gap.replace(/[^,;:.…!?\u2010-\u2015\-។៕៖]/gu, '').replace(/[\u2010-\u2015]/gu, '-');
const asks = (gap: string): boolean => gap.includes('?');

/** What stands in the text between two words, or after the last up to the next. */
const gapAt = (index: WordIndex, text: IndexedText, at: number): string =>
  spokenIn(text, { from: index.to[at - 1] ?? 0, to: at < text.end ? (index.from[at] ?? 0) : text.text.length });

/** A question is none without its mark; other marks may differ, which is said. Null: a question differs. */
function marksDiffer(index: WordIndex, text: IndexedText, first: number, segment: Segment): boolean | null {
  let differ = false;
  for (let at = 1; at < segment.words.length; at += 1) {
    const [here, there] = [segment.words[at]?.before ?? '', gapAt(index, text, first + at)];
    if (asks(here) !== asks(there)) return null;
    differ ||= marksOf(here) !== marksOf(there);
  }
  const closing = segment.after.trim();
  const ends = gapAt(index, text, first + segment.words.length).trimStart();
  const closes = /^["'”’»›]*[.,!?]/u.test(closing);
  return closes && asks(closing) !== /^["'”’»›]*\?/u.test(ends) ? null : differ;
}

/** Every place where the segment stands word for word, in order. */
export function occurrencesOf(index: WordIndex, segment: Segment): readonly Occurrence[] {
  const wanted = wantedOf(index, segment.words);
  if (!wanted) return [];
  const found: Occurrence[] = [];
  for (const id of wanted.ids[wanted.rarest] ?? []) {
    for (const at of index.at(id)) {
      const first = at - wanted.rarest;
      if (!stands(index, first, wanted.ids)) continue;
      const text = textAt(index, first);
      const end = first + segment.words.length;
      if (changesSpeaker(text, { from: index.from[first] ?? 0, to: index.from[end - 1] ?? 0 })) continue;
      const marks = cutsNumber(index, text, { first, end }) ? null : marksDiffer(index, text, first, segment);
      const capital = segment.words.some((word, nth) => index.ids[first + nth] !== index.idOf(word.word));
      if (marks !== null) found.push({ first, end, capital, marks });
    }
  }
  return found.sort((one, other) => one.first - other.first);
}
