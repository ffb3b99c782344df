import type { Node } from 'prosemirror-model';
import type { Projection } from '../article/plain-text.ts';
import { offsetToPos } from '../article/text-positions.ts';
import { articleSchema } from '../article/schema.ts';
import type { Change } from './edits.ts';
import type { Piece } from './pieces.ts';

/** A link leads somewhere: it outweighs whatever else words are marked with. */
const LINK = 1000;

/**
 * Where equal words stand side by side (*the the*), either can go and the text reads the same: those go that are marked least, so that a link
 * or emphasis stays where it is. Only for what goes without anything coming.
 */
export function leastMarked(doc: Node, projection: Projection, now: readonly Piece[], changes: readonly Change[]): readonly Change[] {
  const weigh = (piece: Piece): number => weightOf(doc, projection, piece);
  const chosen: Change[] = [];
  let low = 0;
  for (const [index, change] of changes.entries()) {
    const [start, next] = [startOf(now, change), changes[index + 1]];
    const count = change.gone.length;
    const stretch = { start, count, low, high: next ? startOf(now, next) : now.length };
    const at = change.come.length > 0 ? start : lightest(now, stretch, weigh);
    low = at + count;
    chosen.push(at === start ? change : { ...change, gone: now.slice(at, low), before: now[at - 1], behind: now[low] });
  }
  return chosen;
}

function startOf(now: readonly Piece[], { gone, behind }: Change): number {
  const piece = gone[0] ?? behind;
  return piece ? now.indexOf(piece) : now.length;
}

interface Stretch {
  readonly start: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Where among the places that read the same when it goes there; where it is when none is lighter. */
function lightest(now: readonly Piece[], { start, count, low, high }: Stretch, weigh: (piece: Piece) => number): number {
  const isSame = (one: number, other: number): boolean => {
    const [a, b] = [now[one], now[other]];
    return a?.kind === 'words' && b?.kind === 'words' && a.text === b.text;
  };
  const places = [start];
  for (let at = start; at > low && isSame(at - 1, at - 1 + count); at -= 1) places.push(at - 1);
  for (let at = start; at + count < high && isSame(at, at + count); at += 1) places.push(at + 1);
  if (places.length === 1) return start;
  const weight = (at: number): number => now.slice(at, at + count).reduce((sum, piece) => sum + weigh(piece), 0);
  return places.reduce((best, at) => (weight(at) < weight(best) ? at : best));
}

function weightOf(doc: Node, projection: Projection, { from, to }: Piece): number {
  const marks = new Set<string>();
  doc.nodesBetween(offsetToPos(projection, from, 1), offsetToPos(projection, to, -1), (node) => {
    if (node.isInline) for (const { type } of node.marks) marks.add(type.name);
  });
  const { link } = articleSchema.marks;
  return [...marks].reduce((sum, name) => sum + (name === link.name ? LINK : 1), 0);
}
