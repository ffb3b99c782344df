import type { Node } from 'prosemirror-model';
import type { ProblemCode } from '../problem.ts';
import { SEAMLESS } from '../text/scripts.ts';

/**
 * What a window can lay out and type into without stopping. Measured in Chromium 108: a key in one block of 300,000 characters takes 35 ms, of
 * 1,000,000 more than 150 ms; 20,000 blocks are laid out in a second and a half. In scripts without spaces between words a line is broken with
 * a dictionary: a key in a block of 30,000 Khmer letters takes 50 ms, of 240,000 half a second.
 */

/** UTF-16 units in one block of text. A newspaper page has 30,000. */
export const LONGEST_BLOCK = 300_000;
/** Blocks of text, each cell of a table and each item of a list counted. */
const MOST_BLOCKS = 25_000;
/** Letters of scripts without spaces in one block. */
const LONGEST_SEAMLESS = 30_000;

const SEAMLESS_LETTERS = new RegExp(`[${SEAMLESS}]`, 'gu');

/** Whether a block of text is longer than a window can hold. Cheap for those that are not long. */
export function isTooLong(block: Node): boolean {
  const { size } = block.content;
  if (size <= LONGEST_SEAMLESS) return false;
  return size > LONGEST_BLOCK || (block.textContent.match(SEAMLESS_LETTERS)?.length ?? 0) > LONGEST_SEAMLESS;
}

/** Why the document is more than a window can hold, or null. */
export function excessOf(doc: Node): Extract<ProblemCode, 'too-large' | 'paragraph-too-long'> | null {
  let blocks = 0;
  let tooLong = false;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks += 1;
    tooLong ||= isTooLong(node);
    return false;
  });
  if (tooLong) return 'paragraph-too-long';
  return blocks > MOST_BLOCKS ? 'too-large' : null;
}
