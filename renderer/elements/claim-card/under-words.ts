import type { UnderChange } from '../../../core/claims/under-change.ts';
import { words } from '../../words/words.ts';

/** Why a sign-off does not hold although its words are there. */
export const underWords = ({ kind, was }: UnderChange): string => words.article.claim.under[kind](was);
