import type { LibrarySettings } from '../saved/library-record.ts';
import { wordDiff, type DiffPiece } from '../text/word-diff.ts';
import type { ClaimCheck } from './article-check.ts';
import { besideOf, withoutMarks, type SentencesNow } from './beside.ts';
import { latestSignOff, validSignOffs } from './standing.ts';

/** Neighbours of one kind as one piece. */
function merged(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const found: DiffPiece[] = [];
  for (const { kind, text } of pieces) {
    const last = found[found.length - 1];
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else if (text !== '') found.push({ kind, text });
  }
  return found;
}

/**
 * What changed in the sentence of a claim since its last sign-off that holds, word by word, with the claim's own words in it as they stand; null
 * where its sentence is as somebody looked at it, or no sign-off remembers it. Each side by itself: words like the claim's own are not taken
 * for them.
 */
export function besideChange(check: ClaimCheck, now: SentencesNow, settings: LibrarySettings): readonly DiffPiece[] | null {
  const { claim, range, besideChanged, under } = check;
  if (!besideChanged || range === null) return null;
  const words = check.out ?? check.words;
  const holding = validSignOffs(claim, under === undefined ? { words } : { words, under }, settings);
  const seen = latestSignOff({ signOffs: holding.filter(({ beside }) => beside !== undefined) })?.beside;
  const stands = besideOf(range, now);
  if (seen === undefined || stands === undefined) return null;
  const side = (one: 'before' | 'after'): DiffPiece[] => wordDiff(withoutMarks(seen[one], now.where), withoutMarks(stands[one], now.where));
  const pieces = merged([...side('before'), { kind: 'same', text: words ?? '' }, ...side('after')]);
  return pieces.some(({ kind }) => kind !== 'same') ? pieces : null;
}
