import type { Node } from 'prosemirror-model';
import type { ImportLine } from '../contract/shapes.ts';

export type Reason = ImportLine['reason'];

/** One line or block as a reader found it, in reading order, before its part in the story is known. */
export interface Piece {
  /** Its words as they stood. */
  readonly text: string;
  /** The block it becomes when taken; null for a bare line, which becomes a paragraph, a caption or a subhead. */
  readonly node: Node | null;
  /** Set when the reader already knows that it is furniture. */
  readonly reason?: Reason;
  /** Words deleted inside it. `at`: after so much of its line, counted without the blanks there. */
  readonly gone?: readonly Gone[];
}

export interface Gone {
  readonly text: string;
  readonly at: number;
}

/** What a reader knows beside the pieces, from the file's own marks. */
export interface Hints {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: readonly string[];
  /** When it was published, a day or a moment; empty when the file's own marks do not say. */
  readonly published: string;
  /** Set when bare short lines between paragraphs may be subheads: true of plain text, where nothing else marks them. */
  readonly bareSubheads: boolean;
}

/** The end of a sentence, with whatever closes after it. */
const STOP = /[.!?…។៕:;,]["'”’»)\]]*$/u;
const KHMER = /[\u1780-\u17ff]/gu;
/** Khmer writes words without spaces; this many letters stand for one word where only a rough length matters. */
const KHMER_LETTERS_PER_WORD = 5;
const LONGEST_TITLE_WORDS = 30;
const LONGEST_TITLE = 200;
/** A paragraph at least this long in words, and with a stop, is the body of a story. */
const SHORTEST_BODY_WORDS = 18;

/** A rough count of words: good enough to tell a title from a paragraph. */
export function roughWords(text: string): number {
  const khmer = text.match(KHMER)?.length ?? 0;
  const spaced = text.split(/\s+/u).filter((word) => word !== '' && !/^[\u1780-\u17ff]/u.test(word)).length;
  return spaced + Math.ceil(khmer / KHMER_LETTERS_PER_WORD);
}

export const endsWithStop = (text: string): boolean => STOP.test(text);

/** Could stand over a story: short, no full stop at its end. */
export function isTitleLike(text: string): boolean {
  if (text.length > LONGEST_TITLE || roughWords(text) > LONGEST_TITLE_WORDS) return false;
  return !endsWithStop(text) || /[?!…]["'”’»)]*$/u.test(text);
}

/** Plainly running text. */
export const isBodyLike = (text: string): boolean =>
  roughWords(text) >= SHORTEST_BODY_WORDS && (endsWithStop(text) || text.length > LONGEST_TITLE);

/** The same words whatever their spacing and letter case: how a doubled caption is told. */
export const sameness = (text: string): string => text.replace(/[\s\u200b]+/gu, '').toLowerCase();
