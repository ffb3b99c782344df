import type { Anchor } from '../saved/docket.ts';
import { reanchor } from './align.ts';
import { followed, rangeOf } from './describe.ts';

/**
 * Anchors of `before` in the text that somebody typed over it here, when nobody has the keys any more and only both texts are left: found
 * by alignment, and then what following the keys would have made of them. A claim whose words were edited stands where it stood and is
 * no change from outside; one that the alignment gives no certain place keeps what it says.
 */
export function typedOver(before: string, after: string, anchors: Readonly<Record<string, Anchor>>): Record<string, Anchor> {
  const placed = reanchor(before, after, anchors);
  return Object.fromEntries(
    Object.entries(placed).map(([id, anchor]) => {
      const previous = anchors[id];
      const range = rangeOf(after, anchor);
      const stood = previous !== undefined && rangeOf(before, previous) !== null;
      return [id, stood && range !== null ? followed(after, range, previous) : anchor];
    }),
  );
}
