import type { Claim, Cleared, Docket } from '../saved/docket.ts';
import type { DocketChange } from '../saved/docket-change.ts';
import { isReply, readReplies } from '../saved/reply.ts';
import { named, workOn, type Named } from './claim-work.ts';

/**
 * What of a docket bears a person's name, as it goes and as it comes. What one person takes away may hold the names of others, and undo
 * brings it back with them; what comes in new bears the name of whoever brings it. (`applyChange` holds what is not named here to that.)
 */

/** One of them, and what on it bears a name. `of`: the claim, clearing or reply that it is. */
interface Bears {
  readonly of: string;
  readonly names: readonly Named[];
}

/** What was taken away and has not come back, by what it was. */
export type Taken = ReadonlyMap<string, ReadonlySet<string>>;

export const NOTHING_TAKEN: Taken = new Map();

/** Who settled a note; older ones do not say it. */
function settledBy({ id, resolvedBy, resolvedAt }: Claim['thread'][number]): Named[] {
  if (typeof resolvedBy !== 'string') return [];
  const at = typeof resolvedAt === 'string' ? resolvedAt : undefined;
  return [{ by: resolvedBy, said: JSON.stringify(['settled', id, resolvedBy, at]), at }];
}

const claimBears = (claim: Claim): Bears => ({
  of: `claim ${claim.id}`,
  names: [
    { by: claim.by, said: JSON.stringify(['made', claim.by, claim.at]), at: claim.at },
    ...named(workOn(claim)),
    ...claim.thread.flatMap(settledBy),
  ],
});

const clearingBears = ({ id, by, at, anchor, under, out, beside, links }: Cleared): Bears => ({
  of: `clearing ${id}`,
  names: [{ by, said: JSON.stringify([at, by, anchor.exact, under, out, beside, links]), at }],
});

const replyBears = (entry: unknown): Bears[] =>
  readReplies([entry]).replies.map(({ id, chased }) => ({
    of: `reply ${id}`,
    names: chased.map(({ at, by, channel }) => ({ by, said: JSON.stringify([at, by, channel]) })),
  }));

/** What a change takes away with all that bears a name on it. */
function takenBy(change: DocketChange, { claims, cleared, replies }: Docket): readonly Bears[] {
  switch (change.kind) {
    case 'remove-claim':
      return claims.filter(({ id }) => id === change.claim).map(claimBears);
    case 'remove-claims':
      return claims.filter(({ id }) => change.claims.includes(id)).map(claimBears);
    case 'unclear':
      return cleared.filter(({ id }) => id === change.cleared).map(clearingBears);
    case 'remove-reply':
      return replies.filter((entry) => isReply(entry, change.reply)).flatMap(replyBears);
    default:
      return [];
  }
}

function broughtBy(change: DocketChange): readonly Bears[] {
  switch (change.kind) {
    case 'add-claim':
      return [claimBears(change.claim)];
    case 'add-claims':
      return change.claims.map(claimBears);
    case 'clear':
      return [clearingBears(change.cleared)];
    case 'dismiss':
      return [{ of: '', names: [{ by: change.dismissed.by, said: '', at: change.dismissed.at }] }];
    case 'add-reply':
      return replyBears(change.reply);
    default:
      return [];
  }
}

/** Whose name a change brings in that is neither `person`'s nor on what was taken away before (`taken`); null when nobody's. */
export function strangerIn(change: DocketChange, person: string, taken: Taken): string | null {
  return newlyNamed(change, taken).find(({ by }) => by !== person)?.by ?? null;
}

/** What bears a name and comes in new, not out of what was taken away before. */
export function newlyNamed(change: DocketChange, taken: Taken): readonly Named[] {
  return broughtBy(change).flatMap(({ of, names }) => names.filter(({ said }) => taken.get(of)?.has(said) !== true));
}

/**
 * What is taken after a change of the docket as it was before. Of one thing that is what stood on it when it went last, until it comes back:
 * what its giver takes back while it is there comes back with nobody's help.
 */
export function takenAfter(taken: Taken, change: DocketChange, before: Docket): Taken {
  const [gone, come] = [takenBy(change, before), broughtBy(change)];
  if (gone.length === 0 && come.length === 0) return taken;
  const back = new Set(come.map(({ of }) => of));
  return new Map([
    ...[...taken].filter(([of]) => !back.has(of)),
    ...gone.map(({ of, names }) => [of, new Set(names.map(({ said }) => said))] as const),
  ]);
}
