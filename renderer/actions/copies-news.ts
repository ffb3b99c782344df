import type { ConflictCopy } from '../../core/contract/conflict-copies.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';

/** Asks once which conflict copies there are; what changes comes as news. */
export async function lookForCopies(): Promise<void> {
  const asked = library.value.library?.id;
  const found = await ask('copies.list', {});
  if (found.ok && library.value.library?.id === asked) noteCopies(found.value);
}

/** News that say the same leave the list as it is, so that nothing is drawn anew. */
export function noteCopies(copies: readonly ConflictCopy[]): void {
  if (copies.length + library.value.copies.length > 0) library.set({ copies });
}
