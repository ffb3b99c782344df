import type { ClaimCheck } from './article-check.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Which of the claims of a sentence words in it stand in: the narrowest that holds them all, else the only one that they touch. A sentence with
 * one claim has no other. Null where that is not certain: whoever went to these words did not choose a claim, and none may be signed in
 * the place of another.
 */
export function claimAtPlace(claims: readonly ClaimCheck[], place: Range): string | null {
  const [only, ...more] = claims;
  if (more.length === 0) return only?.id ?? null;
  const placed = claims.flatMap(({ id, range }) => (range === null ? [] : [{ id, ...range }]));
  const touched = placed.filter(({ from, to }) => from < place.to && to > place.from);
  const holding = touched.filter(({ from, to }) => from <= place.from && to >= place.to);
  const width = Math.min(...holding.map(({ from, to }) => to - from));
  const meant = holding.length === 0 ? touched : holding.filter(({ from, to }) => to - from === width);
  return meant.length === 1 ? (meant[0]?.id ?? null) : null;
}
