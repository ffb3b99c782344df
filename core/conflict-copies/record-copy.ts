import type { CopyHolds } from '../contract/conflict-copies.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { closerThere, withCloser } from './sources-there.ts';

type Part = CopyHolds['parts'][number];

interface Identified {
  readonly id: string;
}

const only = <T extends Identified>(ours: readonly T[], theirs: readonly T[]): readonly T[] => {
  const known = new Set(ours.map(({ id }) => id));
  return theirs.filter(({ id }) => !known.has(id));
};

const newWords = (ours: LibraryRecord, theirs: LibraryRecord): readonly string[] =>
  theirs.words.filter((word) => !ours.words.includes(word));

/**
 * A piece of evidence belongs to a source: one that neither record has keeps its pieces in the copy. What was taken out of the locker here
 * comes back from the bin alone.
 */
function newEvidence(ours: LibraryRecord, theirs: LibraryRecord): LibraryRecord['evidence'] {
  const sources = new Set([...ours.sources, ...theirs.sources].map(({ id }) => id));
  const taken = new Set((ours.takenOut ?? []).map(({ evidence }) => evidence));
  return only(ours.evidence, theirs.evidence).filter(({ id, source }) => sources.has(source) && !taken.has(id));
}

/**
 * What a conflict copy of the library's record has and ours has not. What both have and say differently, rules and settings stay as ours says;
 * but a source that fewer may know by the copy is kept as close here.
 */
export function recordParts(ours: LibraryRecord, theirs: LibraryRecord): readonly Part[] {
  const closer = closerThere(ours, theirs).length;
  const rows: readonly Part[] = [
    { part: 'sources', holds: theirs.sources.length, only: only(ours.sources, theirs.sources).length },
    { part: 'closer-sources', holds: closer, only: closer },
    { part: 'people', holds: theirs.people.length, only: only(ours.people, theirs.people).length },
    { part: 'words', holds: theirs.words.length, only: newWords(ours, theirs).length },
    { part: 'evidence', holds: theirs.evidence.length, only: newEvidence(ours, theirs).length },
  ];
  return rows.filter(({ holds }) => holds > 0);
}

/** Our record with what only the copy has, and with sources as close as the copy keeps them. */
export function withRecordCopy(ours: LibraryRecord, theirs: LibraryRecord): LibraryRecord {
  return {
    ...ours,
    people: [...ours.people, ...only(ours.people, theirs.people)],
    sources: [...withCloser(ours, theirs), ...only(ours.sources, theirs.sources)],
    words: [...ours.words, ...newWords(ours, theirs)],
    evidence: [...ours.evidence, ...newEvidence(ours, theirs)],
  };
}
