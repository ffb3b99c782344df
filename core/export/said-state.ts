import type { ClaimCheck } from '../claims/article-check.ts';
import type { ClaimState } from '../claims/claim-states.ts';
import { isSignedForOthers } from '../claims/signed-for.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { LABELS, STATE_LABELS } from './labels.ts';

/** How an export says that a claim stands: one that is signed off for other sources than it cites is not called verified beside these. */
export type SaidState = ClaimState | 'other-sources';

export const saidState = (check: ClaimCheck, { settings }: LibraryRecord): SaidState =>
  isSignedForOthers(check, settings) ? 'other-sources' : check.state;

/** How a footnote says it: of one that is signed off and cites nothing its key cannot speak of sources. */
export type NotedState = SaidState | 'no-source';

export function notedState(check: ClaimCheck, library: LibraryRecord): NotedState {
  const state = saidState(check, library);
  const isVerified = state === 'verified' || state === 'verified-with-change';
  return isVerified && check.claim.citations.length === 0 ? 'no-source' : state;
}

/** The same in the words of the formats made for the desk. */
export function saidStateWords(check: ClaimCheck, library: LibraryRecord): string {
  const state = saidState(check, library);
  return state === 'other-sources' ? LABELS.signedForOthers : STATE_LABELS[state];
}
