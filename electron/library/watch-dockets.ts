import { errorCode } from '../store/disk-problem.ts';
import type { Library } from './library.ts';
import { docketStampOf, readEntry } from './listing.ts';
import { watchFolder } from './watch-folder.ts';
import { hearName } from './watch-stet.ts';

const DOCKET = /^([A-Za-z0-9_-]{1,64})\.json$/;

/** Watches the dockets until the answered function is called. Temporary files are no dockets, and what was written here is known by its size and time. */
export async function watchDockets(library: Library): Promise<() => void> {
  const { dockets } = library.places;
  try {
    // It is made for the first docket; nobody would hear of one that comes before.
    if (library.refusal === null) await library.means.fs.makeFolder(dockets);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
  if (library.left) return () => undefined;
  return watchFolder(dockets, (name) => {
    hearName(library, name);
    const id = DOCKET.exec(name ?? '')?.[1];
    if (id !== undefined) lookAtDocket(library, id).catch(() => undefined);
  });
}

/** The docket of a listed article, when its size or time is not what its row was made from. The window is told of the one it has open. */
export async function lookAtDocket(library: Library, id: string): Promise<void> {
  await library.queue.run(id, async () => {
    const entry = library.entries.get(id);
    // The row of a file that is no article says nothing of claims.
    if (library.left || !entry || entry.summary.problem !== undefined || !(await library.presence.isThere())) return;
    if ((await docketStampOf(library, id)) === entry.docketStamp) return;
    const shown = (await library.docket(id)).data;
    if (!library.unseen.has(id)) library.unseen.set(id, shown);
    library.rereadDocket(id);
    const now = await readEntry(library, entry.summary.file, id);
    if (now) library.tellRow(now);
    if (library.open.has(id)) library.means.tell({ kind: 'docket-changed-outside', id });
  });
}
