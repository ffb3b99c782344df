import type { ClaimState } from './claim-state.ts';

/** What is known of one sentence: nobody looked at it, somebody said there is nothing to check, or the most pressing claim in it. */
export type SentenceState = 'untouched' | 'cleared' | ClaimState;
