import { join } from 'node:path';
import { ok } from '../../core/result.ts';
import { rememberedIn } from '../audit/owner.ts';
import type { Library } from '../library/library.ts';
import { newestReadable } from '../store/generations.ts';

/**
 * Whether this library keeps lists of texts and a log from its first word on. What was put together otherwise, as the sample library, has
 * neither until somebody works in it. A record that cannot be read says nothing else.
 */
function isOfItsOwn({ record }: Library): boolean {
  return record.problem !== null || record.data.created !== undefined;
}

/**
 * Whether an article without a list of earlier texts ever had one: whoever saves an article keeps its text under `now`, the hash of the file,
 * and an earlier docket; whoever checks it is in the log (`isLogged`).
 */
export async function hadList(library: Library, { id, now, isLogged }: { id: string; now: string; isLogged: boolean }): Promise<boolean> {
  if (isOfItsOwn(library) || isLogged || (await library.history.read(now)) !== null) return true;
  const older = await newestReadable(library.means.fs, join(library.places.generations, 'dockets'), `${id}.json`, () => ok(null));
  return older !== null;
}

/** Whether a log that is not there ever was; `isSigned`: the lists tell of a sign-off. Claims of the library's own cannot be without entries. */
export function hadLog(library: Library, isSigned: boolean): boolean {
  return isOfItsOwn(library) || isSigned || rememberedIn(library.record.data) !== null;
}
