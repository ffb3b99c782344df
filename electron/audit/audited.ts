import type { AuditFact } from '../../core/audit/chain.ts';
import type { Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { onDisk } from '../store/disk-problem.ts';
import { noteLogged } from './unlogged.ts';

/** The log's own file, as problems name it. */
const NAME = '.stet/audit/log.jsonl';
/** What was logged and then refused, or not taken by the disk. */
const NOT_DONE = 'not-done';

/** What is done where there is no log, and so no entry. */
const NO_ENTRY = 0;

/**
 * Writes into the log what is about to be done and then does it, so that nothing is done that the log does not know; when it comes to nothing,
 * the log says that, too. A log that cannot be written holds the deed back. A library for reading has none. `work` is given the entry's number.
 */
export async function audited<T>(library: Library, fact: AuditFact, work: (entry: number) => Promise<Result<T>>): Promise<Result<T>> {
  if (library.refusal !== null) return work(NO_ENTRY);
  const logged = await onDisk(NAME, async () => ({ ok: true as const, value: await library.audit.add(fact) }));
  if (!logged.ok) return logged;
  noteLogged(library, fact);
  let done: Result<T> | null = null;
  try {
    done = await work(logged.value);
    return done;
  } finally {
    if (!done?.ok) {
      const detail = { of: logged.value, code: done?.problem.code ?? 'disk-fault' };
      await library.audit.addAnyway({ ...fact, kind: NOT_DONE, detail });
    }
  }
}
