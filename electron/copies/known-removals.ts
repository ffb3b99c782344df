import { RemovalsLogged } from '../../core/audit/removals-logged.ts';
import { withRemoved } from '../../core/claims/removals.ts';
import { idsMissing } from '../../core/conflict-copies/what-is-new.ts';
import { ok } from '../../core/result.ts';
import { removedOf, type Docket, type Removed } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { onDisk } from '../store/disk-problem.ts';

/**
 * What the log says was removed here of what a copy still has, for removals from before dockets remembered them. A log that cannot be read
 * says nothing; what lies in its place may be another machine's, since sync tools make conflict copies of it, too.
 */
async function loggedRemovals(library: Library, ours: Docket, theirs: Docket): Promise<readonly Removed[]> {
  const known = new Set(removedOf(ours).map(({ id }) => id));
  const asked = idsMissing(ours, theirs).filter((id) => !known.has(id));
  if (asked.length === 0) return [];
  const logged = new RemovalsLogged(ours.article);
  const read = await onDisk(ours.article, async () => ok(await library.audit.each((entry) => logged.take(entry))));
  return read.ok ? logged.of(asked) : [];
}

/** Makes a docket know what the log knows was removed from it. */
export async function knowing(library: Library, ours: Docket, theirs: Docket): Promise<(docket: Docket) => Docket> {
  const logged = await loggedRemovals(library, ours, theirs);
  return (docket) => withRemoved(docket, logged);
}
