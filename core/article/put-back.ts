import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { SideRow } from '../text/side-by-side.ts';
import { plainText, type Projection } from './plain-text.ts';
import { articleSchema } from './schema.ts';

/** Blocks of the document that hold the headline and the standfirst. */
const FIXED = 2;

/** Where the textblock that a projection offset lies in begins (its content); null when there is none. */
function textblockAt({ units }: Projection, offset: number): number | null {
  return units.find(({ from, to }) => from <= offset && offset < to)?.pos ?? null;
}

/** The inline content as far as this block may have it; only its words otherwise. */
function contentFor(block: Node, content: Fragment): Fragment {
  if (block.type.validContent(content)) return content;
  const text = content.textBetween(0, content.size, ' ', ' ');
  return text === '' ? Fragment.empty : Fragment.from(articleSchema.text(text));
}

function isSound(node: Node): boolean {
  try {
    node.check();
    return true;
  } catch {
    return false;
  }
}

/** How deep the row of a table lies that this place is in a cell of; null outside tables. A row is put back as a whole, as it is read. */
function rowDepth({ parent, depth }: ResolvedPos): number | null {
  return parent.type.spec['tableRole'] === undefined ? null : depth - 1;
}

/** A textblock with what stands around it and nothing beside it: one item of a list as a list of one. A paragraph where that makes no block. */
function alone(doc: Node, pos: number): Node {
  const place = doc.resolve(pos);
  const from = rowDepth(place) ?? place.depth;
  let block = place.node(from);
  for (let depth = from - 1; depth > 0; depth -= 1) block = place.node(depth).copy(Fragment.from(block));
  if (isSound(block)) return block;
  const paragraph = articleSchema.nodes.paragraph.create();
  return paragraph.copy(contentFor(paragraph, place.parent.content));
}

function changed(now: Node, then: Node, pos: number, thenPos: number): Node {
  const [place, before] = [now.resolve(pos), then.resolve(thenPos)];
  const [row, rowBefore] = [rowDepth(place), rowDepth(before)];
  if (row !== null && rowBefore !== null)
    return new Transform(now).replaceWith(place.before(row), place.after(row), before.node(rowBefore)).doc;
  const [here, there] = [place.parent, before.parent];
  return new Transform(now).replaceWith(pos, pos + here.content.size, contentFor(here, there.content)).doc;
}

/** Puts a textblock of the other document after the block of this one that `after` lies in; without it, where the body begins. */
function added(now: Node, then: Node, thenPos: number, after: number | null): Node {
  const place = then.resolve(thenPos);
  const index = place.index(0);
  const [headline, standfirst] = now.children;
  if (index < FIXED && headline && standfirst) return changed(now, then, index === 0 ? 1 : headline.nodeSize + 1, thenPos);
  const [row, rowBefore] = [after === null ? null : rowDepth(now.resolve(after)), rowDepth(place)];
  if (after !== null && row !== null && rowBefore !== null)
    return new Transform(now).insert(now.resolve(after).after(row), place.node(rowBefore)).doc;
  const start = (headline?.nodeSize ?? 0) + (standfirst?.nodeSize ?? 0);
  const at = after === null ? start : Math.max(start, now.resolve(after).after(1));
  return new Transform(now).insert(at, alone(then, thenPos)).doc;
}

/** Takes a textblock out, and what would be empty without it; one that has to be there is emptied. */
function removed(now: Node, pos: number): Node {
  const place = now.resolve(pos);
  const emptied = () => new Transform(now).delete(pos, pos + place.parent.content.size).doc;
  let depth = rowDepth(place) ?? place.depth;
  while (depth > 1 && place.node(depth - 1).childCount === 1) depth -= 1;
  if (place.index(0) < FIXED || (depth === 1 && now.childCount === FIXED + 1)) return emptied();
  const without = new Transform(now).delete(place.before(depth), place.after(depth)).doc;
  return isSound(without) ? without : emptied();
}

/**
 * The present document with one paragraph as an earlier one has it: its words and marks come back, a paragraph that was taken out since is
 * put where it stood, one that came since is taken out. `rows`: `sideBySide` of the two projections, then before now. The present document
 * as it is where the row is not found in them.
 */
export function putBack(now: Node, then: Node, rows: readonly SideRow[], number: number): Node {
  const row = rows[number];
  const [here, there] = [plainText(now), plainText(then)];
  const pos = row?.after ? textblockAt(here, row.after.from) : null;
  const thenPos = row?.before ? textblockAt(there, row.before.from) : null;
  if (pos !== null && thenPos !== null) return changed(now, then, pos, thenPos);
  if (pos !== null) return removed(now, pos);
  if (thenPos === null) return now;
  const before = rows
    .slice(0, number)
    .reverse()
    .find(({ after }) => after !== null);
  return added(now, then, thenPos, before?.after ? textblockAt(here, before.after.from) : null);
}
