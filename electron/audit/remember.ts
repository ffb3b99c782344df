import { ok } from '../../core/result.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import type { Library } from '../library/library.ts';
import { rememberedIn } from './owner.ts';

/**
 * Keeps in the record how far the log goes, where it went further since the library was opened. The log may be longer than this after a crash,
 * and is never shorter: entries are on the disk before. What is kept is never lowered, so what is missing from the log stays known until it is
 * there again. What the disk does not take is left; the next time says it.
 */
export async function rememberEnd(library: Library): Promise<void> {
  const end = await library.audit.settle();
  const goesOn = (data: LibraryRecord): boolean => end !== null && end.n > (rememberedIn(data)?.n ?? 0);
  if (end === null || !goesOn(library.record.data)) return;
  await library.queue.run('record', () =>
    library.record.change((data) => ok(goesOn(data) ? { ...data, log: { n: end.n, hash: end.hash } } : data)),
  );
}
