import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Range } from '../anchoring/follow.ts';
import { CELL_EDGE, plainText, type Projection, type Unit } from '../article/plain-text.ts';
import { offsetToPos, posToOffset } from '../article/text-positions.ts';
import { changesOf, editOf, type WordEdit } from '../rewording/edits.ts';
import { piecesNow, piecesThen, samePiece } from '../rewording/pieces.ts';
import { STRICT, sameWords } from './same-words.ts';
import { cellStretches, type Stretch } from './words-back-row.ts';

/**
 * A claim's earlier words in the place of those that stand there now, word by word and cell by cell: only what differs is changed, so that
 * marks, links, footnote marks and pictures among the words stay what they are. Words alone are known of what stood there, so what is no
 * word (a footnote's mark, the edge of a paragraph or cell) can neither be made again nor be taken away: then nothing is changed at all.
 */

/** `parted`: paragraphs or cells part the words otherwise now; `pieces`: what is no word came or went among them. */
export type NotBack = 'parted' | 'pieces';

/** `edits` in order; `from`, `to`: what is the claim's place, in the document before, when what is written at its ends belongs to it. */
export interface WordsBack {
  readonly edits: readonly WordEdit[];
  readonly from: number;
  readonly to: number;
}

const PARAGRAPHS = '\n\n';

export function wordsBack(doc: Node, projection: Projection, { from, to }: Range, earlier: string): WordsBack | NotBack {
  const stretches = stretchesOf(doc, projection, { from, to }, earlier);
  if (stretches === null) return 'parted';
  const edits: WordEdit[] = [];
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

function editsIn(doc: Node, projection: Projection, stretch: Stretch): readonly WordEdit[] | NotBack {
  const now = piecesNow(doc, projection, stretch.units, stretch);
  const known = new Set(now.flatMap(({ text, kind }) => (kind === 'leaf' ? [text] : [])));
  const isCode = stretch.units.some(({ kind }) => kind === 'raw');
  const changes = changesOf(now, piecesThen(stretch.then, known, isCode), samePiece);
  if (changes === null) return 'parted';
  const edits: WordEdit[] = [];
  for (const change of changes) {
    if ([...change.gone, ...change.come].some(({ kind }) => kind === 'leaf')) return 'pieces';
    if ([...change.gone, ...change.come].some(({ kind }) => kind === 'edge')) return 'parted';
    const edit = editOf(doc, projection, stretch.at, change);
    if (edit === null) return 'pieces';
    edits.push(edit);
  }
  return edits;
}
