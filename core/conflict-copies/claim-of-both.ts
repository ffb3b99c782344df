import { isRemovalOpen } from '../claims/dispute.ts';
import type { CopyHolds } from '../contract/conflict-copies.ts';
import type { Calculation, Citation, Claim, Note } from '../saved/docket.ts';

/**
 * A claim that both a docket and its conflict copy have. Nobody can tell from the files alone which says the later thing, so what makes it
 * less verified is taken over, and nothing that makes it more: a sign-off that was withdrawn here is still in the copy.
 */

type Way = CopyHolds['otherwise']['ways'][number];

/** What the copy says of a claim in the place of what ours says; null when ours stands. */
export function doubtOf(ours: Claim, theirs: Claim): 'disputed' | 'cannot-verify' | null {
  // Words that are to go are no better for a dispute about them.
  if (ours.check === 'disputed' || ours.check === 'cut') return null;
  if (theirs.check === 'disputed') return isOver(ours, theirs) ? null : 'disputed';
  return theirs.check === 'cannot-verify' && ours.check !== 'cannot-verify' ? 'cannot-verify' : null;
}

/** The very dispute of the copy was decided here since. */
function isOver({ dispute: ours }: Claim, theirs: Claim): boolean {
  const { dispute } = theirs;
  const isSame = ours !== undefined && ours.by === dispute?.by && ours.at === dispute?.at && ours.words === dispute?.words;
  return isSame && ours.decision !== undefined && !isRemovalOpen(theirs);
}

/** Ids of what was removed here. */
type Gone = ReadonlySet<string>;

export const newNotes = (ours: Claim, theirs: Claim, gone: Gone): readonly Note[] => only(ours.thread, theirs.thread, gone);
export const newCitations = (ours: Claim, theirs: Claim, gone: Gone): readonly Citation[] => only(ours.citations, theirs.citations, gone);
export const newCalculations = (ours: Claim, theirs: Claim, gone: Gone): readonly Calculation[] =>
  only(ours.calculations, theirs.calculations, gone);

function only<T extends { readonly id: string }>(ours: readonly T[] = [], theirs: readonly T[] = [], gone: Gone): readonly T[] {
  const known = new Set(ours.map(({ id }) => id));
  return theirs.filter(({ id }) => !known.has(id) && !gone.has(id));
}

/** Our claim with what only the copy has of it; the very same one when that is nothing. */
export function joined(ours: Claim, theirs: Claim | undefined, gone: Gone): Claim {
  if (theirs === undefined) return ours;
  const [notes, citations] = [newNotes(ours, theirs, gone), newCitations(ours, theirs, gone)];
  const calculations = newCalculations(ours, theirs, gone);
  const doubt = doubtOf(ours, theirs);
  if (notes.length + citations.length + calculations.length === 0 && doubt === null) return ours;
  return {
    ...(doubt === null ? ours : doubted(ours, theirs, doubt)),
    thread: [...ours.thread, ...notes],
    citations: [...ours.citations, ...citations],
    ...(calculations.length === 0 ? {} : { calculations: [...(ours.calculations ?? []), ...calculations] }),
  };
}

/** Whoever disputes a claim takes back their own sign-offs (`claims/dispute.ts`): those that the copy has no more go. */
function doubted(ours: Claim, theirs: Claim, check: 'disputed' | 'cannot-verify'): Claim {
  if (check === 'cannot-verify') return { ...ours, check };
  const dispute = theirs.dispute ?? { words: theirs.anchor.exact };
  const kept = new Set(theirs.signOffs.map(({ by }) => by));
  return { ...ours, check, dispute, signOffs: ours.signOffs.filter(({ by }) => by !== dispute.by || kept.has(by)) };
}

/** What the copy says otherwise of a claim that both have, beside what it has more; empty when it says the same. */
export function otherwise(ours: Claim, theirs: Claim): readonly Omit<Way, 'count'>[] {
  const key = (one: Claim['signOffs'][number]): string => JSON.stringify([one.by, one.at, one.words]);
  const known = new Set(ours.signOffs.map(key));
  const signers = new Set(theirs.signOffs.filter((one) => !known.has(key(one))).map(({ by }) => by));
  const isDisputed = theirs.check === 'disputed' && JSON.stringify(ours.dispute ?? null) !== JSON.stringify(theirs.dispute ?? null);
  const isOther = ours.check !== theirs.check || isDisputed;
  return [
    ...(isOther ? [{ way: theirs.check, by: theirs.check === 'disputed' ? (theirs.dispute?.by ?? null) : null }] : []),
    ...[...signers].map((by) => ({ way: 'signed' as const, by })),
    ...(sameRest(ours, theirs) ? [] : [{ way: 'details' as const, by: null }]),
  ];
}

/** Whether what both have under one id, and what else is said of the claim, is the same. */
function sameRest(ours: Claim, theirs: Claim): boolean {
  const rest = ({ category, priority, assignee, reply }: Claim): string => JSON.stringify([category, priority, assignee, reply]);
  return (
    rest(ours) === rest(theirs) &&
    sameItems(ours.thread, theirs.thread) &&
    sameItems(ours.citations, theirs.citations) &&
    sameItems(ours.calculations, theirs.calculations)
  );
}

function sameItems(ours: readonly { readonly id: string }[] = [], theirs: readonly { readonly id: string }[] = []): boolean {
  const byId = new Map(ours.map((item) => [item.id, JSON.stringify(item)]));
  return theirs.every((item) => (byId.get(item.id) ?? JSON.stringify(item)) === JSON.stringify(item));
}
