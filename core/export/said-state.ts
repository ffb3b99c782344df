import type { ClaimCheck } from '../claims/article-check.ts';
import type { ClaimState } from '../claims/claim-states.ts';
import { isSignedForOthers } from '../claims/signed-for.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { LABELS, STATE_LABELS } from './labels.ts';

/** How an export says that a claim stands: one that is signed off for other sources than it cites is not called verified beside these. */
export type SaidState = ClaimState | 'other-sources';

export const saidState = (check: ClaimCheck, { settings }: LibraryRecord): SaidState =>
  isSignedForOthers(check, settings) ? 'other-sources' : check.state;

/** The same in the words of the formats made for the desk. */
export function saidStateWords(check: ClaimCheck, library: LibraryRecord): string {
  const state = saidState(check, library);
  return state === 'other-sources' ? LABELS.signedForOthers : STATE_LABELS[state];
}
