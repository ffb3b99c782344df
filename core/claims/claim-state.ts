import { CHECK_STATUSES, type CheckStatus } from '../saved/closed-sets.ts';
import type { Claim } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import { isRemovalOpen, isUnconfirmed } from './dispute.ts';
import { isOpen, type ClaimState } from './claim-states.ts';
import { missingSignOffs, standing, type Stands } from './standing.ts';

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
