import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { isOtherWords, staleDiff } from '../../../core/claims/standing.ts';
import type { UnderChange } from '../../../core/claims/under-kinds.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';
import { words } from '../../words/words.ts';

/** Why a sign-off does not hold although its words are there. */
export const underWords = ({ kind, was, now = '' }: UnderChange): string => words.article.claim.under[kind](was, now);

/** What heads the card of a claim: its state, and of a stale one what of it changed. */
export function stateWords(at: ClaimCheck, settings: LibrarySettings): string {
  const change = at.state === 'stale' ? staleDiff(at, settings) : null;
  return change?.under && !isOtherWords(change) ? words.article.claim.staleUnder(change.under.kind) : words.sets.claimState[at.state];
}
