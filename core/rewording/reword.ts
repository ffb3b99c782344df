import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { Range } from '../anchoring/follow.ts';
import type { Projection } from '../article/plain-text.ts';
import { offsetToPos } from '../article/text-positions.ts';
import { changesOf, editOf, type Change, type WordEdit } from './edits.ts';
import { leastMarked } from './least-marked.ts';
import { piecesNow, wordsIn, type Piece } from './pieces.ts';

/** Letters that read like what is no word stand for it where it is. */
const isSame = (one: Piece, other: Piece): boolean => one.text === other.text;
const isWords = ({ gone }: Change): boolean => gone.every(({ kind }) => kind !== 'leaf');

/**
 * What must change for a range of one textblock to read `text`: only the words that differ, so that the marks and links of the others, and
 * what among them is no word, stay what they are. Null where that cannot be done so.
 */
export function reword(doc: Node, projection: Projection, range: Range, text: string): readonly WordEdit[] | null {
  const units = projection.units.filter((unit) => unit.from < range.to && unit.to > range.from);
  const [unit, ...others] = units;
  if (!unit || others.length > 0 || range.from < unit.from || range.to > unit.to) return null;
  const now = piecesNow(doc, projection, units, range);
  const changes = changesOf(now, wordsIn(text, { from: 0, to: text.length }), isSame);
  const edits =
    changes &&
    leastMarked(doc, projection, now, changes).map((change) => (isWords(change) ? editOf(doc, projection, unit.pos, change) : null));
  if (!edits?.every((edit) => edit !== null)) return null;
  return touching(doc, edits, { from: offsetToPos(projection, range.from, 1), to: offsetToPos(projection, range.to, -1) });
}

/**
 * Words that are put in beside others take the sign on either side of them along, as far as it is of the range. So a claim that begins or
 * ends there gets them, as it does when somebody types over its words: *did*, replaced by *did not*, is no longer what was verified.
 */
function touching(doc: Node, edits: readonly WordEdit[], range: Range): readonly WordEdit[] {
  const widened: WordEdit[] = [];
  for (const [index, edit] of edits.entries()) {
    const free = { from: widened.at(-1)?.to ?? range.from, to: edits[index + 1]?.from ?? range.to };
    widened.push(edit.from === edit.to ? withNeighbours(doc, edit, free) : edit);
  }
  return widened;
}

const LAST_SIGN = /.$/su;
const FIRST_SIGN = /^./su;

function withNeighbours(doc: Node, { from, content }: WordEdit, free: Range): WordEdit {
  const { nodeBefore, nodeAfter } = doc.resolve(from);
  const before = signOf(nodeBefore, LAST_SIGN, from - free.from);
  const after = signOf(nodeAfter, FIRST_SIGN, free.to - from);
  const marks = (before > 0 ? nodeBefore : after > 0 ? nodeAfter : null)?.marks;
  return {
    from: from - before,
    to: from + after,
    content: doc
      .slice(from - before, from)
      .content.append(marks ? marked(content, marks) : content)
      .append(doc.slice(from, from + after).content),
  };
}

/** How long the sign at this edge of a text is; 0 where none of it is free. */
function signOf(node: Node | null, sign: RegExp, room: number): number {
  const length = sign.exec(node?.text ?? '')?.[0].length ?? 0;
  return length <= room ? length : 0;
}

function marked(content: Fragment, marks: readonly Mark[]): Fragment {
  return Fragment.from(content.content.map((node) => node.mark(marks)));
}
