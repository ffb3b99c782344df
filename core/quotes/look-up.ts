import type { DiffPiece } from '../text/word-diff.ts';
import { wordDiff } from '../text/word-diff.ts';
import { normalKhmer } from '../text/khmer-spelling.ts';
import { tokens } from '../text/tokens.ts';
import { fromWord, toWord } from '../text/whole-words.ts';
import { countWords } from '../text/words.ts';
import { withWholeNumbers } from './cut-number.ts';
import type { Chains, Demerit, Places } from './in-order.ts';
import { nearestTo } from './nearest.ts';
import type { Range } from './quote-text.ts';
import { butForBrackets, type FoundButForBrackets, type Replaced } from './replaced.ts';
import { readingOf } from './readings.ts';
import type { QuoteWord, Segment } from './segments.ts';
import { speakerAt, spokenIn, textAt, whereIn, type Standing, type WordIndex } from './word-index.ts';

/** A place in one of the texts. Offsets are UTF-16 in the text as it was given, end exclusive. */
export interface QuotePlace extends Range, Standing {
  readonly text: string;
  readonly name: string;
}

/** The quotation's words, in order, in one text. */
export interface QuoteFound extends QuotePlace {
  /** The index of its first word, and the one behind its last. */
  readonly first: number;
  readonly end: number;
  /** One for each segment: what stands between two of them the story leaves out. */
  readonly pieces: readonly Range[];
  /** Whom the transcript gives them to; null where it does not say. */
  readonly speaker: string | null;
  /** A first letter is capitalised here and not there, or the other way round. */
  readonly capital: boolean;
  /** Commas, stops and the like differ. */
  readonly marks: boolean;
  /** In how many places the words stand. */
  readonly places: number;
  /** The words as they stand there, in one line, and some before and behind them: a quotation may be cut so that it says something else. */
  readonly said: string;
  readonly before: string;
  readonly behind: string;
}

export const QUOTE_STATES = ['exact', 'other-speaker', 'trimmed', 'differs', 'not-found', 'no-text', 'too-short'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];

/**
 * What looking a quotation up says. Of words that stand there, `other-speaker`: another person says them than the story has it; `trimmed`:
 * what stands beside them in their sentence turns them round, `cut`, before or behind them (both by `judged.ts`). `exact`: its words stand there in order, and no others between them but where it says so. `differs`:
 * they stand nowhere; `near` is the passage most like them, `diff` leads from what is said there to what the story says. `replaced`: what
 * words in brackets stand for there, when nothing else differs.
 */
export type QuoteVerdict =
  | { readonly state: 'exact'; readonly found: QuoteFound }
  | { readonly state: 'other-speaker'; readonly found: QuoteFound }
  | { readonly state: 'trimmed'; readonly found: QuoteFound; readonly side: 'before' | 'behind'; readonly cut: string }
  | { readonly state: 'differs'; readonly near: QuotePlace; readonly diff: readonly DiffPiece[]; readonly replaced?: readonly Replaced[] }
  | { readonly state: 'not-found' }
  | { readonly state: 'no-text' }
  | { readonly state: 'too-short'; readonly found: QuoteFound | null };

/** Fewer words stand in any long text by accident. */
export const FEWEST_WORDS = 3;

function placeOf(index: WordIndex, first: number, end: number): QuotePlace {
  const text = textAt(index, first);
  const range = { from: index.from[first] ?? 0, to: index.to[end - 1] ?? 0 };
  return { text: text.id, name: text.name, ...range, ...whereIn(text, range) };
}

/** Letters shown before and behind a quotation that was found. */
const AROUND = 60;

/** The words with some around them, cut between words. */
function contextOf(index: WordIndex, first: number, end: number): Pick<QuoteFound, 'said' | 'before' | 'behind'> {
  const text = textAt(index, first);
  const [from, to] = [index.from[first] ?? 0, index.to[end - 1] ?? 0];
  let [start, stop] = [first, end];
  while (start > text.first && from - (index.from[start - 1] ?? 0) <= AROUND) start -= 1;
  while (stop < text.end && (index.to[stop] ?? 0) - to <= AROUND) stop += 1;
  const line = (range: Range): string => spokenIn(text, range).replace(/\s+/gu, ' ');
  const whole = {
    from: Math.min(from, fromWord(text.text, index.from[start] ?? from)),
    to: stop === text.end ? text.text.length : Math.max(to, toWord(text.text, index.to[stop - 1] ?? to)),
  };
  const [before, behind] = [line({ from: whole.from, to: from }), line({ from: to, to: whole.to }).trimEnd()];
  return {
    said: line({ from, to }),
    before: start > text.first ? `…${before}` : before,
    behind: stop < text.end ? `${behind}…` : behind,
  };
}

