import type { ProblemCode } from '../../../core/problem.ts';
import type { Result } from '../../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Library } from '../../library/library.ts';
import { onDisk } from '../../store/disk-problem.ts';

/** What the disk says of a file also when the whole folder is gone. */
const MAY_MEAN_MISSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['not-found', 'disk-fault']);

/**
 * Does something with the open library. Problems: `no-library`, `library-missing` when its folder is gone, and what the disk says where
 * the work itself did not name a file.
 */
export async function inLibrary<T>(desk: Desk, work: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
  const needed = desk.need();
  if (!needed.ok) return needed;
  const library = needed.value;
  const done = await onDisk(library.state.name, () => work(library));
  if (done.ok || !MAY_MEAN_MISSING.has(done.problem.code) || (await library.presence.isThere())) return done;
  return library.missing;
}
