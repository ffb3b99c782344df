import { html } from 'lit';
import { tokens } from '../../../core/text/tokens.ts';
import type { DiffPiece } from '../../../core/text/word-diff.ts';

/** Tokens of unchanged text (words, and what stands between them) that are kept on each side of a change in a short note. */
const AROUND = 8;
const LEFT_OUT = '…';
/** Passages up to this many UTF-16 units, before and after together, fit two lines of a note as they are. */
const FITS = 72;

/** The pieces with unchanged stretches cut down to what stands next to a change, so that the change itself is seen in two lines. */
export function nearChanges(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= FITS) return pieces;
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same') return piece;
    const words = tokens(piece.text).map(({ text }) => text);
    const isFirst = at === 0;
    const isLast = at === pieces.length - 1;
    const kept = isFirst || isLast ? AROUND : 2 * AROUND;
    if (words.length <= kept || (isFirst && isLast)) return piece;
    const head = isFirst ? '' : words.slice(0, AROUND).join('').trimEnd();
    const tail = isLast ? '' : words.slice(-AROUND).join('').trimStart();
    return { kind: 'same', text: `${head}${LEFT_OUT}${tail}` };
  });
}

/** What was taken out and what came in, around what stayed. */
export function changedWords(pieces: readonly DiffPiece[]): unknown {
  return pieces.map(({ kind, text }) => {
    if (kind === 'removed') return html`<del>${text}</del>`;
    return kind === 'added' ? html`<ins>${text}</ins>` : text;
  });
}
