import type { RemovedHere } from '../contract/conflict-copies.ts';
import {
  correctAsIsOf,
  removedOf,
  type Claim,
  type Cleared,
  type CorrectAsIs,
  type Dismissed,
  type Docket,
  type Removed,
  type Unverified,
} from '../saved/docket.ts';
import { isReply, readReplies } from '../saved/reply.ts';
import { newCalculations, newCitations, newNotes } from './claim-of-both.ts';

/** Of what a conflict copy of a docket has and ours has not: what never was here, and what was removed here. */

interface Identified {
  readonly id: string;
}

/** Something that a right of reply, known to this version or not, is at least. */
type Entry = Identified & Readonly<Record<string, unknown>>;

interface Missing {
  readonly claims: readonly Claim[];
  readonly cleared: readonly Cleared[];
  readonly correct: readonly CorrectAsIs[];
  readonly replies: readonly Entry[];
  readonly unverified: readonly Unverified[];
}

const isEntry = (entry: unknown): entry is Entry =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';

function missing(ours: Docket, theirs: Docket): Missing {
  // A mark here and a claim there may share an id only in a file that nobody wrote with Stet.
  const known = new Set([...ours.claims, ...ours.cleared].map(({ id }) => id));
  const there = new Set(theirs.claims.map(({ id }) => id));
  const correct = new Set(correctAsIsOf(ours).map(({ id }) => id));
  const unverified = new Set((ours.unverified ?? []).map(({ id }) => id));
  return {
    claims: theirs.claims.filter(({ id }) => !known.has(id)),
    cleared: theirs.cleared.filter(({ id }) => !known.has(id) && !there.has(id)),
    correct: correctAsIsOf(theirs).filter(({ id }) => !correct.has(id)),
    replies: theirs.replies.filter(isEntry).filter(({ id }) => !ours.replies.some((one) => isReply(one, id))),
    unverified: (theirs.unverified ?? []).filter(({ id }) => !unverified.has(id)),
  };
}

const removals = (docket: Docket): ReadonlyMap<string, Removed> => new Map(removedOf(docket).map((one) => [one.id, one]));

/** The ids of what was removed here. */
export const idsRemoved = (docket: Docket): ReadonlySet<string> => new Set(removedOf(docket).map(({ id }) => id));

function neverHere<T extends Identified>(ours: Docket, items: readonly T[]): readonly T[] {
  const removed = removals(ours);
  return removed.size === 0 ? items : items.filter(({ id }) => !removed.has(id));
}

export const newClaims = (ours: Docket, theirs: Docket): readonly Claim[] => neverHere(ours, missing(ours, theirs).claims);
export const newCleared = (ours: Docket, theirs: Docket): readonly Cleared[] => neverHere(ours, missing(ours, theirs).cleared);
export const newCorrect = (ours: Docket, theirs: Docket): readonly CorrectAsIs[] => neverHere(ours, missing(ours, theirs).correct);
export const newReplies = (ours: Docket, theirs: Docket): readonly unknown[] => neverHere(ours, missing(ours, theirs).replies);
export const newUnverified = (ours: Docket, theirs: Docket): readonly Unverified[] => neverHere(ours, missing(ours, theirs).unverified);

/** Suggestions that were waved away only there: they have no id, and nobody takes that back. */
export function newDismissed(ours: Docket, theirs: Docket): readonly Dismissed[] {
  const key = ({ suggester, exact }: Dismissed): string => JSON.stringify([suggester, exact]);
  const known = new Set(ours.dismissed.map(key));
  return theirs.dismissed.filter((one) => !known.has(key(one)));
}

/** The claims that both have. */
export function pairsOf(ours: Docket, theirs: Docket): readonly (readonly [Claim, Claim])[] {
  const byId = new Map(theirs.claims.map((claim) => [claim.id, claim]));
  return ours.claims.flatMap((claim) => {
    const other = byId.get(claim.id);
    return other === undefined ? [] : [[claim, other] as const];
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** What hangs on claims that both have and only the copy's has, as a person knows it: a citation by the words it is cited for. */
function missingOn(ours: Docket, theirs: Docket): readonly (Identified & Pick<RemovedHere, 'kind' | 'words'>)[] {
  return pairsOf(ours, theirs).flatMap(([one, other]) => [
    ...newCitations(one, other, NOTHING).map(({ id }) => ({ id, kind: 'citation' as const, words: other.anchor.exact })),
    ...newCalculations(one, other, NOTHING).map(({ id, written }) => ({ id, kind: 'calculation' as const, words: written })),
    ...newNotes(one, other, NOTHING).map(({ id, text }) => ({ id, kind: 'note' as const, words: text })),
  ]);
}

function saidOf(entry: Entry): string {
  const [reply] = readReplies([entry]).replies;
  return reply === undefined ? '' : reply.who.name || reply.who.organisation || reply.put;
}

/** What the copy still has of what was removed here, with who removed it and when. */
export function removedHere(ours: Docket, theirs: Docket): readonly RemovedHere[] {
  const removed = removals(ours);
  if (removed.size === 0) return [];
  const { claims, cleared, correct, replies, unverified } = missing(ours, theirs);
  const told = (kind: RemovedHere['kind'], { id }: Identified, words: string, signedBy: readonly string[] = []): RemovedHere[] => {
    const one = removed.get(id);
    return one === undefined ? [] : [{ id, kind, words, by: one.by, at: one.at, signedBy: [...signedBy] }];
  };
  return [
    ...claims.flatMap((claim) => told('claim', claim, claim.anchor.exact, [...new Set(claim.signOffs.map(({ by }) => by))])),
    ...missingOn(ours, theirs).flatMap((one) => told(one.kind, one, one.words)),
    ...cleared.flatMap((mark) => told('mark', mark, mark.anchor.exact)),
    ...replies.flatMap((reply) => told('reply', reply, saidOf(reply))),
    ...unverified.flatMap((one) => told('unverified', one, one.part)),
    ...correct.flatMap((one) => told('correct', one, one.exact)),
  ];
}

/** The ids of what only the copy has, of all kinds that a removal is known of. */
export const idsMissing = (ours: Docket, theirs: Docket): readonly string[] =>
  [...Object.values<readonly Identified[]>({ ...missing(ours, theirs) }), missingOn(ours, theirs)].flatMap((items) =>
    items.map(({ id }) => id),
  );

/** Our claims that were removed there. */
export function removedThere(ours: Docket, theirs: Docket): readonly Removed[] {
  const removed = removals(theirs);
  const still = new Set(theirs.claims.map(({ id }) => id));
  return ours.claims.flatMap(({ id }) => (still.has(id) ? [] : (removed.get(id) ?? [])));
}
