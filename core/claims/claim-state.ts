import { CHECK_STATUSES, type CheckStatus } from '../saved/closed-sets.ts';
import type { Claim } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import { isRemovalOpen, isUnconfirmed } from './dispute.ts';
import { missingSignOffs, standing, type Stands } from './standing.ts';

/**
 * How a claim looks at a glance: its check status, except that a sign-off whose words have changed makes it stale, an anchor whose words
 * are gone makes it orphaned, fewer sign-offs than the library asks for leave it half signed, and one that is called cut while its words
 * stand is still to be cut. Computed, never stored.
 */
export type ClaimState = CheckStatus | 'stale' | 'orphaned' | 'half-signed' | 'to-cut';

/**
 * Every claim state with whether somebody still has to do something about it, wherever that is counted, shown or held back. A complete
 * record: a new status must say so here.
 */
const OPEN: Readonly<Record<ClaimState, boolean>> = {
  stale: true,
  disputed: true,
  orphaned: true,
  'cannot-verify': true,
  todo: true,
  checking: true,
  'half-signed': true,
  'to-cut': true,
  'verified-with-change': false,
  verified: false,
  'not-a-fact': false,
  cut: false,
};

export const CLAIM_STATES = Object.keys(OPEN) as ClaimState[];

export function isOpen(state: ClaimState): boolean {
  return OPEN[state];
}

/** Whether a claim counts as open: one on the stash does not, because its words go out nowhere. */
export function countsAsOpen({ state, stashed }: { readonly state: ClaimState; readonly stashed: boolean }): boolean {
  return isOpen(state) && !stashed;
}

/**
 * `stands`: what stands at the claim's anchor now. A claim marked verified that nobody signed off
 * is still being checked; a claim whose words were cut on purpose, or because the desk decided so, is cut, not lost. A decision that nobody
 * confirms ends no dispute.
 */
export function claimState(claim: Claim, stands: Stands, settings: LibrarySettings): ClaimState {
  const { words } = stands;
  if (words === null) return claim.check === 'cut' || isRemovalOpen(claim) ? 'cut' : 'orphaned';
  if (claim.check === 'cut' && words.trim() !== '') return 'to-cut';
  if (isUnconfirmed(claim, settings)) return 'disputed';
  if (!CHECK_STATUSES[claim.check].needsSignOff) return claim.check;
  const now = standing(claim, stands, settings);
  if (now === 'stale') return 'stale';
  if (now === 'none') return 'checking';
  return missingSignOffs(claim, stands, settings).length > 0 ? 'half-signed' : claim.check;
}

/** The words are signed off, by as many as the library asks for or not yet. */
export function isSigned(state: ClaimState): boolean {
  return state === 'half-signed' || (state in CHECK_STATUSES && CHECK_STATUSES[state as CheckStatus].needsSignOff);
}
