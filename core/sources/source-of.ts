import type { Source } from '../saved/library-record.ts';

/** Lists of sources are replaced, never changed in place: what is known of one is read once. */
const known = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

/**
 * The source that stands for each id: of merged ones the one they were merged into, also over several steps. One that names a source that is
 * not there, or that leads round in a circle, stands for itself.
 */
function standingById(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const before = known.get(sources);
  if (before) return before;
  const own = new Map(sources.map((source) => [source.id, source]));
  const all = new Map(sources.map((source) => [source.id, standingFor(source, own)]));
  known.set(sources, all);
  return all;
}

function standingFor(source: Source, own: ReadonlyMap<string, Source>): Source {
  const seen = new Set([source.id]);
  let at = source;
  for (let next = own.get(at.mergedInto ?? ''); next; next = own.get(at.mergedInto ?? '')) {
    if (seen.has(next.id)) return source;
    seen.add(next.id);
    at = next;
  }
  return at;
}

/** The source that a citation, or a piece of evidence, of this id speaks of; null where the library does not have it. */
export const sourceOf = (sources: readonly Source[], id: string): Source | null => standingById(sources).get(id) ?? null;

/** The sources that people choose among: those that were not merged into another. */
export const standingSources = (sources: readonly Source[]): readonly Source[] =>
  sources.filter((source) => sourceOf(sources, source.id) === source);

/** The sources that were merged into this one, in the order of the library. */
export const mergedInto = (sources: readonly Source[], id: string): readonly Source[] =>
  sources.filter((source) => source.id !== id && sourceOf(sources, source.id)?.id === id);

const NONE: readonly Source[] = [];

/** The library's sources where some of them were merged; none where each stands for itself, which is most often. */
export const sourcesIfMerged = (sources: readonly Source[]): readonly Source[] =>
  sources.some(({ mergedInto }) => mergedInto !== undefined) ? sources : NONE;
