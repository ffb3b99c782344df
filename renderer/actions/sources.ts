import type { Source } from '../../core/saved/library-record.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { valueOrTell } from './tell.ts';

/**
 * Makes or changes a source of the library. It is shown at once, so that nobody who goes on typing waits for the disk; when it cannot be
 * written, what was there before is shown again. Answers whether it was written.
 */
export async function saveSource(source: Source): Promise<boolean> {
  const before = library.value.record?.sources.find(({ id }) => id === source.id) ?? null;
  show(source.id, source);
  const record = valueOrTell(await ask('source.save', { source }));
  if (record) library.set({ record });
  else show(source.id, before);
  return record !== null;
}

function show(id: string, source: Source | null): void {
  const { record } = library.value;
  if (!record) return;
  const at = record.sources.findIndex((one) => one.id === id);
  const before = record.sources.slice(0, Math.max(0, at));
  const sources = [...before, ...(source ? [source] : []), ...record.sources.slice(at + 1)];
  library.set({ record: { ...record, sources } });
}

/** Removes a source nobody cites; main refuses when one still does. Answers whether it is gone. */
export async function removeSource(id: string): Promise<boolean> {
  const record = valueOrTell(await ask('source.remove', { source: id }));
  if (record) library.set({ record });
  return record !== null;
}
