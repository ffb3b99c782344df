import type { ClaimCheck } from '../../core/claims/article-check.ts';
import { besideOf } from '../../core/claims/beside.ts';
import { stashedText } from '../../core/claims/stashed.ts';
import type { Beside } from '../../core/saved/docket.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';

/** What stands beside a claim in its sentences, by the last check: whoever signs it off reads them. */
export function besideHere({ range }: ClaimCheck): Beside | undefined {
  const { projection } = article.value;
  const { result } = check.value;
  return range && projection && result ? besideOf(range, { sentences: result.sentences, where: stashedText(projection) }) : undefined;
}
