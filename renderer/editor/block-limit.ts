import { Plugin, type Transaction } from 'prosemirror-state';
import { isTooLong } from '../../core/article/size-limits.ts';
import { changedRanges } from './changed-ranges.ts';

/** Whether an edit leaves a block that could not be opened again. */
function makesTooLong(tr: Transaction): boolean {
  return changedRanges(tr).some(({ from, to }) => {
    let found = false;
    tr.doc.nodesBetween(from, to, (node) => {
      found ||= node.isTextblock && isTooLong(node);
      return !found && !node.isTextblock;
    });
    return found;
  });
}

/** Refuses edits after which the file could not be opened again, and says so. */
export function blockLimitPlugin(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      if (!tr.docChanged || !makesTooLong(tr)) return true;
      refused();
      return false;
    },
  });
}
