import type { CheckStatus } from '../saved/closed-sets.ts';

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
