import { anchorsFound } from '../anchoring/found.ts';
import { knowingClaims, leavingOut } from '../claims/left-to-claims.ts';
import { without, withRemoved } from '../claims/removals.ts';
import type { CopyHolds, OverrideThere } from '../contract/conflict-copies.ts';
import { correctAsIsOf, removedOf, type Anchor, type Claim, type Docket } from '../saved/docket.ts';
import {
  idsRemoved,
  newClaims,
  newCleared,
  newCorrect,
  newDismissed,
  newReplies,
  newUnverified,
  pairsOf,
  removedThere,
} from './what-is-new.ts';
import { doubtOf, joined, newCalculations, newCitations, newNotes, otherwise } from './claim-of-both.ts';

type Part = CopyHolds['parts'][number];

/** The text that our docket's places are in, and the one that the copy's are in; null where nobody has it any more. */
export interface Texts {
  readonly ours: string | null;
  readonly theirs: string | null;
}

/**
 * What a conflict copy of a docket has and ours has not, all told by ids. Sign-offs come with claims that only the copy has. What both have and
 * say differently stays as ours says it, but for a dispute and for what nobody could verify (`claim-of-both.ts`).
 */
export function docketParts(ours: Docket, theirs: Docket): readonly Part[] {
  const fresh = newClaims(ours, theirs);
  const both = pairsOf(ours, theirs);
  const gone = idsRemoved(ours);
  const counted = <T>(
    items: (claim: Claim) => readonly T[],
    only: (ours: Claim, theirs: Claim, gone: ReadonlySet<string>) => readonly T[],
  ): Omit<Part, 'part'> => ({
    holds: sum(theirs.claims.map((claim) => items(claim).length)),
    only: sum(fresh.map((claim) => items(claim).length)) + sum(both.map(([one, other]) => only(one, other, gone).length)),
  });
  const none = (): readonly never[] => [];
  const said = (check: 'disputed' | 'cannot-verify'): Omit<Part, 'part'> =>
    counted(
      (claim) => (claim.check === check ? [claim] : []),
      (one, other) => (doubtOf(one, other) === check ? [other] : []),
    );
  const rows: readonly Part[] = [
    { part: 'claims', holds: theirs.claims.length, only: fresh.length },
    { part: 'disputes', ...said('disputed') },
    { part: 'cannot-verify', ...said('cannot-verify') },
    { part: 'sign-offs', ...counted(({ signOffs }) => signOffs, none) },
    { part: 'citations', ...counted(({ citations }) => citations, newCitations) },
    { part: 'calculations', ...counted(({ calculations }) => calculations ?? [], newCalculations) },
    { part: 'notes', ...counted(({ thread }) => thread, newNotes) },
    { part: 'cleared', holds: theirs.cleared.length, only: newCleared(ours, theirs).length },
    { part: 'replies', holds: theirs.replies.length, only: newReplies(ours, theirs).length },
    { part: 'unverified', holds: theirs.unverified?.length ?? 0, only: newUnverified(ours, theirs).length },
    { part: 'correct-as-is', holds: correctAsIsOf(theirs).length, only: newCorrect(ours, theirs).length },
    { part: 'dismissed', holds: theirs.dismissed.length, only: newDismissed(ours, theirs).length },
    { part: 'overrides', holds: theirs.gateOverrides.length, only: 0 },
  ];
  return rows.filter(({ holds }) => holds > 0);
}

/** Which claims that both have the copy says something else of, in which ways, and how many of each. */
export function standsOtherwise(ours: Docket, theirs: Docket): CopyHolds['otherwise'] {
  const gone = removedThere(ours, theirs).map(({ by }) => [{ way: 'removed' as const, by }]);
  const found = [...pairsOf(ours, theirs).map(([one, other]) => otherwise(one, other)), ...gone];
  const ways = new Map<string, CopyHolds['otherwise']['ways'][number]>();
  for (const { way, by } of found.flat()) {
    const key = JSON.stringify([way, by]);
    ways.set(key, { way, by, count: (ways.get(key)?.count ?? 0) + 1 });
  }
  return { claims: found.filter(({ length }) => length > 0).length, ways: [...ways.values()] };
}

/** The overrides of the gate that only the copy has. */
export function overridesThere(ours: Docket, theirs: Docket): readonly OverrideThere[] {
  const known = new Set(ours.gateOverrides.map(({ id }) => id));
  return theirs.gateOverrides.filter(({ id }) => !known.has(id)).map(({ by, at, format, reason }) => ({ by, at, format, reason }));
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/**
 * Our docket with what only the copy has. Places are found again in our text. A claim comes with its sign-offs, each bound to the words it
 * was given for: where our words are others, it is stale, as always. A claim that both have is never more verified than ours. What was removed
 * here stays so, but for what a person names: `again`, by their ids.
 */
export function withCopy(docket: Docket, theirs: Docket, texts: Texts, again: readonly string[] = []): Docket {
  const ours = without(docket, new Set(again));
  const [claims, cleared] = [newClaims(ours, theirs), newCleared(ours, theirs)];
  const anchors: Record<string, Anchor> = Object.fromEntries([...claims, ...cleared].map(({ id, anchor }) => [id, anchor]));
  // Without a text of ours nothing has a place yet; the next opening finds it by its words.
  const found = texts.ours === null ? anchors : anchorsFound(texts.ours, texts.theirs, anchors);
  const placed = <T extends { readonly id: string; readonly anchor: Anchor }>(item: T): T => ({
    ...item,
    anchor: found[item.id] ?? item.anchor,
  });
  const byId = new Map(theirs.claims.map((claim) => [claim.id, claim]));
  const [unverified, gone] = [newUnverified(ours, theirs), idsRemoved(ours)];
  const all = [...ours.claims.map((claim) => joined(claim, byId.get(claim.id), gone)), ...claims.map(placed)];
  // A mark of theirs says nothing of the words of a claim, be it one that stood there or one that stands here.
  const marks = cleared.map((mark) => leavingOut(placed(knowingClaims(mark, theirs.claims)), texts.ours === null ? [] : all));
  const merged = {
    ...ours,
    claims: all,
    cleared: [...ours.cleared, ...marks],
    replies: [...ours.replies, ...newReplies(ours, theirs)],
    ...(unverified.length === 0 ? {} : { unverified: [...(ours.unverified ?? []), ...unverified] }),
    correctAsIs: [...ours.correctAsIs, ...newCorrect(ours, theirs)],
    dismissed: [...ours.dismissed, ...newDismissed(ours, theirs)],
  };
  return withRemoved(merged, removedOf(theirs));
}
