import { ask } from '../desk.ts';
import { closeArticle } from './article.ts';
import { editorHere, hasUnsavedText, held } from './hold.ts';
import { mayLeave } from './leaving.ts';
import { stopTimers, typed } from './saving.ts';
import { valueOrSay } from './tell.ts';

/**
 * Saves the open article and puts it into the bin; it goes from the desk only once it lies there, so that a disk that refuses leaves it
 * where it is. Answers whether it lies there. `go` does it once the person has been asked about unsaved words; `anyway`: they have been.
 */
export async function binOpen(id: string, go: () => void, anyway: boolean): Promise<boolean> {
  if (!anyway && !(await mayLeave('bin', go))) return false;
  stopTimers();
  // A key would be typed over a file that is going.
  editorHere()?.setEditable(false);
  const binned = valueOrSay(await ask('article.bin', { id }));
  if (held()?.id !== id) return binned !== null;
  if (binned) return closeArticle('bin', go, true);
  const open = held();
  editorHere()?.setEditable(open?.readOnly === false);
  if (open && hasUnsavedText(open)) typed();
  return false;
}
