import type { Node } from 'prosemirror-model';
import type { ProblemCode } from '../problem.ts';

/**
 * What a window can lay out and type into without stopping. Measured in Chromium 108: a key in one block of 300,000 characters takes 35 ms, of
 * 1,000,000 more than 150 ms; 20,000 blocks are laid out in a second and a half.
 */

/** UTF-16 units in one block of text. A newspaper page has 30,000. */
export const LONGEST_BLOCK = 300_000;
/** Blocks of text, each cell of a table and each item of a list counted. */
const MOST_BLOCKS = 30_000;

/** Why the document is more than a window can hold, or null. */
export function excessOf(doc: Node): Extract<ProblemCode, 'too-large' | 'paragraph-too-long'> | null {
  let blocks = 0;
  let longest = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks += 1;
    longest = Math.max(longest, node.content.size);
    return false;
  });
  if (longest > LONGEST_BLOCK) return 'paragraph-too-long';
  return blocks > MOST_BLOCKS ? 'too-large' : null;
}
