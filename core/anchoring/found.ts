import type { Anchor } from '../saved/docket.ts';
import { reanchor } from './align.ts';
import { rangeOf } from './describe.ts';
import { placedAnew } from './place-anew.ts';

type Anchors = Readonly<Record<string, Anchor>>;

/**
 * Where a docket's anchors stand in `text`. `named` is the text that the docket's revision names, null when nobody has it any more. An
 * anchor whose words or surroundings are not at its offsets in the text named was not written by Stet: it is placed by its words, as if
 * that text were not known, and keeps nothing that it says of itself. The very same value when every anchor stands where it says.
 */
export function anchorsFound(text: string, named: string | null, anchors: Anchors): Anchors {
  if (named === null) return placedAnew(text, anchors);
  const sound = soundIn(named, anchors);
  return named === text ? sound : reanchor(named, text, sound);
}

function soundIn(text: string, anchors: Anchors): Anchors {
  const untrue = Object.entries(anchors).filter(([, anchor]) => !holds(text, anchor));
  return untrue.length === 0 ? anchors : { ...anchors, ...placedAnew(text, Object.fromEntries(untrue)) };
}

/** Whether the words, and what stands around them, are where the anchor says; one that claims no place is right about it. */
function holds(text: string, anchor: Anchor): boolean {
  if (anchor.state === 'orphaned' || anchor.state === 'ambiguous') return true;
  const range = rangeOf(text, anchor);
  if (range === null) return false;
  const { prefix, suffix } = anchor;
  return text.startsWith(suffix, range.to) && range.from >= prefix.length && text.startsWith(prefix, range.from - prefix.length);
}
