import { diffArrays } from 'diff';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { Range } from '../anchoring/follow.ts';
import type { Projection } from '../article/plain-text.ts';
import { offsetToPos } from '../article/text-positions.ts';
import { articleSchema } from '../article/schema.ts';
import type { Piece } from './pieces.ts';

/** One stretch of the document that is replaced, in document positions of the document before. */
export interface WordEdit {
  readonly from: number;
  readonly to: number;
  readonly content: Fragment;
}

const MOST_EDITS = 2000;

/** One stretch of change: pieces that go, the words that come, and the piece that stands before and behind it. */
export interface Change {
  readonly gone: readonly Piece[];
  readonly come: readonly Piece[];
  readonly before: Piece | undefined;
  readonly behind: Piece | undefined;
}

/** Null where they have too little in common. */
export function changesOf(
  now: readonly Piece[],
  then: readonly Piece[],
  isSame: (one: Piece, other: Piece) => boolean,
): readonly Change[] | null {
  const parts = diffArrays([...now], [...then], { comparator: isSame, maxEditLength: MOST_EDITS });
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

/** Null when what would go is not words alone. `at`: where the words begin when there are none. */
export function editOf(doc: Node, projection: Projection, at: number, { gone, come, before, behind }: Change): WordEdit | null {
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
function withContent(doc: Node, { from, to, words, marks }: Written): WordEdit | null {
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
