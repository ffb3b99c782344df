import type { Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Library } from './library.ts';

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
  const changed = await database.change((data) => next((found = data), before));
  if (found !== before || database.problem !== null) library.means.tell({ kind: 'docket-changed-outside', id });
  return changed;
}
