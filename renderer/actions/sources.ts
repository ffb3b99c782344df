import type { Source } from '../../core/saved/library-record.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { valueOrTell } from './tell.ts';

/** Makes or changes a source of the library. Answers whether it was written. */
export async function saveSource(source: Source): Promise<boolean> {
  const record = valueOrTell(await ask('source.save', { source }));
  if (record) library.set({ record });
  return record !== null;
}

/** Removes a source nobody cites; main refuses when one still does. Answers whether it is gone. */
export async function removeSource(id: string): Promise<boolean> {
  const record = valueOrTell(await ask('source.remove', { source: id }));
  if (record) library.set({ record });
  return record !== null;
}
