import { isHistoryTransaction } from 'prosemirror-history';
import type { ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { changesText } from './deeds.ts';

/** Whether something was typed in the block where the cursor is, since it came there. */
const key = new PluginKey<boolean>('unseen-spaces');

/**
 * Takes away the spaces at the end of a block that was typed in, once the cursor leaves it, and at the beginning of one that Enter parts
 * off. Markdown has no such spaces: they would stand in the file as `&#32;`. A block that was only visited stays as it is.
 */
export function unseenSpacesPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      // What undo and redo leave stays to the letter: another undo may need the space.
      apply: (tr, typed, before) =>
        changesText(tr) ? !isHistoryTransaction(tr) : typed && tr.selection.$head.sameParent(before.selection.$head),
    },
    appendTransaction: (trs, before, now) => {
      const changed = trs.some(changesText);
      if ((!changed && key.getState(before) !== true) || trs.some(isHistoryTransaction)) return null;
      const left = trs.reduce((pos, tr) => tr.mapping.map(pos, -1), before.selection.$head.start());
      return without(now, [...unseenEnd(now, left), ...(changed ? unseenStart(now, left) : [])]);
    },
  });
}

type Range = readonly [from: number, to: number];

function textOf({ parent }: ResolvedPos): string {
  return parent.textBetween(0, parent.content.size, undefined, '\ufffc');
}

/** The spaces at the end of the block that begins at `left`, unless the cursor is in it. */
function unseenEnd(state: EditorState, left: number): Range[] {
  const $left = state.doc.resolve(left);
  if (!$left.parent.isTextblock || $left.sameParent(state.selection.$head)) return [];
  const spaces = /[ \t]+$/.exec(textOf($left))?.[0].length ?? 0;
  return spaces === 0 ? [] : [[$left.end() - spaces, $left.end()]];
}

/** The spaces behind a cursor that has come to the beginning of another block. */
function unseenStart(state: EditorState, left: number): Range[] {
  const { $head } = state.selection;
  if (!$head.parent.isTextblock || $head.parentOffset !== 0 || $head.start() === left) return [];
  const spaces = /^[ \t]+/.exec(textOf($head))?.[0].length ?? 0;
  return spaces === 0 ? [] : [[$head.start(), $head.start() + spaces]];
}

/** Undone with the edit that left the spaces, which may need them: an appended change is part of the last event of the history. */
function without(state: EditorState, ranges: readonly Range[]): Transaction | null {
  if (ranges.length === 0) return null;
  const { tr } = state;
  for (const [from, to] of ranges) tr.delete(tr.mapping.map(from), tr.mapping.map(to));
  return tr;
}
