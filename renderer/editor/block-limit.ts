import { Plugin, type Transaction } from 'prosemirror-state';
import { LONGEST_BLOCK } from '../../core/article/size-limits.ts';
import { changedRanges } from './changed-ranges.ts';

/** Whether an edit leaves a block that could not be opened again. */
function makesTooLong(tr: Transaction): boolean {
  return changedRanges(tr).some(({ from, to }) => {
    let isTooLong = false;
    tr.doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock && node.content.size > LONGEST_BLOCK) isTooLong = true;
      return !isTooLong && !node.isTextblock;
    });
    return isTooLong;
  });
}

/** Refuses edits after which the file could not be opened again, and says so. */
export function blockLimitPlugin(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      if (!tr.docChanged || tr.doc.content.size <= LONGEST_BLOCK || !makesTooLong(tr)) return true;
      refused();
      return false;
    },
  });
}
