import type { Claim, Cleared, Docket } from '../saved/docket.ts';
import type { DocketChange } from '../saved/docket-change.ts';
import { isReply, readReplies } from '../saved/reply.ts';
import { named, workOn, type Named } from './claim-work.ts';

/**
 * What of a docket bears a person's name, as it goes and as it comes. What one person takes away may hold the names of others, and undo
 * brings it back with them; what comes in new bears the name of whoever brings it. (`applyChange` holds what is not named here to that.)
 */

/** `of` is the claim, clearing or reply it belongs to. */
const ofOne = (of: string, { by, said }: Named): Named => ({ by, said: JSON.stringify([of, said]) });

const claimBears = (claim: Claim): Named[] =>
  [{ by: claim.by, said: JSON.stringify(['made', claim.by, claim.at]) }, ...named(workOn(claim))].map((one) => ofOne(claim.id, one));

const clearingBears = ({ id, by, at, anchor }: Cleared): Named[] => [ofOne(id, { by, said: JSON.stringify([at, by, anchor.exact]) })];

function replyBears(entry: unknown): Named[] {
  return readReplies([entry]).replies.flatMap(({ id, chased }) =>
    chased.map(({ at, by, channel }) => ofOne(id, { by, said: JSON.stringify([at, by, channel]) })),
  );
}

/** What a change takes away with all that bears a name on it. */
export function takenBy(change: DocketChange, { claims, cleared, replies }: Docket): readonly Named[] {
  switch (change.kind) {
    case 'remove-claim':
      return claims.filter(({ id }) => id === change.claim).flatMap(claimBears);
    case 'remove-claims':
      return claims.filter(({ id }) => change.claims.includes(id)).flatMap(claimBears);
    case 'unclear':
      return cleared.filter(({ id }) => id === change.cleared).flatMap(clearingBears);
    case 'remove-reply':
      return replies.filter((entry) => isReply(entry, change.reply)).flatMap(replyBears);
    default:
      return [];
  }
}

function broughtBy(change: DocketChange): readonly Named[] {
  switch (change.kind) {
    case 'add-claim':
      return claimBears(change.claim);
    case 'add-claims':
      return change.claims.flatMap(claimBears);
    case 'clear':
      return clearingBears(change.cleared);
    case 'dismiss':
      return [{ by: change.dismissed.by, said: '' }];
    case 'add-reply':
      return replyBears(change.reply);
    default:
      return [];
  }
}

/** Whose name a change brings in that is neither `person`'s nor on what was taken away before (`taken`); null when nobody's. */
export function strangerIn(change: DocketChange, person: string, taken: ReadonlySet<string>): string | null {
  return broughtBy(change).find(({ by, said }) => by !== person && !taken.has(said))?.by ?? null;
}
