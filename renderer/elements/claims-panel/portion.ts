import type { ClaimCheck } from '../../../core/claims/article-check.ts';

/** Cards made at once: each costs a millisecond, and a story may have thousands. */
export const PORTION = 60;

/** The first `count` of the claims, and with them the one at hand wherever it stands. */
export function portionOf(claims: readonly ClaimCheck[], count: number, hand: string | null): readonly ClaimCheck[] {
  if (claims.length <= count) return claims;
  const held = claims.findIndex(({ id }) => id === hand);
  return held < count ? claims.slice(0, count) : [...claims.slice(0, count), ...claims.slice(held, held + 1)];
}
