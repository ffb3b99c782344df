import type { Node } from 'prosemirror-model';
import type { ProblemCode } from '../problem.ts';
import { SEAMLESS } from '../text/scripts.ts';

/**
 * What a window can lay out and type into without stopping. Measured in Chromium 108: a key in one block of 300,000 characters takes 35 ms, of
 * 1,000,000 more than 150 ms; 20,000 blocks are laid out in a second and a half. In scripts without spaces between words a line is broken with
 * a dictionary: a key in a block of 30,000 Khmer letters takes 50 ms, of 240,000 half a second. What is drawn as one sign costs the square of
 * its parts: one of 10,000 joined faces takes seven seconds, a letter with 100,000 accents forty.
 */

/** UTF-16 units in one block of text. A newspaper page has 30,000. */
export const LONGEST_BLOCK = 300_000;
/** Pieces of one block whose marks differ. */
const MOST_PIECES = 40_000;
/** Blocks of text, each cell of a table and each item of a list counted. */
export const MOST_BLOCKS = 25_000;
/** Letters of scripts without spaces in one block. */
const LONGEST_SEAMLESS = 30_000;

const SEAMLESS_LETTERS = new RegExp(`[${SEAMLESS}]`, 'gu');

/** Accents, vowel signs, modifiers, tags, leading Korean letters, and whatever a joiner joins: more in a row than any writing has. */
const JOINED = /(?:[\p{M}\u200d\u1100-\u115f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|(?<=\u200d)\S){100}/u;
const FEWEST_JOINED = 100;

export type BlockExcess = Extract<ProblemCode, 'paragraph-too-long' | 'letters-joined'>;

function isTooLong(block: Node): boolean {
  const { size } = block.content;
  if (size <= LONGEST_SEAMLESS) return false;
  if (size > LONGEST_BLOCK || block.childCount > MOST_PIECES) return true;
  return (block.textContent.match(SEAMLESS_LETTERS)?.length ?? 0) > LONGEST_SEAMLESS;
}

/** Why a block of text is more than a window can hold, or null. Cheap for those that are not long. */
export function excessIn(block: Node): BlockExcess | null {
  if (block.content.size < FEWEST_JOINED) return null;
  if (isTooLong(block)) return 'paragraph-too-long';
  return JOINED.test(block.textContent) ? 'letters-joined' : null;
}

/** Why the document is more than a window can hold, or null. */
export function excessOf(doc: Node): BlockExcess | 'too-large' | null {
  let blocks = 0;
  let excess: BlockExcess | null = null;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks += 1;
    excess ??= excessIn(node);
    return false;
  });
  return excess ?? (blocks > MOST_BLOCKS ? 'too-large' : null);
}
