import { diffArrays } from 'diff';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Range } from '../anchoring/follow.ts';
import { CELL_EDGE, offsetToPos, plainText, posToOffset, type Projection, type Unit } from '../article/plain-text.ts';
import { articleSchema } from '../article/schema.ts';
import { STRICT, sameWords } from './same-words.ts';
import { cellStretches, type Stretch } from './words-back-row.ts';
import { piecesNow, piecesThen, samePiece, type Piece } from './words-back-pieces.ts';

/**
 * A claim's earlier words in the place of those that stand there now, word by word and cell by cell: only what differs is changed, so that
 * marks, links, footnote marks and pictures among the words stay what they are. Words alone are known of what stood there, so what is no
 * word (a footnote's mark, the edge of a paragraph or cell) can neither be made again nor be taken away: then nothing is changed at all.
 */

/** `parted`: paragraphs or cells part the words otherwise now; `pieces`: what is no word came or went among them. */
export type NotBack = 'parted' | 'pieces';

/** One stretch of the document that is replaced, in document positions of the document before. */
export interface PutEdit {
  readonly from: number;
  readonly to: number;
  readonly content: Fragment;
}

/** `edits` in order; `from`, `to`: what is the claim's place, in the document before, when what is written at its ends belongs to it. */
export interface WordsBack {
  readonly edits: readonly PutEdit[];
  readonly from: number;
  readonly to: number;
}

const MOST_EDITS = 2000;
const PARAGRAPHS = '\n\n';

export function wordsBack(doc: Node, projection: Projection, { from, to }: Range, earlier: string): WordsBack | NotBack {
  const stretches = stretchesOf(doc, projection, { from, to }, earlier);
  if (stretches === null) return 'parted';
  const edits: PutEdit[] = [];
  for (const stretch of stretches) {
    const found = editsIn(doc, projection, stretch);
    if (typeof found === 'string') return found;
    edits.push(...found);
  }
  const worded = stretches.filter((one) => one.then !== '' || one.to > one.from);
  const [first, last] = [worded[0], worded.at(-1)];
  if (!first || !last) return 'parted';
  const back = { edits, from: edgeOf(projection, first, 'from'), to: edgeOf(projection, last, 'to') };
  return reads(doc, back, earlier) ? back : 'parted';
}

function edgeOf(projection: Projection, { units, at, ...range }: Stretch, edge: 'from' | 'to'): number {
  return units.length === 0 ? at : offsetToPos(projection, range[edge], edge === 'from' ? 1 : -1);
}

/** Whether the words of the claim are then the very ones that are to come back. */
function reads(doc: Node, { edits, from, to }: WordsBack, earlier: string): boolean {
  const made = new Transform(doc);
  for (const edit of [...edits].reverse()) made.replaceWith(edit.from, edit.to, edit.content);
  const after = plainText(made.doc);
  const [start, end] = [posToOffset(after, made.mapping.map(from, -1)), posToOffset(after, made.mapping.map(to, 1))];
  return sameWords(after.text.slice(start, end), earlier, STRICT);
}

function clipped(unit: Unit, { from, to }: Range): Range {
  return { from: Math.max(unit.from, from), to: Math.min(unit.to, to) };
}

/** Outside tables the words are compared as one text, wherever their paragraphs part; in a table, cell by cell. */
function stretchesOf(doc: Node, projection: Projection, range: Range, earlier: string): readonly Stretch[] | null {
  const units = projection.units.filter((unit) => unit.from < range.to && unit.to > range.from);
  if (units.length === 0) return null;
  if (!units.some(({ row }) => row !== undefined) && !earlier.includes(CELL_EDGE))
    return [{ units, ...range, at: units[0]?.pos ?? 0, then: earlier }];
  const lines = linesOf(units);
  const then = earlier.split(PARAGRAPHS);
  if (lines.length !== then.length) return null;
  const found: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const words = then[index] ?? '';
    const [first] = line;
    if (!first) return null;
    const more = first.row === undefined ? plainLine(first, range, words) : cellStretches(doc, projection, { line, range, words });
    if (more === null) return null;
    found.push(...more);
  }
  return found;
}

function plainLine(unit: Unit, range: Range, then: string): readonly Stretch[] | null {
  return then.includes(CELL_EDGE) ? null : [{ units: [unit], ...clipped(unit, range), at: unit.pos, then }];
}

/** Cells of one row together, every other textblock by itself. */
function linesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const lines: Unit[][] = [];
  for (const unit of units) {
    const last = lines.at(-1);
    if (last && unit.row !== undefined && last[0]?.row === unit.row) last.push(unit);
    else lines.push([unit]);
  }
  return lines;
}

/** One stretch of change: pieces that go, the words that come, and the piece that stands before and behind it. */
interface Change {
  readonly gone: readonly Piece[];
  readonly come: readonly Piece[];
  readonly before: Piece | undefined;
  readonly behind: Piece | undefined;
}

