import type { Projection, Unit } from '../article/plain-text.ts';

interface Placed {
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** What of a claim's range lies in blocks that go out, and what in the stash; nothing for a claim without a place. */
export function partsOf({ range }: Placed, { units }: Projection): { readonly out: readonly Unit[]; readonly stashed: readonly Unit[] } {
  const touched = range === null ? [] : units.filter(({ from, to }) => from < range.to && to > range.from);
  return { out: touched.filter(({ kind }) => kind !== 'stash'), stashed: touched.filter(({ kind }) => kind === 'stash') };
}

/** The claims an export may speak of: what lies in the stash goes out nowhere, and a claim on it would print it. */
export function goingOut<C extends Placed>(claims: readonly C[], projection: Projection): C[] {
  return claims.filter((claim) => {
    const { out, stashed } = partsOf(claim, projection);
    return out.length > 0 || stashed.length === 0;
  });
}
