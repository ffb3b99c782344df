import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { articleSchema } from '../../core/article/schema.ts';
import { COMMANDS, type CommandRow } from '../../core/contract/commands.ts';
import { backToTextBefore, nextField } from './fields.ts';
import { deleteAcross } from './kept-apart.ts';
import { downToFigure, fillPlace, upToFigure } from './picture-place.ts';
import { sheetCommand, sheetCommandIds } from './sheet-commands.ts';
import { cellBefore, nextCell, nextRow } from './sheet-tables.ts';

const { nodes } = articleSchema;

/** A break within a paragraph, where the block allows one. Cells do not: their line is one line of the file. */
const lineBreak: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const inCell = $from.parent.type === nodes.table_cell || $from.parent.type === nodes.table_header;
  const index = $from.index();
  if (inCell || !$from.sameParent($to) || !$from.parent.canReplaceWith(index, index, nodes.hard_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** With nothing left to take back or do again the key is still the sheet's: the browser has a history of its own, which knows nothing of claims. */
const always =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch, view) || true;

function keysOfCommands(): Record<string, Command> {
  const bound: Record<string, Command> = {};
  for (const id of sheetCommandIds) {
    const row: CommandRow = COMMANDS[id];
    const command = sheetCommand(id);
    if (row.keys && command) bound[row.keys] = id === 'undo' || id === 'redo' ? always(command) : command;
  }
  return bound;
}

const structureKeys: Record<string, Command> = {
  Enter: chainCommands(fillPlace, deleteAcross, nextField, nextRow, splitListItem(nodes.list_item)),
  'Shift-Enter': chainCommands(exitCode, lineBreak),
  'Mod-Enter': exitCode,
  Tab: chainCommands(nextCell, sinkListItem(nodes.list_item)),
  'Shift-Tab': chainCommands(cellBefore, liftListItem(nodes.list_item)),
  ArrowUp: upToFigure,
  ArrowDown: downToFigure,
  Backspace: chainCommands(undoInputRule, deleteAcross, backToTextBefore),
  'Mod-Backspace': deleteAcross,
  Delete: deleteAcross,
  'Mod-Delete': deleteAcross,
  'Mod-y': always((state, dispatch, view) => sheetCommand('redo')?.(state, dispatch, view) ?? false),
};

/** Keys of the sheet, nearest first: the commands of the desk, the structure of an article, then ProseMirror's own. */
export function sheetKeys(): readonly Plugin[] {
  return [keymap(keysOfCommands()), keymap(structureKeys), keymap(baseKeymap)];
}
