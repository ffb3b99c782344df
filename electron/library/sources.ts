import { sourceFact } from '../../core/audit/source-facts.ts';
import type { Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { audited } from '../audit/audited.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { changeRecord, put } from './record.ts';
import { citingStory } from './source-stories.ts';

type Changed = Promise<Result<LibraryRecord>>;

/** Adds a source or writes it anew; the log knows of it first. One that is saved as it was is nothing new. It bears the name of whoever added it. */
export function saveSource(library: Library, { source: asked }: Question<'source.save'>, by: string): Changed {
  const before = library.record.data.sources.find(({ id }) => id === asked.id) ?? null;
  const source = { ...asked, by: before?.by ?? (by || asked.by) };
  const save = (): Changed => changeRecord(library, (record) => ok({ ...record, sources: put(record.sources, source) }));
  const fact = sourceFact(before, source);
  return fact === null ? save() : audited(library, { at: timeOf(library.means), by, article: '', ...fact }, save);
}

/**
 * Refused with `source-in-use` while a claim of any article in the list cites it, or one that was merged into it, and with
 * `source-has-evidence`. Those that were merged into it go with it.
 */
export async function removeSource(library: Library, id: string, by: string): Changed {
  if (sourceOf(library.record.data.sources, id)?.id !== id) return failed({ code: 'unknown-source' });
  const cited = await citingStory(library, id);
  if (cited !== null) return failed({ code: 'source-in-use', file: cited });
  const isIt = ({ sources }: LibraryRecord, source: string): boolean => sourceOf(sources, source)?.id === id;
  const { data } = library.record;
  const detail = { source: id, merged: data.sources.flatMap((one) => (one.id !== id && isIt(data, one.id) ? [one.id] : [])) };
  return audited(library, { at: timeOf(library.means), by, article: '', kind: 'remove-source', detail }, () =>
    changeRecord(library, (record) => {
      if (record.evidence.some(({ source }) => isIt(record, source))) return failed({ code: 'source-has-evidence' });
      return ok({ ...record, sources: record.sources.filter((source) => !isIt(record, source.id)) });
    }),
  );
}
