import { join } from 'node:path';
import { contentHash } from '../../../electron/store/content-hash.ts';
import type { FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../made-desk.ts';

export const AT = '2026-11-24T08:00:00.000Z';
export const claim = {
  ...{ id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'p', at: AT },
  anchor: { exact: 'well', prefix: 'The ', suffix: '', start: 4, end: 8, state: 'exact' as const },
  ...{ citations: [], signOffs: [], thread: [] },
};
export const signOff = { by: 'p', at: AT, words: 'well', hash: contentHash('well'), beside: { before: 'The ', after: '' } };
export const withdrawn = { kind: 'withdraw-sign-off' as const, claim: 'c1', by: 'p' };

export const logOf = ({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string => join(libraryPlace, '.stet', 'audit', 'log.jsonl');
export const recordOf = ({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string => join(libraryPlace, '.stet', 'library.json');

/** A desk with an article in which one claim is signed off: three entries, of which the first names the library. */
export async function deskWithClaim(fs?: FileSystem) {
  const desk = await deskWithLibrary(fs ? { fs } : {});
  const { id } = await desk.ask('article.create', { headline: 'The well', language: 'en' });
  const changed = { id, by: 'p', at: AT };
  await desk.ask('docket.change', { ...changed, change: { kind: 'add-claim', claim } });
  await desk.ask('docket.change', { ...changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  return { ...desk, id, changed, log: logOf(desk) };
}

/** Closes the library, lets something be done to its files, and opens it again, at another computer if one is named. */
export async function openedAgain(
  before: Pick<MadeDesk, 'desk' | 'folder'>,
  meanwhile: () => void = () => undefined,
  host = 'here',
): Promise<MadeDesk> {
  await before.desk.close();
  meanwhile();
  const again = await madeDesk({ folder: before.folder, host });
  await again.ask('library.open', { how: 'dialog' });
  return again;
}
