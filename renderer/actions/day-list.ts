import type { DayRow } from '../../core/contract/day-list.ts';
import type { Answer } from '../../core/contract/calls.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { openArticle, setMode } from './article.ts';
import { checkNow } from './check.ts';
import { takeClaim } from './hand.ts';
import { flushAll } from './saving.ts';
import { closeDialog, openDialog, valueOrSay } from './tell.ts';

/** What is open in the library, with what was just done to the open article. Null when it could not be read: that has been said. */
export async function readDayList(): Promise<Answer<'library.day-list'> | null> {
  await flushAll('auto');
  return valueOrSay(await ask('library.day-list', {}));
}

/** Opens the story of a row at its claim, in check mode, or at its reply. */
export async function goToDayRow({ kind, article: id, id: thing }: DayRow): Promise<void> {
  closeDialog();
  await openArticle(id);
  if (article.value.id !== id) return;
  setMode('check');
  checkNow();
  if (kind === 'reply') openDialog({ kind: 'replies', reply: thing });
  else takeClaim(thing);
}
