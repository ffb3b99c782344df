import type { RemovedHere } from '../contract/conflict-copies.ts';
import { correctAsIsOf, removedOf, type Claim, type Cleared, type CorrectAsIs, type Docket, type Removed } from '../saved/docket.ts';

/** Of what a conflict copy of a docket has and ours has not: what never was here, and what was removed here. */

interface Identified {
  readonly id: string;
}

interface Missing {
  readonly claims: readonly Claim[];
  readonly cleared: readonly Cleared[];
  readonly correct: readonly CorrectAsIs[];
}

function missing(ours: Docket, theirs: Docket): Missing {
  // A mark here and a claim there may share an id only in a file that nobody wrote with Stet.
  const known = new Set([...ours.claims, ...ours.cleared].map(({ id }) => id));
  const there = new Set(theirs.claims.map(({ id }) => id));
  const correct = new Set(correctAsIsOf(ours).map(({ id }) => id));
  return {
    claims: theirs.claims.filter(({ id }) => !known.has(id)),
    cleared: theirs.cleared.filter(({ id }) => !known.has(id) && !there.has(id)),
    correct: correctAsIsOf(theirs).filter(({ id }) => !correct.has(id)),
  };
}

const removals = (docket: Docket): ReadonlyMap<string, Removed> => new Map(removedOf(docket).map((one) => [one.id, one]));

function neverHere<T extends Identified>(ours: Docket, items: readonly T[]): readonly T[] {
  const removed = removals(ours);
  return removed.size === 0 ? items : items.filter(({ id }) => !removed.has(id));
}

export const newClaims = (ours: Docket, theirs: Docket): readonly Claim[] => neverHere(ours, missing(ours, theirs).claims);
export const newCleared = (ours: Docket, theirs: Docket): readonly Cleared[] => neverHere(ours, missing(ours, theirs).cleared);
export const newCorrect = (ours: Docket, theirs: Docket): readonly CorrectAsIs[] => neverHere(ours, missing(ours, theirs).correct);

/** What the copy still has of what was removed here, with who removed it and when. */
export function removedHere(ours: Docket, theirs: Docket): readonly RemovedHere[] {
  const removed = removals(ours);
  const { claims, cleared, correct } = missing(ours, theirs);
  const told = (kind: RemovedHere['kind'], { id }: Identified, words: string, signedBy: readonly string[] = []): RemovedHere[] => {
    const one = removed.get(id);
    return one === undefined ? [] : [{ id, kind, words, by: one.by, at: one.at, signedBy: [...signedBy] }];
  };
  return [
    ...claims.flatMap((claim) => told('claim', claim, claim.anchor.exact, [...new Set(claim.signOffs.map(({ by }) => by))])),
    ...cleared.flatMap((mark) => told('mark', mark, mark.anchor.exact)),
    ...correct.flatMap((one) => told('correct', one, one.exact)),
  ];
}

/** The ids of what only the copy has, of all kinds that a removal is known of. */
export const idsMissing = (ours: Docket, theirs: Docket): readonly string[] =>
  Object.values(missing(ours, theirs)).flatMap((items: readonly Identified[]) => items.map(({ id }) => id));

/** Our claims that were removed there. */
export function removedThere(ours: Docket, theirs: Docket): readonly Removed[] {
  const removed = removals(theirs);
  const still = new Set(theirs.claims.map(({ id }) => id));
  return ours.claims.flatMap(({ id }) => (still.has(id) ? [] : (removed.get(id) ?? [])));
}
