import { hasKhmer, SEAMLESS } from './scripts.ts';
import { tokens, type Token } from './tokens.ts';

/**
 * Words as a reader sees them, also where a script puts no space between them: what is struck out, or cut from a text to be shown, is cut here.
 * Where the runtime's dictionary knows no word, a piece is still never less than a cluster.
 */

/** A run without spaces longer than this is cut before it is segmented: the segmenter's time is quadratic in the run. UTF-16 units. */
const LONGEST_RUN = 600;
/** So far back, at most, a cut looks for the beginning of a run. UTF-16 units. */
const LONGEST_LOOK = 200;

const BEGINS_SEAMLESS = new RegExp(`^[${SEAMLESS}]`, 'u');
const EDGE = /[\s\u200b]/u;

const khmer = new Intl.Segmenter('km', { granularity: 'word' });
const other = new Intl.Segmenter('en', { granularity: 'word' });

type Piece = Omit<Token, 'kind'>;

/** The clusters of one run, put together to words; a dictionary's word that begins within a cluster begins none. */
function joined(run: readonly Token[]): Piece[] {
  const text = run.map((token) => token.text).join('');
  const from = run[0]?.from ?? 0;
  const begins = new Set([...(hasKhmer(text) ? khmer : other).segment(text)].map(({ index }) => from + index));
  const words: { from: number; to: number; text: string }[] = [];
  for (const token of run) {
    const last = words.at(-1);
    if (last === undefined || begins.has(token.from)) words.push({ from: token.from, to: token.to, text: token.text });
    else {
      last.to = token.to;
      last.text += token.text;
    }
  }
  return words;
}

/** The words, numbers, signs and blanks of a text; they cover all of it. */
export function wholeWords(text: string): Piece[] {
  const pieces: Piece[] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.length > 0) pieces.push(...joined(run));
    run = [];
  };
  for (const token of tokens(text)) {
    const isSeamless = token.kind === 'word' && BEGINS_SEAMLESS.test(token.text);
    if (!isSeamless || token.to - (run[0]?.from ?? token.from) > LONGEST_RUN) close();
    if (isSeamless) run.push(token);
    else pieces.push(token);
  }
  close();
  return pieces;
}

/** The word that goes across an offset; null between two. */
function across(text: string, at: number): Piece | null {
  if (at <= 0 || at >= text.length) return null;
  let from = at;
  while (from > 0 && at - from < LONGEST_LOOK && !EDGE.test(text.charAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < LONGEST_LOOK && !EDGE.test(text.charAt(to))) to += 1;
  const word = wholeWords(text.slice(from, to)).find((piece) => from + piece.from < at && at < from + piece.to);
  return word === undefined ? null : { from: from + word.from, to: from + word.to, text: word.text };
}

/** The first place from `at` on where a word may begin. */
export const fromWord = (text: string, at: number): number => across(text, at)?.to ?? at;

/** The last place up to `at` where a word may end. */
export const toWord = (text: string, at: number): number => across(text, at)?.from ?? at;