function changesOf(now: readonly Piece[], then: readonly Piece[]): readonly Change[] | null {
  const parts = diffArrays([...now], [...then], { comparator: samePiece, maxEditLength: MOST_EDITS });
  if (!parts) return null;
  const changes: Change[] = [];
  let at = 0;
  let open: { gone: Piece[]; come: Piece[]; from: number } | null = null;
  const close = (): void => {
    if (open) changes.push({ gone: open.gone, come: open.come, before: now[open.from - 1], behind: now[open.from + open.gone.length] });
    open = null;
  };
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      close();
      at += value.length;
      continue;
    }
    open ??= { gone: [], come: [], from: at };
    if (added) open.come.push(...value);
    else {
      open.gone.push(...value);
      at += value.length;
    }
  }
  close();
  return changes;
}

function editsIn(doc: Node, projection: Projection, stretch: Stretch): readonly PutEdit[] | NotBack {
  const now = piecesNow(doc, projection, stretch.units, stretch);
  const known = new Set(now.flatMap(({ text, kind }) => (kind === 'leaf' ? [text] : [])));
  const isCode = stretch.units.some(({ kind }) => kind === 'raw');
  const changes = changesOf(now, piecesThen(stretch.then, known, isCode));
  if (changes === null) return 'parted';
  const edits: PutEdit[] = [];
  for (const change of changes) {
    if ([...change.gone, ...change.come].some(({ kind }) => kind === 'leaf')) return 'pieces';
    if ([...change.gone, ...change.come].some(({ kind }) => kind === 'edge')) return 'parted';
    const edit = editOf(doc, projection, stretch.at, change);
    if (edit === null) return 'pieces';
    edits.push(edit);
  }
  return edits;
}

/** A surrogate pair is one sign. */
function commonEnds(one: string, other: string): { readonly start: number; readonly end: number } {
  const [these, those] = [[...one], [...other]];
  const most = Math.min(these.length, those.length);
  let start = 0;
  while (start < most && these[start] === those[start]) start += 1;
  let end = 0;
  while (end < most - start && these[these.length - 1 - end] === those[those.length - 1 - end]) end += 1;
  return { start: these.slice(0, start).join('').length, end: these.slice(these.length - end).join('').length };
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Null when what would go is not words alone. */
function editOf(doc: Node, projection: Projection, at: number, { gone, come, before, behind }: Change): PutEdit | null {
  const [was, is] = [textOf(gone), textOf(come)];
  // Of a word only the letters that differ: half of it may be bold, or stand beside a sign that has no words.
  const { start, end } = commonEnds(was, is);
  const [first, last] = [gone[0], gone.at(-1)];
  const words = is.slice(start, is.length - end);
  if (first && last && was.length > start + end) {
    const from = offsetToPos(projection, first.from + start, 1);
    const to = offsetToPos(projection, last.to - end, -1);
    return isWordsOnly(doc, from, to) ? withContent(doc, { from, to, words, marks: doc.nodeAt(from)?.marks ?? [] }) : null;
  }
  const pos = insertionPos(projection, at, { offset: first ? first.from + start : null, before, behind });
  return withContent(doc, { from: pos, to: pos, words, marks: doc.resolve(pos).marks() });
}

function insertionPos(
  projection: Projection,
  at: number,
  { offset, before, behind }: { readonly offset: number | null; readonly before: Piece | undefined; readonly behind: Piece | undefined },
): number {
  if (offset !== null) return offsetToPos(projection, offset, -1);
  if (before && before.kind !== 'edge') return offsetToPos(projection, before.to, -1);
  return behind ? offsetToPos(projection, behind.from, 1) : at;
}

function isWordsOnly(doc: Node, from: number, to: number): boolean {
  const $from = doc.resolve(from);
  let isOnly = from <= to && $from.parent.isTextblock && $from.sameParent(doc.resolve(to));
  if (isOnly && from < to)
    doc.nodesBetween(from, to, (node) => {
      if (node.isInline && !node.isText && node.type !== articleSchema.nodes.hard_break) isOnly = false;
    });
  return isOnly;
}

interface Written extends Range {
  readonly words: string;
  readonly marks: readonly Mark[];
}

/** The words as this textblock may have them; null where it has no place for a break between lines. */
function withContent(doc: Node, { from, to, words, marks }: Written): PutEdit | null {
  const { parent } = doc.resolve(from);
  const { hard_break: lineBreak } = articleSchema.nodes;
  const lines = parent.type.spec.code ? [words] : words.split('\n');
  if (lines.length > 1 && parent.type.contentMatch.matchType(lineBreak) === null) return null;
  const nodes = lines.flatMap((line, index) => [
    ...(index > 0 ? [lineBreak.create(null, null, marks)] : []),
    ...(line === '' ? [] : [articleSchema.text(line, marks)]),
  ]);
  return { from, to, content: Fragment.from(nodes) };
}
