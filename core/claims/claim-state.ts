import { CHECK_STATUSES, type CheckStatus } from '../saved/closed-sets.ts';
import type { Claim } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import { standing } from './standing.ts';

/**
 * How a claim looks at a glance: its check status, except that a sign-off whose words have changed makes it stale and an anchor whose
 * words are gone makes it orphaned. Computed, never stored.
 */
export type ClaimState = CheckStatus | 'stale' | 'orphaned';

/** Every claim state with whether somebody still has to do something about it. A complete record: a new status must say so here. */
const OPEN: Readonly<Record<ClaimState, boolean>> = {
  stale: true,
  disputed: true,
  orphaned: true,
  'cannot-verify': true,
  todo: true,
  checking: true,
  'verified-with-change': false,
  verified: false,
  'not-a-fact': false,
  cut: false,
};

export const CLAIM_STATES = Object.keys(OPEN) as ClaimState[];

export function isOpen(state: ClaimState): boolean {
  return OPEN[state];
}

/**
 * `words`: what stands at the claim's anchor now, or null when it has no certain place. A claim marked verified that nobody signed off
 * is still being checked; a claim whose words were cut on purpose is cut, not lost.
 */
export function claimState(claim: Claim, words: string | null, settings: LibrarySettings): ClaimState {
  if (words === null) return claim.check === 'cut' ? 'cut' : 'orphaned';
  if (!CHECK_STATUSES[claim.check].needsSignOff) return claim.check;
  const now = standing(claim, words, settings);
  if (now === 'stale') return 'stale';
  return now === 'none' ? 'checking' : claim.check;
}
