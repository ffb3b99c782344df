import type { CheckStatus } from '../saved/closed-sets.ts';

/**
 * How a claim looks at a glance: its check status, except that a sign-off whose words have changed makes it stale and an anchor whose
 * words are gone makes it orphaned. Computed, never stored.
 */
export type ClaimState = CheckStatus | 'stale' | 'orphaned';
