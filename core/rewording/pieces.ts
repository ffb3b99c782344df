import type { Node } from 'prosemirror-model';
import type { Range } from '../anchoring/follow.ts';
import type { Projection, Unit } from '../article/plain-text.ts';
import { wholeWords } from '../text/whole-words.ts';

/**
 * What words are compared by when they are put back. `leaf`: what stands among the words and is none, as a footnote's mark; `edge`: where
 * one textblock ends and the next begins. Offsets are those of the text it was cut from, end exclusive.
 */
export interface Piece extends Range {
  readonly text: string;
  readonly kind: 'words' | 'leaf' | 'edge';
  /** Whether digits stand on both sides: a gap there is part of a number. */
  readonly inNumber: boolean;
}

/** What the file says for a footnote's mark, a picture among words or a piece of HTML. */
const LEAF = /\[\^[^\]\s]+\]|!\[[^\]]*\]\([^)]*\)|<!--[^]*?-->|<\/?[a-z][^<>]*>/giu;
const BETWEEN = '\n\n';
const DIGIT = /\p{Nd}/u;

const isBlank = (text: string): boolean => /^\s+$/u.test(text);
const isBreak = ({ text, kind }: Piece): boolean => kind === 'edge' || (isBlank(text) && text.includes('\n'));

/** Where lines and paragraphs part says nothing, but within a number; the words then stay parted as they are. */
export function samePiece(one: Piece, other: Piece): boolean {
  if (one.text === other.text && (one.kind === 'edge') === (other.kind === 'edge')) return true;
  const isGap = isBlank(one.text) && isBlank(other.text) && !one.inNumber && !other.inNumber;
  return isGap && (isBreak(one) || isBreak(other));
}

function inNumber(text: string, from: number, to: number): boolean {
  return DIGIT.test(text.charAt(from - 1)) && DIGIT.test(text.charAt(to));
}

/** Letters that only read like a leaf are one piece, too, so that they are compared with what read so before. */
export function wordsIn(text: string, { from, to }: Range): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { index, 0: leaf } of text.slice(from, to).matchAll(LEAF)) {
    pieces.push(...plainWordsIn(text, { from: at, to: from + index }), single(text, from + index, from + index + leaf.length, 'words'));
    at = from + index + leaf.length;
  }
  return [...pieces, ...plainWordsIn(text, { from: at, to })];
}

function plainWordsIn(text: string, { from, to }: Range): readonly Piece[] {
  return wholeWords(text.slice(from, to)).map((word) => single(text, from + word.from, from + word.to, 'words'));
}

const single = (text: string, from: number, to: number, kind: Piece['kind']): Piece => ({
  from,
  to,
  text: text.slice(from, to),
  kind,
  inNumber: inNumber(text, from, to),
});

/** The text that stands there, piece by piece. A break between lines is words: it can be made and taken away. */
export function piecesNow(doc: Node, projection: Projection, units: readonly Unit[], range: Range): readonly Piece[] {
  const { text } = projection;
  return units.flatMap((unit, index) => {
    const [from, to] = [Math.max(unit.from, range.from), Math.min(unit.to, range.to)];
    const before = units[index - 1];
    const edge = before ? [single(text, before.to, unit.from, 'edge')] : [];
    const leaves = projection.runs.filter((run) => run.offset < to && run.offset + run.length > from && isLeaf(doc, run.pos));
    return [
      ...edge,
      ...cut(
        text,
        { from, to },
        leaves.map((run) => ({ from: run.offset, to: run.offset + run.length })),
      ),
    ];
  });
}

function isLeaf(doc: Node, pos: number): boolean {
  const node = doc.nodeAt(pos);
  return node !== null && !node.isText && node.type.name !== 'hard_break';
}

/** Words between these leaves, and the leaves. */
function cut(text: string, { from, to }: Range, leaves: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const leaf of leaves) {
    pieces.push(...wordsIn(text, { from: at, to: leaf.from }), single(text, leaf.from, leaf.to, 'leaf'));
    at = leaf.to;
  }
  return [...pieces, ...wordsIn(text, { from: at, to })];
}

/** Earlier words, piece by piece. `known`: the leaves that still stand there; what else reads like one was one. */
export function piecesThen(text: string, known: ReadonlySet<string>, isCode: boolean): readonly Piece[] {
  if (isCode) return wordsIn(text, { from: 0, to: text.length });
  const found = leavesIn(text, known);
  const pieces: Piece[] = [];
  let from = 0;
  for (const line of text.split(BETWEEN)) {
    const to = from + line.length;
    if (from > 0) pieces.push(single(text, from - BETWEEN.length, from, 'edge'));
    pieces.push(
      ...cut(
        text,
        { from, to },
        found.filter((leaf) => leaf.from >= from && leaf.to <= to),
      ),
    );
    from = to + BETWEEN.length;
  }
  return pieces;
}

function leavesIn(text: string, known: ReadonlySet<string>): readonly Range[] {
  const all = [...text.matchAll(LEAF)].map(({ index, 0: leaf }) => ({ from: index, to: index + leaf.length }));
  for (const leaf of known)
    for (let at = text.indexOf(leaf); at >= 0; at = text.indexOf(leaf, at + leaf.length)) all.push({ from: at, to: at + leaf.length });
  const found: Range[] = [];
  for (const leaf of all.sort((one, other) => one.from - other.from || other.to - one.to))
    if (leaf.from >= (found.at(-1)?.to ?? 0)) found.push(leaf);
  return found;
}
