import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import type { Command } from 'prosemirror-state';
import { articleSchema } from '../../core/article/schema.ts';
import type { CommandId } from '../../core/contract/commands.ts';
import { insertBlock, insertRule, plainParagraph, toggleList, toggleSubhead, toggleWrap } from './sheet-blocks.ts';
import { addTableColumn, addTableRow, removeTableColumn, removeTableRow, tableNode } from './sheet-tables.ts';

const { marks, nodes } = articleSchema;

/** Takes back what the sheet itself put in for what was typed (a curly quote, a list); only right after it. */
const undoOwnHelp: Command = (state, dispatch) => undoInputRule(state, dispatch);

/** What each command of the sheet does. Commands that are not here belong to the window. */
const SHEET_COMMANDS: Partial<Record<CommandId, Command>> = {
  undo: (state, dispatch) => undoOwnHelp(state, dispatch) || undo(state, dispatch),
  redo,
  paragraph: plainParagraph,
  'subhead-1': toggleSubhead(2),
  'subhead-2': toggleSubhead(3),
  strong: toggleMark(marks.strong),
  emphasis: toggleMark(marks.emphasis),
  'bullet-list': toggleList(nodes.bullet_list),
  'ordered-list': toggleList(nodes.ordered_list),
  'block-quote': toggleWrap(nodes.block_quote),
  'pull-quote': toggleWrap(nodes.pull_quote),
  stash: toggleWrap(nodes.stash),
  table: insertBlock(() => tableNode()),
  'add-row': addTableRow,
  'add-column': addTableColumn,
  'remove-row': removeTableRow,
  'remove-column': removeTableColumn,
  rule: insertRule,
};

export function sheetCommand(id: CommandId): Command | null {
  return SHEET_COMMANDS[id] ?? null;
}

export const sheetCommandIds = Object.keys(SHEET_COMMANDS) as readonly CommandId[];
