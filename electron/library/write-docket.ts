import type { Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { docketCame } from '../audit/outside-docket.ts';
import type { Library } from './library.ts';
import { readEntry } from './listing.ts';

/**
 * Changes a docket on the disk. What another program wrote into it meanwhile is what the change is made to, and the window is told that
 * it shows something older. `before` is the docket that the window knows.
 */
export async function writeDocket(
  library: Library,
  id: string,
  next: (docket: Docket, before: Docket) => Result<Docket>,
): Promise<Result<Docket>> {
  const database = await library.docket(id);
  const before = database.data;
  let found = before;
  const changed = await database.change((data) => next((found = data), library.unseen.get(id) ?? before));
  if (found === before && database.problem === null) return changed;
  if (!library.unseen.has(id)) library.unseen.set(id, before);
  library.means.tell({ kind: 'docket-changed-outside', id });
  docketCame(library, id, { before, now: found });
  if (!changed.ok) await countAnew(library, id);
  return changed;
}

/** The row is of what is there now, so that the watch does not tell of it once more. A change that was made counts anew by itself. */
async function countAnew(library: Library, id: string): Promise<void> {
  const entry = library.entries.get(id);
  const now = entry && (await readEntry(library, entry.summary.file, id));
  if (now) library.tellRow(now);
}
