import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { reattach } from '../../core/anchoring/follow.ts';
import { plainText } from '../../core/article/plain-text.ts';
import { offsetToPos, posToOffset } from '../../core/article/text-positions.ts';
import { changedRanges } from './changed-ranges.ts';
import type { Span } from './contract.ts';

/** The words that the spans of `ids` cover in `doc`, as the projection has them. */
export function wordsOf(doc: Node, spans: ReadonlyMap<string, Span | null>, ids: readonly string[]): ReadonlyMap<string, string> {
  const projection = plainText(doc);
  const words = new Map<string, string>();
  for (const id of ids) {
    const span = spans.get(id);
    if (span) words.set(id, projection.text.slice(posToOffset(projection, span.from), posToOffset(projection, span.to)));
  }
  return words;
}

/** Looks for lost words in what the transaction inserted, and nowhere else; gives the places of those that came back verbatim. */
export function comeBack(tr: Transaction, ids: readonly string[], lost: ReadonlyMap<string, string>): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const projection = plainText(tr.doc);
  for (const range of changedRanges(tr)) {
    if (range.to <= range.from) continue;
    const start = posToOffset(projection, range.from);
    const text = projection.text.slice(start, posToOffset(projection, range.to));
    const orphans = ids.filter((id) => !found.has(id)).map((id) => ({ id, words: lost.get(id) ?? '' }));
    for (const back of reattach(
      orphans.filter(({ words }) => words !== ''),
      { from: start, text },
    )) {
      found.set(back.id, { from: offsetToPos(projection, back.from, 1), to: offsetToPos(projection, back.to, -1) });
    }
  }
  return found;
}
