import { Fragment, type Node } from 'prosemirror-model';
import { hiddenByHtml, hiddenRanges } from '../article/hidden-html.ts';
import { rangesIn, type HiddenRange } from '../article/hidden-range.ts';
import type { Run } from '../article/plain-text.ts';
import { articleSchema } from '../article/schema.ts';
import type { ExportInput } from './format.ts';

/** An article without what goes out nowhere, and the places of the rest: the projection keeps its text, which claims and anchors are in. */

const BLANK = /^\s$/u;
const STOP = /^[.,;:!?)\]”’»។]$/u;

/** Of the spaces on both sides of what goes within a line one goes too, and one before a stop or an end. */
function withSpace(doc: Node, { from, to }: HiddenRange): HiddenRange {
  const at = doc.resolve(from);
  if (!at.parent.inlineContent || to > at.end()) return { from, to };
  const signAt = (pos: number): string => (pos < at.start() || pos >= at.end() ? '' : doc.textBetween(pos, pos + 1, '', '\ufffc'));
  const [before, behind] = [signAt(from - 1), signAt(to)];
  if (BLANK.test(behind) && (before === '' || BLANK.test(before))) return { from, to: to + 1 };
  return BLANK.test(before) && (behind === '' || STOP.test(behind)) ? { from: from - 1, to } : { from, to };
}

/** What is left of a node whose content begins at `start`. */
function kept(node: Node, start: number, gone: readonly HiddenRange[]): Node {
  if (rangesIn(gone, { from: start, to: start + node.content.size }).length === 0) return node;
  const children: Node[] = [];
  node.forEach((child, offset) => {
    const [from, to] = [start + offset, start + offset + child.nodeSize];
    const touching = rangesIn(gone, { from, to });
    const [first] = touching;
    if (!first) children.push(child);
    else if (child.isText) {
      let at = from;
      for (const range of [...touching, { from: to, to }]) {
        if (range.from > at) children.push(child.cut(at - from, range.from - from));
        at = Math.max(at, range.to);
      }
    } else if (first.from > from || first.to < to) children.push(kept(child, from + 1, gone));
  });
  return node.copy(Fragment.from(children));
}

/** A body has at least one block. */
function whole(doc: Node): Node {
  return doc.childCount > 2 ? doc : doc.copy(doc.content.addToEnd(articleSchema.nodes.paragraph.create()));
}

/** Where each place of the document is once these are gone. */
function moving(gone: readonly HiddenRange[]): (pos: number) => number {
  let sum = 0;
  const before = gone.map(({ from, to }) => {
    const known = sum;
    sum += to - from;
    return known;
  });
  return (pos) => {
    let [low, high] = [0, gone.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle]?.from ?? 0) < pos) low = middle + 1;
      else high = middle;
    }
    const last = gone[low - 1];
    return last ? pos - (before[low - 1] ?? 0) - (Math.min(pos, last.to) - last.from) : pos;
  };
}

/** A run in the pieces that stay and those that went, which take no room in the document any more. */
function movedRun(run: Run, gone: readonly HiddenRange[], move: (pos: number) => number): readonly Run[] {
  const moved = (at: number, to: number): Run => {
    const [pos, end] = [move(run.pos + at), move(run.pos + to)];
    return { ...run, offset: run.offset + at, length: to - at, pos, size: end - pos };
  };
  const ends = [run.pos, run.pos + run.size] as const;
  const touching = rangesIn(gone, { from: ends[0], to: ends[1] });
  if (touching.length === 0 || run.size !== run.length) return [{ ...run, pos: move(run.pos), size: move(ends[1]) - move(run.pos) }];
  const cuts = touching.flatMap(({ from, to }) => [Math.max(from, ends[0]), Math.min(to, ends[1])]);
  const edges = [...new Set([ends[0], ...cuts, ends[1]])].map((pos) => pos - run.pos);
  return edges.slice(1).map((to, index) => moved(edges[index] ?? 0, to));
}

/** The input without what HTML hides, and the notes of it and of the stash, so that no format has to know of it; the very same one where nothing is hidden. */
export function withoutHidden<I extends Pick<ExportInput, 'doc' | 'projection'>>(input: I): I {
  const { doc, projection } = input;
  const { all: hidden } = hiddenRanges(doc);
  if (hidden.length === 0) return input;
  const gone: HiddenRange[] = [];
  for (const range of hidden) {
    const wide = withSpace(doc, range);
    const last = gone[gone.length - 1];
    if (last && last.to >= wide.from) gone[gone.length - 1] = { from: last.from, to: Math.max(last.to, wide.to) };
    else gone.push(wide);
  }
  const move = moving(gone);
  const runs = projection.runs.flatMap((run) => movedRun(run, gone, move));
  const units = projection.units.map((unit) => ({ ...unit, pos: move(unit.pos) }));
  return { ...input, doc: whole(kept(doc, 0, gone)), projection: { ...projection, runs, units } };
}

/** A frame with no words in it hides nothing: it is named as a block that is left out. */
function holdsSomething(doc: Node, { from, to }: HiddenRange): boolean {
  const words = doc.textBetween(from, to, ' ', ({ type, attrs }) => (type.name === 'raw_inline' ? String(attrs.source) : ''));
  let found = /[\p{L}\p{N}]/u.test(words.replace(/<[^<>]*>/gu, ''));
  doc.nodesBetween(from, to, ({ type }) => void (found ||= type.name === 'figure'));
  return found;
}

/** How many stretches HTML hides, markup alone aside. */
export const countHidden = (doc: Node): number => hiddenByHtml(doc).filter((range) => holdsSomething(doc, range)).length;
