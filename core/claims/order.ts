import type { Claim } from '../saved/docket.ts';
import { countsAsOpen, isSigned } from './claim-state.ts';
import { isOpen, type ClaimState } from './claim-states.ts';

/** Which claims margin and panel show. */
export const CLAIM_FILTERS = ['all', 'open', 'stale', 'verified', 'mine'] as const;
export type ClaimFilter = (typeof CLAIM_FILTERS)[number];

/** A claim with its place (UTF-16, null when it has none) and how it looks. */
export interface OrderedClaim {
  readonly claim: Claim;
  readonly state: ClaimState;
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly stashed: boolean;
}

const FITS: Readonly<Record<ClaimFilter, (check: OrderedClaim, person: string | null) => boolean>> = {
  all: () => true,
  open: countsAsOpen,
  stale: ({ state }) => state === 'stale',
  verified: ({ state }) => isSigned(state) && !isOpen(state),
  mine: ({ claim }, person) => person !== null && claim.assignee === person,
};

/** The claims a filter lets through, in the order given. `person`: who sits at the desk. */
export function filterClaims<C extends OrderedClaim>(claims: readonly C[], filter: ClaimFilter, person: string | null): C[] {
  return claims.filter((check) => FITS[filter](check, person));
}

/** Sorted by where they stand; claims without a place come last, by where they last stood. Ties keep ids in order. */
export function inReadingOrder<C extends OrderedClaim>(claims: readonly C[]): C[] {
  const byId = (a: C, b: C): number => (a.claim.id < b.claim.id ? -1 : Number(a.claim.id > b.claim.id));
  return [...claims].sort((a, b) => {
    if (a.range && b.range) return a.range.from - b.range.from || a.range.to - b.range.to || byId(a, b);
    if (a.range || b.range) return a.range ? -1 : 1;
    return a.claim.anchor.start - b.claim.anchor.start || byId(a, b);
  });
}

/**
 * Claims (in reading order) that have a place, seen from an offset: the one that starts after it, or before it; round at the ends. Where none
 * has a place, the first or last that lost it.
 */
export function claimFrom<C extends OrderedClaim>(claims: readonly C[], offset: number, direction: 1 | -1): C | null {
  const placed = claims.filter((check) => check.range !== null);
  if (placed.length === 0) return claims[direction === 1 ? 0 : claims.length - 1] ?? null;
  const starts = placed.map((check) => check.range?.from ?? 0);
  if (direction === 1)
    return (
      placed[
        Math.max(
          0,
          starts.findIndex((start) => start > offset),
        )
      ] ?? null
    );
  const before = starts.filter((start) => start < offset).length;
  return placed[before > 0 ? before - 1 : placed.length - 1] ?? null;
}

/** The claim after or before `id` in a list, round at the ends; the first or last one when `id` is not in it. */
export function nextClaim<C extends OrderedClaim>(claims: readonly C[], id: string | null, direction: 1 | -1): C | null {
  const at = claims.findIndex((check) => check.claim.id === id);
  if (at < 0) return claims[direction === 1 ? 0 : claims.length - 1] ?? null;
  return claims[(at + direction + claims.length) % claims.length] ?? null;
}