function foundOf(index: WordIndex, { best, count }: Chains): QuoteFound | null {
  const [head, tail] = [best[0], best[best.length - 1]];
  if (!head || !tail) return null;
  return {
    ...placeOf(index, head.first, tail.end),
    first: head.first,
    end: tail.end,
    ...contextOf(index, head.first, tail.end),
    pieces: best.map(({ first, end }) => ({ from: index.from[first] ?? 0, to: index.to[end - 1] ?? 0 })),
    speaker: speakerAt(textAt(index, head.first), index.from[head.first] ?? 0),
    capital: best.some(({ capital }) => capital),
    marks: best.some(({ marks }) => marks),
    places: count,
  };
}

const QUOTE_MARK = /["“”„«»‹›]|(?<![\p{L}\p{M}\p{N}])[‘’ʼ`´'‚]|[‘’ʼ`´'‚](?![\p{L}\p{M}\p{N}])/gu;

/** Both sides of a diff written alike, and without the marks that no comparing asks for, so that it tells of words only. */
function alike(text: string): string {
  const seen = text.normalize('NFC').replace(/[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/gu, '');
  const bare = seen
    .replace(QUOTE_MARK, '')
    .replace(/[‘ʼ`´']/gu, '’')
    .replace(/[‐‑]/gu, '-');
  const spelt = tokens(bare).map((token) => normalKhmer(token.text));
  return spelt.join('').replace(/\s+/gu, ' ').trim();
}

/** The same words with the first letter in the case of the others': which one it has is the house's. */
function begunAs(said: string, words: string): string {
  const [one = '', other = ''] = [said.charAt(0), words.charAt(0)];
  return one.toLowerCase() === other.toLowerCase() ? one + words.slice(1) : words;
}

/** A segment with its places. */
interface Sought {
  readonly segment: Segment;
  readonly places: Places;
}

/** The segment that stands nowhere, else the longest: what differs is looked for there. */
function suspect(sought: readonly Sought[]): Segment | undefined {
  const longest = [...sought].sort((one, other) => other.segment.words.length - one.segment.words.length);
  return (longest.find(({ places }) => places.all.length === 0) ?? longest[0])?.segment;
}

function nearestOf(index: WordIndex, text: string, sought: readonly Sought[], parts: readonly Range[]): QuoteVerdict {
  const all: readonly QuoteWord[] = sought.flatMap(({ segment }) => segment.words);
  const one = sought.length > 1 ? suspect(sought) : undefined;
  const whole = nearestTo(index, all);
  const likest = whole ?? (one ? nearestTo(index, one.words) : null);
  if (!likest) return { state: 'not-found' };
  const passage = withWholeNumbers(index, textAt(index, likest.first), likest);
  const near = placeOf(index, passage.first, passage.end);
  const shown = whole ? parts : parts.map(({ from, to }) => ({ from: Math.max(from, one?.from ?? 0), to: Math.min(to, one?.to ?? to) }));
  const said = alike(spokenIn(textAt(index, passage.first), near));
  return { state: 'differs', near, diff: wordDiff(said, begunAs(said, alike(wordsOf(text, shown)))) };
}

/** What differs are words in brackets alone. */
function bracketed(index: WordIndex, { chain, replaced }: FoundButForBrackets, shown: string): QuoteVerdict {
  const [head, tail] = [chain[0], chain[chain.length - 1]];
  if (!head || !tail) return { state: 'not-found' };
  const near = placeOf(index, head.first, tail.end);
  const said = alike(spokenIn(textAt(index, head.first), near));
  return { state: 'differs', near, diff: wordDiff(said, begunAs(said, alike(shown))), replaced };
}

/** The words of these parts as one line. */
export function wordsOf(text: string, parts: readonly Range[]): string {
  const said = parts.filter(({ from, to }) => from < to).map(({ from, to }) => text.slice(from, to).trim());
  return said.join(' ').replace(/\s+/gu, ' ');
}

const INSERTED = /\[[^\]\n]{0,300}\]/gu;

/** A quotation to look up: `parts` are the places of its words in `story`, without quote marks and without what cues say. */
export interface Asked {
  readonly story: string;
  readonly parts: readonly Range[];
  readonly language: string;
  /** Of several places where the words stand, the one is taken against which least speaks. */
  readonly demerit?: Demerit;
}

export function lookUp(index: WordIndex, story: string, parts: readonly Range[], language: string): QuoteVerdict {
  return lookedUp(index, { story, parts, language });
}

/** Looks a quotation up in the texts, word for word. */
export function lookedUp(index: WordIndex, { story, parts, language, demerit }: Asked): QuoteVerdict {
  const { literal, segments, places, chains } = readingOf(index, story, parts, demerit);
  const sought = segments.map((segment, nth): Sought => ({ segment, places: places[nth] as Places }));
  const found = chains && foundOf(index, chains);
  const said = wordsOf(story, parts);
  if (countWords(literal.length > 0 ? said : said.replace(INSERTED, ' '), language) < FEWEST_WORDS) return { state: 'too-short', found };
  if (index.texts.length === 0) return { state: 'no-text' };
  if (found) return { state: 'exact', found };
  const replacing = butForBrackets(index, story, parts, language);
  return replacing ? bracketed(index, replacing, said) : nearestOf(index, story, sought, parts);
}
