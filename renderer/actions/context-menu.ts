import type { CommandId } from '../../core/contract/commands.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { overlays, type MenuItem } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { takeClaim } from './hand.ts';
import { isEnabled, runCommand } from './commands.ts';
import { valueOrTell } from './tell.ts';

const ON_CLAIM: readonly CommandId[] = ['verify', 'dispute', 'cite', 'note', 'put-back', 'relink', 'remove-claim'];
const ON_TEXT: readonly CommandId[] = ['claim', 'nothing-to-check'];
const ON_SHEET: readonly CommandId[] = ['strong', 'emphasis', 'link', 'stash', 'find'];

const item = (command: CommandId): MenuItem => ({
  label: words.commands.label[command],
  command,
  disabled: !isEnabled(command),
  run: () => runCommand(command),
});

/** What can be done with the words under the pointer. */
export function showContextMenu(at: { readonly x: number; readonly y: number }, claim: string | null, misspelt: string | null): void {
  if (claim !== null) takeClaim(claim, false);
  const spelling = misspelt === null ? [] : [{ label: words.article.menu.addWord(misspelt), run: () => void addWord(misspelt) }, null];
  const checking = (claim === null ? ON_TEXT : ON_CLAIM).map(item);
  overlays.set({ menu: { label: words.article.menu.label, at, items: [...spelling, ...checking, null, ...ON_SHEET.map(item)] } });
}

/** The word belongs to the whole library from now on. */
async function addWord(word: string): Promise<void> {
  const record = valueOrTell(await ask('word.add', { word }));
  if (record) library.set({ record });
}
