import type { Library } from '../library/library.ts';
import { rememberedIn } from './owner.ts';

/**
 * Keeps in the record how far the log goes, where it went further since the library was opened. The log may be longer than this after a crash,
 * and is never shorter: entries are on the disk before. What the disk does not take is left; the next time says it.
 */
export async function rememberEnd(library: Library): Promise<void> {
  const end = await library.audit.settle();
  if (end === null || rememberedIn(library.record.data)?.hash === end.hash) return;
  await library.queue.run('record', () =>
    library.record.change((data) => ({ ok: true, value: { ...data, log: { n: end.n, hash: end.hash } } })),
  );
}
