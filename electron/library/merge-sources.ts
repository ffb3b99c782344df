import type { Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { LibraryRecord, Source } from '../../core/saved/library-record.ts';
import { merged, parted } from '../../core/sources/merge.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { audited } from '../audit/audited.ts';
import { citations } from './citations.ts';
import type { Library } from './library.ts';
import { readEntry } from './listing.ts';
import { timeOf } from './means.ts';
import { place } from './read-articles.ts';
import { changeRecord } from './record.ts';

type Changed = Promise<Result<LibraryRecord>>;

const replaced = (sources: readonly Source[], next: readonly Source[]): Source[] =>
  sources.map((source) => next.find(({ id }) => id === source.id) ?? source);

/**
 * Of two sources one stands for both from now on: no docket is written, citations of either lead to it. Both must stand for themselves.
 * Refused with `unknown-source`.
 */
export async function mergeSources(library: Library, { keep, gone }: Question<'source.merge'>, by: string): Changed {
  const fact = { at: timeOf(library.means), by, article: '', kind: 'merge-sources', detail: { keep, gone } };
  const changed = await audited(library, fact, () =>
    changeRecord(library, (record) => {
      const [one, other] = [keep, gone].map((id) => sourceOf(record.sources, id));
      if (!one || !other || one.id !== keep || other.id !== gone || keep === gone) return failed({ code: 'unknown-source' });
      const both = merged(one, other);
      return ok({ ...record, sources: replaced(record.sources, [both.keep, both.gone]) });
    }),
  );
  if (changed.ok) await listAgain(library, await storiesCiting(library, keep));
  return changed;
}

/** A source that was merged stands for itself again, and what cites it leads to it. What the other one took over from it goes from there, while nobody changed it. */
export async function partSource(library: Library, { gone }: Question<'source.part'>, by: string): Changed {
  const fact = { at: timeOf(library.means), by, article: '', kind: 'part-sources', detail: { gone } };
  const keep = sourceOf(library.record.data.sources, gone)?.id ?? gone;
  const citing = await storiesCiting(library, keep);
  const changed = await audited(library, fact, () =>
    changeRecord(library, (record) => {
      const source = record.sources.find(({ id }) => id === gone);
      if (source?.mergedInto === undefined) return failed({ code: 'unknown-source' });
      const apart = parted(source, record.sources.find(({ id }) => id === source.mergedInto) ?? null);
      return ok({ ...record, sources: replaced(record.sources, apart.keep ? [apart.gone, apart.keep] : [apart.gone]) });
    }),
  );
  if (changed.ok) await listAgain(library, citing);
  return changed;
}

/** The stories that cite what stands for all that was merged into it. */
async function storiesCiting(library: Library, standing: string): Promise<readonly string[]> {
  const cited = await citations(library);
  if (!cited.ok) return [];
  const { sources } = library.record.data;
  return [...cited.value].flatMap(([id, all]) => ([...all.keys()].some((one) => sourceOf(sources, one)?.id === standing) ? [id] : []));
}

/** What a sign-off was given for may be another source now: the rows say how many claims hold their story back. */
async function listAgain(library: Library, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const file = library.entries.get(id)?.summary.file;
    const entry = file === undefined ? null : await readEntry(library, file);
    if (entry !== null) await place(library, entry);
  }
  if (ids.length > 0) library.tellList();
}
