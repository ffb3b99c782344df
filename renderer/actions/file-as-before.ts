import { article } from '../state/article.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { hasUnsavedText, held } from './hold.ts';
import { askWhich, forgetTrouble, typed } from './saving.ts';
import { closeDialog, say } from './tell.ts';

/**
 * The file of the open article is the one again that the words here were written over: of a text that came between there is nothing left
 * to choose, and saving goes on. What is asked for another reason is asked with the file as it is now.
 */
export function fileIsAsBefore(markdown: string): void {
  const open = held();
  if (!open) return;
  const { dialog } = overlays.value;
  const isAsked = dialog?.kind === 'conflict' && dialog.id === open.id;
  if (open.readOnly || open.undecided !== null) {
    if (isAsked) askWhich(open, markdown, open.base);
    return;
  }
  if (!isAsked && article.value.trouble?.code !== 'changed-outside') return;
  if (isAsked) closeDialog();
  forgetTrouble();
  article.set({ save: hasUnsavedText(open) ? 'unsaved' : 'saved' });
  if (hasUnsavedText(open)) typed();
  say(words.article.outside.asBefore(open.file));
}
