import { followed, missingWords, orphan, rangeOf } from '../../core/anchoring/describe.ts';
import type { Projection } from '../../core/article/plain-text.ts';
import { offsetToPos, posToOffset } from '../../core/article/text-positions.ts';
import { ownEntry } from '../../core/own-entry.ts';
import type { Anchor, Docket } from '../../core/saved/docket.ts';
import type { MarkedSpan, Span } from '../editor/contract.ts';

export type Anchors = Readonly<Record<string, Anchor>>;

/** Every anchor of a docket, claims and clearings, by id. */
export function anchorsOf(docket: Docket): Anchors {
  return Object.fromEntries([...docket.claims, ...docket.cleared].map(({ id, anchor }) => [id, anchor]));
}

/** The docket with its anchors as they stand now; ids it does not have are passed over. */
export function withAnchors(docket: Docket, anchors: Anchors): Docket {
  const placed = <T extends { id: string; anchor: Anchor }>(one: T): T => {
    const anchor = ownEntry(anchors, one.id);
    return anchor ? { ...one, anchor } : one;
  };
  return { ...docket, claims: docket.claims.map(placed), cleared: docket.cleared.map(placed) };
}

/** Where the editor's spans lie in the text, as anchors. A span nobody tracks keeps its anchor. */
export function anchorsNow(projection: Projection, spans: ReadonlyMap<string, Span | null>, before: Anchors): Anchors {
  const now = (id: string, anchor: Anchor): Anchor => {
    const span = spans.get(id);
    // Words in several places have no span either, and are not gone.
    if (!span) return span === undefined || anchor.state === 'ambiguous' ? anchor : orphan(anchor);
    return followed(projection.text, { from: posToOffset(projection, span.from), to: posToOffset(projection, span.to) }, anchor);
  };
  return Object.fromEntries(Object.entries(before).map(([id, anchor]) => [id, now(id, anchor)]));
}

/** The place of an anchor in the document, null when it has no certain one. */
export function spanOf(projection: Projection, anchor: Anchor): Span | null {
  const range = rangeOf(projection.text, anchor);
  return range ? spanOfRange(projection, range) : null;
}

/** A range of the text (UTF-16, end exclusive) as a span of the document. */
export function spanOfRange(projection: Projection, range: { readonly from: number; readonly to: number }): Span {
  return { from: offsetToPos(projection, range.from, 1), to: offsetToPos(projection, range.to, -1) };
}

export function spansOf(projection: Projection, anchors: Anchors): MarkedSpan[] {
  return Object.entries(anchors).flatMap(([id, anchor]) => {
    const span = spanOf(projection, anchor);
    const missing = missingWords(anchor);
    return span ? [{ id, ...span, ...(missing ? { missing } : {}) }] : [];
  });
}
