import { wasUnder, type UnderChange } from '../../../core/claims/stands-under.ts';
import type { SignOff } from '../../../core/saved/docket.ts';
import { words } from '../../words/words.ts';

/** Why a sign-off does not hold although its words are there. */
export function underWords({ under = {} }: SignOff, change: UnderChange): string {
  return words.article.claim.under[change](wasUnder(under, change));
}
