import { failed, ok, type Result } from '../../core/result.ts';
import { lose } from './hand-over.ts';
import type { Library } from './library.ts';

/** Refuses when nothing may be written here, or when somebody else has taken the lock in the meantime. */
export async function mayWrite(library: Library): Promise<Result<null>> {
  if (library.refusal !== null) return library.refusal;
  if (library.lock !== null && !(await library.lock.stillMine())) {
    await lose(library);
    return library.refusal ?? failed({ code: 'locked-elsewhere' });
  }
  return ok(null);
}
