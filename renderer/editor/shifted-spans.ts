import type { Transaction } from 'prosemirror-state';
import { LONGEST_TOKEN } from '../../core/anchoring/follow.ts';
import type { Span } from './contract.ts';

/** The stretch of the old document that a transaction of one step replaced; the whole document for more steps. */
function replacedIn(tr: Transaction): Span {
  let from = Infinity;
  let to = -1;
  if (tr.mapping.maps.length !== 1) return { from: 0, to: tr.before.content.size };
  tr.mapping.maps[0]?.forEach((start, end) => {
    from = Math.min(from, start);
    to = Math.max(to, end);
  });
  return { from, to };
}

/** What became of a span: it stands where it was, it stands `by` further on, or the edit touched it, or a token at its edge, and it must be mapped. */
export type Shift = { readonly kind: 'stays' } | { readonly kind: 'moves'; readonly by: number } | { readonly kind: 'touched' };

const STAYS: Shift = { kind: 'stays' };
const TOUCHED: Shift = { kind: 'touched' };

/** Tells of every span of the old document what the transaction did to it, without mapping it: a key is paid for each of thousands of them. */
export function shiftOf(tr: Transaction): (from: number, to: number) => Shift {
  const replaced = replacedIn(tr);
  const by = tr.doc.content.size - tr.before.content.size;
  const moves: Shift = by === 0 ? STAYS : { kind: 'moves', by };
  return (from, to) => {
    if (to < replaced.from - LONGEST_TOKEN) return STAYS;
    return from > replaced.to + LONGEST_TOKEN ? moves : TOUCHED;
  };
}
