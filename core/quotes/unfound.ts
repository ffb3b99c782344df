import type { ClaimState } from '../claims/claim-states.ts';
import type { JudgedQuotation } from './judged.ts';
import type { Range } from './quote-text.ts';

/** What is asked of a claim: whether it stands verified, where, and what it cites. */
export interface QuotingClaim {
  readonly id: string;
  readonly state: ClaimState;
  readonly stashed: boolean;
  readonly range: Range | null;
  readonly claim: { readonly citations: readonly { readonly source: string }[] };
}

const isWithin = (one: Range, other: Range): boolean => one.from >= other.from && one.to <= other.to;

/**
 * Verified claims that hold a quotation, or lie in one, of which nothing was found: somebody put their name to words that are in none of the
 * texts. `hasWords`: whether texts of a source were looked in. Where a claim cites none such, as a talk that nobody recorded, there was nowhere
 * to find them.
 */
export function unfoundClaims(
  judged: readonly JudgedQuotation[],
  claims: readonly QuotingClaim[],
  hasWords: (source: string) => boolean,
): readonly string[] {
  const unfound = judged.filter(({ verdict }) => verdict.state === 'not-found').map(({ quotation }) => quotation);
  const isNamed = ({ state, stashed, range, claim }: QuotingClaim): boolean =>
    state === 'verified' &&
    !stashed &&
    range !== null &&
    unfound.some((one) => isWithin(one, range) || isWithin(range, one)) &&
    claim.citations.some(({ source }) => hasWords(source));
  return claims.filter(isNamed).map(({ id }) => id);
}
