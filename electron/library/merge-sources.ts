import type { Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { LibraryRecord, Source } from '../../core/saved/library-record.ts';
import { merged, parted } from '../../core/sources/merge.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { audited } from '../audit/audited.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { changeRecord } from './record.ts';

type Changed = Promise<Result<LibraryRecord>>;

const replaced = (sources: readonly Source[], next: readonly Source[]): Source[] =>
  sources.map((source) => next.find(({ id }) => id === source.id) ?? source);

/**
 * Of two sources one stands for both from now on: no docket is written, citations of either lead to it. Both must stand for themselves.
 * Refused with `unknown-source`.
 */
export function mergeSources(library: Library, { keep, gone }: Question<'source.merge'>, by: string): Changed {
  const fact = { at: timeOf(library.means), by, article: '', kind: 'merge-sources', detail: { keep, gone } };
  return audited(library, fact, () =>
    changeRecord(library, (record) => {
      const [one, other] = [keep, gone].map((id) => sourceOf(record.sources, id));
      if (!one || !other || one.id !== keep || other.id !== gone || keep === gone) return failed({ code: 'unknown-source' });
      const both = merged(one, other);
      return ok({ ...record, sources: replaced(record.sources, [both.keep, both.gone]) });
    }),
  );
}

/** A source that was merged stands for itself again, and what cites it leads to it. What the other one took over from it goes from there, while nobody changed it. */
export function partSource(library: Library, { gone }: Question<'source.part'>, by: string): Changed {
  const fact = { at: timeOf(library.means), by, article: '', kind: 'part-sources', detail: { gone } };
  return audited(library, fact, () =>
    changeRecord(library, (record) => {
      const source = record.sources.find(({ id }) => id === gone);
      if (source?.mergedInto === undefined) return failed({ code: 'unknown-source' });
      const apart = parted(source, record.sources.find(({ id }) => id === source.mergedInto) ?? null);
      return ok({ ...record, sources: replaced(record.sources, apart.keep ? [apart.gone, apart.keep] : [apart.gone]) });
    }),
  );
}
