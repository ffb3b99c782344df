import { isToDecide, isUnconfirmed, mayDecide, mayGoOn } from '../../core/claims/dispute.ts';
import type { DisputeOutcome } from '../../core/saved/closed-sets.ts';
import type { Claim } from '../../core/saved/docket.ts';
import type { Person } from '../../core/saved/library-record.ts';
import { check } from '../state/check.ts';
import { words } from '../words/words.ts';
import { settingsHere } from './check.ts';
import { stampHere } from './docket.ts';
import { claimAtHand } from './hand.ts';
import { peopleHere } from './people.ts';
import { openDialog, say } from './tell.ts';
import { changeClaim } from './work-deeds.ts';

/**
 * Marks the claim at hand disputed. Said again by whoever raised it, it is being checked; by anybody else, it asks what was decided.
 */
export function dispute(): void {
  const at = claimAtHand();
  const stamp = stampHere();
  if (!at || !stamp) return;
  if (!mayGoOn(at.claim, stamp.by)) return askToDecide();
  const next = at.claim.check === 'disputed' ? 'checking' : 'disputed';
  changeClaim(at.id, { kind: 'set-claim', claim: at.id, check: next }, stamp);
}

/** Asks what was decided of a disputed claim, the one at hand when not said. */
export function askToDecide(id = claimAtHand()?.id): void {
  const claim = id === undefined ? undefined : check.value.result?.byId.get(id)?.claim;
  if (!claim) return;
  if (claim.check !== 'disputed' && !isUnconfirmed(claim, settingsHere())) return say(words.disputes.notDisputed);
  if (!isToDecide(claim, stampHere()?.by ?? '')) return say(words.disputes.toConfirm);
  openDialog({ kind: 'decide', claim: claim.id });
}

/** Who may decide a dispute: everybody here, but where duties are kept apart whoever raised it. */
export function decidersOf(claim: Claim): readonly Person[] {
  return peopleHere().filter(({ id }) => mayDecide(claim, id, settingsHere()));
}

/** Answers whether it was written. */
export function decide(claim: string, outcome: DisputeOutcome, decider: string, why: string): boolean {
  const stamp = stampHere();
  return stamp !== null && changeClaim(claim, { kind: 'decide', claim, decision: { outcome, decider, why, ...stamp } }, stamp);
}
