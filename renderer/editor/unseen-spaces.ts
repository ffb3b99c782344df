import { isHistoryTransaction } from 'prosemirror-history';
import type { ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { changesText } from './deeds.ts';

/** Where Enter parted a block, and the spaces that it took away on either side of the seam. */
interface Seam {
  /** Where the second block begins. */
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

interface Watched {
  /** Whether something was typed in the block where the cursor is, since it came there. */
  readonly typed: boolean;
  readonly seam: Seam | null;
}

const key = new PluginKey<Watched>('unseen-spaces');

/**
 * Takes away the spaces at the end of a block that was typed in, once the cursor leaves it, and at the beginning of one that Enter parts
 * off. Markdown has no such spaces: they would stand in the file as `&#32;`. A block that was only visited stays as it is. When the two
 * halves that Enter made are joined again, what it took away comes back.
 */
export function unseenSpacesPlugin(): Plugin<Watched> {
  return new Plugin<Watched>({
    key,
    state: {
      init: () => ({ typed: false, seam: null }),
      apply: (tr, { typed, seam }, before) => ({
        // What undo and redo leave stays to the letter: another undo may need the space.
        typed: changesText(tr) ? !isHistoryTransaction(tr) : typed && tr.selection.$head.sameParent(before.selection.$head),
        seam: (tr.getMeta(key) as Seam | undefined) ?? seamAfter(tr, seam),
      }),
    },
    appendTransaction: (trs, before, now) => {
      const watched = key.getState(before);
      const changed = trs.some(changesText);
      if ((!changed && watched?.typed !== true) || trs.some(isHistoryTransaction)) return null;
      const joined = changed && watched?.seam ? sewn(trs, watched.seam, now) : null;
      if (joined) return joined;
      const left = trs.reduce((pos, tr) => tr.mapping.map(pos, -1), before.selection.$head.start());
      return without(now, unseenEnd(now, left), changed ? unseenStart(now, left) : null);
    },
  });
}

function seamAfter(tr: Transaction, seam: Seam | null): Seam | null {
  if (!seam || !changesText(tr)) return seam;
  const { pos, deletedAcross } = tr.mapping.mapResult(seam.at, -1);
  // Undo brings back what was, with its spaces.
  return deletedAcross || isHistoryTransaction(tr) ? null : { ...seam, at: pos };
}

/** Puts the spaces back where an edit joined the halves and did nothing else. */
function sewn(trs: readonly Transaction[], seam: Seam, now: EditorState): Transaction | null {
  const [first] = trs;
  const at = trs.reduce((pos, tr) => tr.mapping.map(pos, -1), seam.at);
  const $seam = now.doc.resolve(at);
  if (!first || !$seam.parent.isTextblock || $seam.parentOffset === 0 || first.before.textContent.length !== now.doc.textContent.length)
    return null;
  const text = textOf($seam);
  const [before, behind] = [
    / $/.test(text.slice(0, $seam.parentOffset)) ? '' : seam.before,
    text.charAt($seam.parentOffset) === ' ' ? '' : seam.behind,
  ];
  if (before + behind === '') return null;
  const isAtSeam = now.selection.empty && now.selection.head === at;
  const tr = now.tr.insertText(before + behind, at);
  return isAtSeam ? tr.setSelection(TextSelection.create(tr.doc, at + before.length)) : tr;
}

type Range = readonly [from: number, to: number];

function textOf({ parent }: ResolvedPos): string {
  return parent.textBetween(0, parent.content.size, undefined, '\ufffc');
}

/** The spaces at the end of the block that begins at `left`, unless the cursor is in it. */
function unseenEnd(state: EditorState, left: number): Range | null {
  const $left = state.doc.resolve(left);
  if (!$left.parent.isTextblock || $left.sameParent(state.selection.$head)) return null;
  const spaces = /[ \t]+$/.exec(textOf($left))?.[0].length ?? 0;
  return spaces === 0 ? null : [$left.end() - spaces, $left.end()];
}

/** The spaces behind a cursor that has come to the beginning of another block. */
function unseenStart(state: EditorState, left: number): Range | null {
  const { $head } = state.selection;
  if (!$head.parent.isTextblock || $head.parentOffset !== 0 || $head.start() === left) return null;
  const spaces = /^[ \t]+/.exec(textOf($head))?.[0].length ?? 0;
  return spaces === 0 ? null : [$head.start(), $head.start() + spaces];
}

/** Undone with the edit that left the spaces, which may need them: an appended change is part of the last event of the history. */
function without(state: EditorState, end: Range | null, start: Range | null): Transaction | null {
  if (!end && !start) return null;
  const { tr, doc } = state;
  const { $head } = state.selection;
  for (const range of [end, start]) if (range) tr.delete(tr.mapping.map(range[0]), tr.mapping.map(range[1]));
  // Both halves of one block: the cursor is where the second begins, right behind the first.
  const isParted = $head.parentOffset === 0 && (start?.[0] ?? $head.pos) === $head.pos && (end?.[1] ?? $head.pos - 2) === $head.pos - 2;
  if (!isParted) return tr;
  const spaces = (range: Range | null): string => (range ? doc.textBetween(...range) : '');
  return tr.setMeta(key, { at: tr.mapping.map($head.pos), before: spaces(end), behind: spaces(start) } satisfies Seam);
}
