import type { Transaction } from 'prosemirror-state';
import type { Span } from './contract.ts';

/** What a transaction replaced: ranges in the new document (empty where something was only deleted), in the order of its steps. */
export function changedRanges(tr: Transaction): readonly Span[] {
  const ranges: Span[] = [];
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => ranges.push({ from: later.map(from, -1), to: later.map(to, 1) }));
  });
  return ranges;
}
