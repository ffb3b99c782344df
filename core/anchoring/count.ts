import type { AnchorState } from '../saved/closed-sets.ts';
import type { Anchor } from '../saved/docket.ts';

/** How many anchors are in each of the five states; the five sum to the number of anchors. */
export function countStates(anchors: readonly Anchor[] | Readonly<Record<string, Anchor>>): Record<AnchorState, number> {
  const counts: Record<AnchorState, number> = { exact: 0, shifted: 0, altered: 0, ambiguous: 0, orphaned: 0 };
  for (const anchor of Object.values(anchors)) counts[anchor.state] += 1;
  return counts;
}
