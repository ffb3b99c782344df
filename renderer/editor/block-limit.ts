import { Plugin, type Transaction } from 'prosemirror-state';
import { excessIn, type BlockExcess } from '../../core/article/size-limits.ts';
import { changedRanges } from './changed-ranges.ts';

/** Why an edit leaves a block that could not be opened again, or null. */
function excessAfter(tr: Transaction): BlockExcess | null {
  let found: BlockExcess | null = null;
  for (const { from, to } of changedRanges(tr)) {
    tr.doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock) found ??= excessIn(node);
      return found === null && !node.isTextblock;
    });
  }
  return found;
}

/** Refuses edits after which the file could not be opened again, and says why. */
export function blockLimitPlugin(refused: (excess: BlockExcess) => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      const excess = tr.docChanged ? excessAfter(tr) : null;
      if (excess !== null) refused(excess);
      return excess === null;
    },
  });
}
