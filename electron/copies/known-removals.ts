import { RemovalsLogged } from '../../core/audit/removals-logged.ts';
import { TakenBackLogged } from '../../core/audit/taken-back-logged.ts';
import { withRemoved } from '../../core/claims/removals.ts';
import { notAgain, type NotAgain } from '../../core/conflict-copies/not-again.ts';
import { idsMissing } from '../../core/conflict-copies/what-is-new.ts';
import { ok } from '../../core/result.ts';
import { removedOf, type Docket } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { onDisk } from '../store/disk-problem.ts';

/**
 * What the log knows of a docket and its copy. `docket` makes a docket know what was removed from it, for removals from before dockets
 * remembered them; `copy` is the copy without the sign-offs that were taken back here (`left`).
 */
interface Knowing {
  readonly docket: (docket: Docket) => Docket;
  readonly copy: Docket;
  readonly left: readonly NotAgain[];
}

/**
 * A log that cannot be read says nothing; what lies in its place may be another machine's, since sync tools make conflict copies of it, too.
 */
export async function knowing(library: Library, ours: Docket, theirs: Docket): Promise<Knowing> {
  const none: Knowing = { docket: (docket) => docket, copy: theirs, left: [] };
  const known = new Set(removedOf(ours).map(({ id }) => id));
  const missing = idsMissing(ours, theirs);
  const asked = missing.filter((id) => !known.has(id));
  const isSigned = theirs.claims.some(({ id, signOffs }) => signOffs.length > 0 && missing.includes(id));
  if (asked.length === 0 && !isSigned) return none;
  const [removed, takenBack] = [new RemovalsLogged(ours.article), new TakenBackLogged(ours.article)];
  const read = await onDisk(ours.article, async () => {
    await library.audit.each((entry) => {
      removed.take(entry);
      takenBack.take(entry);
    });
    return ok(null);
  });
  if (!read.ok) return none;
  const logged = removed.of(asked);
  return { docket: (docket) => withRemoved(docket, logged), ...notAgain(ours, theirs, (claim) => takenBack.of(claim)) };
}
