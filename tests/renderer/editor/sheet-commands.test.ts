import { expect, test } from 'vitest';
import { COMMANDS, type CommandId, type CommandRow } from '../../../core/contract/commands.ts';
import { sheetCommandIds } from '../../../renderer/editor/sheet-commands.ts';

const rows = Object.entries(COMMANDS) as [CommandId, CommandRow][];

/** The desk leaves these keys to the sheet, so a command the sheet does not know would have no key at all. */
test.each(rows.filter(([, row]) => row.where === 'sheet').map(([id]) => id))('%s is a command of the sheet', (id) => {
  expect(sheetCommandIds).toContain(id);
});
