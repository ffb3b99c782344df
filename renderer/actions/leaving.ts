import { writeArticle } from '../../core/article/article-file.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { overlays, type Leaving } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { isHalfWritten, mayLeaveForm } from './half-written.ts';
import { keepWhatIsLeft } from './history.ts';
import { hasUnsavedText, held } from './hold.ts';
import { decideLater, flushAll } from './saving.ts';
import { closeDialog, openDialog, say, valueOrTell } from './tell.ts';

/**
 * Saves what is open and answers whether it may be left. When words are not in the file, the person is asked and `go` does what they
 * were about to do; nothing is left behind without a word, and no form that is half written.
 */
export async function mayLeave(leaving: Leaving, go: () => void): Promise<boolean> {
  const isForm = isHalfWritten();
  if (!mayLeaveForm()) return false;
  if (isForm) closeDialog();
  const isDeciding = overlays.value.dialog?.kind === 'conflict';
  await flushAll('close');
  const open = held();
  if (!open || !hasUnsavedText(open)) return true;
  if ((open.readOnly || open.undecided !== null) && isJournalled()) return true;
  // Saving has just found another text in the file; that question comes first.
  if (overlays.value.dialog?.kind === 'conflict' && !isDeciding) return false;
  // The next question takes the place of the one about two texts, and says why nothing is saved; the way back to that one stays.
  if (overlays.value.dialog?.kind === 'conflict') decideLater();
  openDialog({ kind: 'unsaved', leaving, go });
  return false;
}

/** Whether the words in the window are on a disk, in a journal, and come back when the article is opened again. */
export function isJournalled(): boolean {
  const open = held();
  return open !== null && open.doc === open.journalDoc && article.value.typing !== null;
}

/** Saves once more and goes on; stays when that fails again. */
export async function saveAndLeave(leaving: Leaving, go: () => void): Promise<void> {
  closeDialog();
  if (await mayLeave(leaving, go)) go();
}

/** Writes the words to a file outside the library, then goes on. */
export async function saveElsewhereAndLeave(go: () => void): Promise<void> {
  const open = held();
  if (!open) return;
  const written = valueOrTell(await ask('article.save-elsewhere', { file: open.file, markdown: writeArticle(open.doc, open.opened) }));
  if (!written) return;
  closeDialog();
  go();
  say(words.article.unsaved.elsewhere(written.file), 'good');
}

/** The history keeps what is left, where the library takes it: whoever leaves words behind may want them after all. */
export async function leaveAllTheSame(go: () => void): Promise<void> {
  const open = held();
  if (open) await keepWhatIsLeft(writeArticle(open.doc, open.opened));
  closeDialog();
  go();
}
