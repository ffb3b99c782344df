import type { QuotePlace, QuoteState } from '../../../core/quotes/look-up.ts';
import { words } from '../../words/words.ts';

/** The sign of each state: with the edge's pattern it says without colour how a quotation stands. */
const SIGNS: Readonly<Record<QuoteState, string>> = {
  exact: '✓',
  'other-speaker': '≠',
  trimmed: '!',
  differs: '≠',
  'not-found': '⊘',
  'no-text': '○',
  'too-short': '–',
};

export function quoteSign(state: QuoteState): string {
  return SIGNS[state];
}

/** Kinds whose lines a person can count; of a page or Markdown the lines read are not those of the file. */
const LINED = /\.(?:txt|vtt|srt)$/iu;

export function placeText({ name, page, line, time }: QuotePlace): string {
  return words.quotes.place(name, { page, line: LINED.test(name) ? line : null, time });
}
