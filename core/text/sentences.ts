import type { Projection, UnitKind } from '../article/plain-text.ts';
import { trimRange } from './graphemes.ts';
import { isMarkupOrCode, rawPrints } from './raw-prints.ts';
import { cutBeforeSigns, joinsNext } from './sentence-ends.ts';
import { countWords } from './words.ts';

/** `from`, `to`: UTF-16 offsets in the projection, end exclusive, without blanks at the ends. `index` counts through the whole article. */
export interface Sentence {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Whoever made a picture, and for whom, is named in so many words at most; what ends with a stop is a sentence from fewer on. */
const LONGEST_CREDIT_WORDS = 12;
const SHORTEST_SENTENCE_WORDS = 5;
const STOP = /[.!?។៕…]["'”’»)\]]*$/u;

/** Whether a credit says more than a name: it goes out to readers like any other sentence. */
export function isStatement(credit: string, language: string): boolean {
  const words = countWords(credit, language);
  return words > LONGEST_CREDIT_WORDS || (words >= SHORTEST_SENTENCE_WORDS && STOP.test(credit.trimEnd()));
}

/** What stands in the article but says nothing that could be checked. */
const isSkipped = (kind: UnitKind, source: string, language: string): boolean =>
  kind === 'stash' || (kind === 'credit' && !isStatement(source, language));

/** The segmenter's time is quadratic in what it is given, so it never gets more than this at once. */
const LONGEST_PIECE = 500;
/** A Khmer sentence ends at khan or bariyoosan; `។ល។` ("and so on") has a khan of its own inside. */
const KHMER_END = /(?:។ល។|[^។៕])*(?:[។៕]+[\u201d\u2019"'»)\]]*\s*|$)/gu;

/** What decides whether a sentence goes on stands this near its end. */
const TAIL = 80;

interface Span {
  readonly from: number;
  readonly to: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
  } catch {
    made = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  segmenters.set(language, made);
  return made;
}

/** A part of a unit's text; `goesOn`: it was cut in the middle of a sentence, so its end is none. */
interface Piece {
  readonly text: string;
  readonly goesOn: boolean;
}

const SURE_END = /[.!?។៕…]["'”’)»]*\s/g;

/** Cuts after the last end of a sentence that fits, else after a space, else anywhere. */
function pieceAt(text: string, at: number): Piece {
  if (text.length - at <= LONGEST_PIECE) return { text: text.slice(at), goesOn: false };
  const near = text.slice(at, at + LONGEST_PIECE);
  let end = 0;
  for (const match of near.matchAll(SURE_END)) end = match.index + match[0].length;
  if (end > 0) return { text: near.slice(0, end), goesOn: false };
  const space = near.lastIndexOf(' ');
  return { text: space > 0 ? near.slice(0, space + 1) : near, goesOn: true };
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < text.length; at += found[found.length - 1]?.text.length ?? text.length) found.push(pieceAt(text, at));
  return found;
}

function segmentsOf(text: string, language: string): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces(text)) {
    const segments: string[] = [];
    for (const { segment } of segmenterOf(language).segment(piece.text)) {
      if (/[។៕]/.test(segment)) segments.push(...(segment.match(KHMER_END) ?? []).filter((part) => part !== ''));
      else segments.push(...cutBeforeSigns(segment));
    }
    segments.forEach((segment, index) => found.push({ text: segment, goesOn: piece.goesOn && index === segments.length - 1 }));
  }
  return found;
}

export const FOOTNOTE_MARKS = /\[\^[^\]\s]+\]/gu;

/** A footnote mark belongs to the sentence before it, as a closing bracket does. As long as the text, so that no position moves. */
const withoutMarks = (text: string): string => text.replace(FOOTNOTE_MARKS, (mark) => ')'.repeat(mark.length));

function spansOf(source: string, language: string): readonly Span[] {
  const text = withoutMarks(source);
  const spans: Span[] = [];
  let from = 0;
  let to = 0;
  let last: Piece | null = null;
  const close = (): void => {
    const span = trimRange(text, from, to);
    if (/[\p{L}\p{N}]/u.test(source.slice(span.from, span.to))) spans.push(span);
    from = to;
  };
  for (const segment of segmentsOf(text, language)) {
    if (last && !last.goesOn && !joinsNext(text.slice(Math.max(from, to - TAIL), to), segment.text)) close();
    to += segment.text.length;
    last = segment;
  }
  close();
  return spans;
}

/**
 * Units seen lately, so that a keystroke segments only its own paragraph: as many as a very long article has, counted in UTF-16 units with
 * something added for each. What is longer than any paragraph is segmented again rather than kept once per key.
 */
const MOST_KNOWN = 6_000_000;
const COST_OF_ONE = 200;
const LONGEST_KNOWN = 20_000;
let known = new Map<string, readonly Span[]>();
let knownSize = 0;

function knownSpans(text: string, language: string): readonly Span[] {
  if (text.length > LONGEST_KNOWN) return spansOf(text, language);
  const key = `${language}\n${text}`;
  const seen = known.get(key);
  if (seen) return seen;
  const made = spansOf(text, language);
  knownSize += key.length + COST_OF_ONE;
  if (knownSize > MOST_KNOWN) {
    known = new Map();
    knownSize = key.length + COST_OF_ONE;
  }
  known.set(key, made);
  return made;
}

/** Where the sentences of one textblock end, in UTF-16 units, without the blanks behind them. `language`: a BCP 47 tag. */
export const sentenceEnds = (text: string, language: string): readonly number[] => knownSpans(text, language).map(({ to }) => to);

/** What is kept as it is and printed has to be looked at as well: code and markup whole, a footnote sentence by sentence. */
function rawSpans(source: string, language: string, isFurther: boolean): readonly Span[] {
  if (!rawPrints(source, isFurther)) return [];
  return isMarkupOrCode(source, isFurther) ? [trimRange(source, 0, source.length)] : knownSpans(source, language);
}

/** The cells of one row as one span: a row is read, and checked, as a whole. Null when no cell has a word or number in it. */
function rowSpan(text: string, cells: readonly Span[]): Span | null {
  const filled = cells.filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
  const [first, last] = [filled[0], filled[filled.length - 1]];
  return first && last ? trimRange(text, first.from, last.to) : null;
}

/**
 * The sentences of an article in reading order. A sentence never crosses a textblock, but that the row of a table is one; `language` is a
 * BCP 47 tag.
 */
export function sentencesOf(projection: Pick<Projection, 'text' | 'units'>, language: string): Sentence[] {
  const { text, units } = projection;
  const sentences: Sentence[] = [];
  const add = ({ from, to }: Span): void => void sentences.push({ index: sentences.length, from, to });
  let cells: Span[] = [];
  units.forEach((unit, at) => {
    const source = text.slice(unit.from, unit.to);
    if (isSkipped(unit.kind, source, language)) return;
    if (unit.row === undefined) {
      const spans = unit.kind === 'raw' ? rawSpans(source, language, unit.further ?? false) : knownSpans(source, language);
      for (const { from, to } of spans) add({ from: unit.from + from, to: unit.from + to });
      return;
    }
    cells.push(unit);
    if (units[at + 1]?.row === unit.row) return;
    const row = rowSpan(text, cells);
    if (row) add(row);
    cells = [];
  });
  return sentences;
}
