import type { ClaimCheck } from '../../core/claims/article-check.ts';
import type { Projection } from '../../core/article/plain-text.ts';
import type { Range } from '../../core/anchoring/follow.ts';
import { besideOf } from '../../core/claims/beside.ts';
import { clearedNow } from '../../core/claims/cleared-then.ts';
import { stashedText } from '../../core/claims/stashed.ts';
import type { Beside, Cleared } from '../../core/saved/docket.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { pictures } from '../state/pictures.ts';

/** What stands beside a claim in its sentences, by the last check: whoever signs it off reads them. */
export function besideHere({ range }: ClaimCheck): Beside | undefined {
  const { projection } = article.value;
  const { result } = check.value;
  return range && projection && result ? besideOf(range, { sentences: result.sentences, where: stashedText(projection) }) : undefined;
}

/** What a mark “nothing to check” on this sentence remembers, with the pictures as they are known here. */
export const clearedHere = (range: Range, projection: Projection): Pick<Cleared, 'under' | 'out'> =>
  clearedNow(range, stashedText(projection, pictures.value.now));
