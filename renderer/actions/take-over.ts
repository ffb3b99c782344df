import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { openForWriting } from './library.ts';
import { flushAll, journalNow } from './saving.ts';
import { closeDialog, openDialog, say, valueOrSay } from './tell.ts';

/** Asks whether the library is to be taken from whoever has it. Where nobody has, there is nothing to take: it is opened for writing. */
export async function askToTakeOver(): Promise<void> {
  const readOnly = library.value.library?.readOnly;
  if (readOnly?.reason === 'locked') return openDialog({ kind: 'take-over' });
  if (readOnly) await openForWriting();
}

/** Takes it; the list and the open article follow by main's news. */
export async function takeOver(): Promise<void> {
  const state = valueOrSay(await ask('library.take-over', {}));
  if (!state) return;
  if (overlays.value.dialog?.kind === 'take-over') closeDialog();
  say(words.takeOver.done, 'good');
}

/** Somebody takes the library: what is typed goes to the disk as it does before the window is closed, then it is theirs. */
export async function handOver(): Promise<void> {
  const { dialog, standing } = overlays.value;
  const isAsking = dialog?.kind === 'conflict' || standing?.code === 'changed-outside';
  await (isAsking ? journalNow() : flushAll('close'));
  void ask('library.hand-over', {});
}
