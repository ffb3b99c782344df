import type { CopyHolds } from '../contract/conflict-copies.ts';
import { isStricter } from '../sources/merge.ts';
import type { LibraryRecord, Source } from '../saved/library-record.ts';

type SourceThere = CopyHolds['sources'][number];

/** Each source that both records have, as ours says it and as the copy does. */
function ofBoth(ours: LibraryRecord, theirs: LibraryRecord): readonly (readonly [Source, Source])[] {
  const there = new Map(theirs.sources.map((source) => [source.id, source]));
  return ours.sources.flatMap((source) => {
    const other = there.get(source.id);
    return other ? [[source, other] as const] : [];
  });
}

const details = (source: Source): string =>
  JSON.stringify(Object.entries({ ...source, confidentiality: '' }).sort(([one], [other]) => (one < other ? -1 : 1)));

function differs(here: Source, there: Source): readonly SourceThere[] {
  const source = here.title;
  if (isStricter(there, here)) return [{ source, how: 'closer' }];
  if (isStricter(here, there)) return [{ source, how: 'opener' }];
  return details(here) === details(there) ? [] : [{ source, how: 'changed' }];
}

/** What the copy of a record says otherwise of sources that ours has, too: who may know of them first, then anything else. */
export function sourcesThere(ours: LibraryRecord, theirs: LibraryRecord): readonly SourceThere[] {
  return ofBoth(ours, theirs).flatMap(([here, there]) => differs(here, there));
}

/** The sources that fewer may know by the copy than by ours. */
export function closerThere(ours: LibraryRecord, theirs: LibraryRecord): readonly Source[] {
  return ofBoth(ours, theirs).flatMap(([here, there]) => (isStricter(there, here) ? [there] : []));
}

/** Our sources, each known to as few as one of both records says: a name that was promised secrecy on one machine is kept on both. */
export function withCloser(ours: LibraryRecord, theirs: LibraryRecord): LibraryRecord['sources'] {
  const closer = new Map(closerThere(ours, theirs).map(({ id, confidentiality }) => [id, confidentiality]));
  return ours.sources.map((source) => ({ ...source, confidentiality: closer.get(source.id) ?? source.confidentiality }));
}
