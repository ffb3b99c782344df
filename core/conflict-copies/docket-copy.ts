import { anchorsFound } from '../anchoring/found.ts';
import type { CopyHolds } from '../contract/conflict-copies.ts';
import type { Anchor, Claim, Docket, SignOff } from '../saved/docket.ts';
import { isReply } from '../saved/reply.ts';

type Part = CopyHolds['parts'][number];

/** The text that our docket's places are in, and the one that the copy's are in; null where nobody has it any more. */
export interface Texts {
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** A verdict that counts as given. */
const GIVEN: ReadonlySet<Claim['check']> = new Set<Claim['check']>(['verified', 'verified-with-change']);
const NOT_GIVEN: ReadonlySet<Claim['check']> = new Set<Claim['check']>(['todo', 'checking']);

/**
 * What a conflict copy of a docket has and ours has not. Claims, marks of "nothing to check" and replies are told by their ids, sign-offs by
 * who gave them, when and for which words, notes by their ids. What both have and say differently stays as ours says it.
 */
export function docketParts(ours: Docket, theirs: Docket): readonly Part[] {
  const fresh = newClaims(ours, theirs);
  const both = pairs(ours, theirs);
  const counted = <T>(items: (claim: Claim) => readonly T[], only: (ours: Claim, theirs: Claim) => readonly T[]): Omit<Part, 'part'> => ({
    holds: sum(theirs.claims.map((claim) => items(claim).length)),
    only: sum(fresh.map((claim) => items(claim).length)) + sum(both.map(([one, other]) => only(one, other).length)),
  });
  const rows: readonly Part[] = [
    { part: 'claims', holds: theirs.claims.length, only: fresh.length },
    { part: 'sign-offs', ...counted(({ signOffs }) => signOffs, newSignOffs) },
    { part: 'notes', ...counted(({ thread }) => thread, newNotes) },
    { part: 'cleared', holds: theirs.cleared.length, only: newCleared(ours, theirs).length },
    { part: 'replies', holds: theirs.replies.length, only: newReplies(ours, theirs).length },
  ];
  return rows.filter(({ holds }) => holds > 0);
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/**
 * Our docket with what only the copy has. Places are found again in our text. A claim comes with its sign-offs, each bound to the words it
 * was given for: where our words are others, it is stale, as always. A claim that both have takes over a verdict only where ours has none.
 */
export function withCopy(ours: Docket, theirs: Docket, texts: Texts): Docket {
  const [claims, cleared] = [newClaims(ours, theirs), newCleared(ours, theirs)];
  const anchors: Record<string, Anchor> = Object.fromEntries([...claims, ...cleared].map(({ id, anchor }) => [id, anchor]));
  // Without a text of ours nothing has a place yet; the next opening finds it by its words.
  const found = texts.ours === null ? anchors : anchorsFound(texts.ours, texts.theirs, anchors);
  const placed = <T extends { readonly id: string; readonly anchor: Anchor }>(item: T): T => ({
    ...item,
    anchor: found[item.id] ?? item.anchor,
  });
  const byId = new Map(theirs.claims.map((claim) => [claim.id, claim]));
  return {
    ...ours,
    claims: [...ours.claims.map((claim) => joined(claim, byId.get(claim.id))), ...claims.map(placed)],
    cleared: [...ours.cleared, ...cleared.map(placed)],
    replies: [...ours.replies, ...newReplies(ours, theirs)],
  };
}

/** The very same claim when the copy has nothing more of it. */
function joined(ours: Claim, theirs: Claim | undefined): Claim {
  if (theirs === undefined) return ours;
  const [signOffs, notes] = [newSignOffs(ours, theirs), newNotes(ours, theirs)];
  if (signOffs.length + notes.length === 0) return ours;
  const check = takesVerdict(ours, theirs) ? theirs.check : ours.check;
  return { ...ours, check, signOffs: [...ours.signOffs, ...signOffs], thread: [...ours.thread, ...notes] };
}

/** What somebody has disputed here, or set aside, is not verified by what was said elsewhere. */
const takesVerdict = (ours: Claim, theirs: Claim): boolean => NOT_GIVEN.has(ours.check) && GIVEN.has(theirs.check);

const newClaims = (ours: Docket, theirs: Docket): readonly Claim[] => {
  // A mark here and a claim there may share an id only in a file that nobody wrote with Stet.
  const known = new Set([...ours.claims, ...ours.cleared].map(({ id }) => id));
  return theirs.claims.filter(({ id }) => !known.has(id));
};

const newCleared = (ours: Docket, theirs: Docket): Docket['cleared'] => {
  const known = new Set([...ours.claims, ...ours.cleared, ...theirs.claims].map(({ id }) => id));
  return theirs.cleared.filter(({ id }) => !known.has(id));
};

function newReplies(ours: Docket, theirs: Docket): readonly unknown[] {
  const idOf = (entry: unknown): string | null =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : null;
  return theirs.replies.filter((entry) => {
    const id = idOf(entry);
    return id !== null && !ours.replies.some((known) => isReply(known, id));
  });
}

function pairs(ours: Docket, theirs: Docket): readonly (readonly [Claim, Claim])[] {
  const byId = new Map(theirs.claims.map((claim) => [claim.id, claim]));
  return ours.claims.flatMap((claim) => {
    const other = byId.get(claim.id);
    return other === undefined ? [] : [[claim, other] as const];
  });
}

/** Where ours says something else of the claim, a sign-off of the copy would verify nothing, and is left in it. */
function newSignOffs(ours: Claim, theirs: Claim): readonly SignOff[] {
  if (!GIVEN.has(ours.check) && !takesVerdict(ours, theirs)) return [];
  const key = ({ by, at, words }: SignOff): string => JSON.stringify([by, at, words]);
  const known = new Set(ours.signOffs.map(key));
  return theirs.signOffs.filter((signOff) => !known.has(key(signOff)));
}

function newNotes(ours: Claim, theirs: Claim): Claim['thread'] {
  const known = new Set(ours.thread.map(({ id }) => id));
  return theirs.thread.filter(({ id }) => !known.has(id));
}
