import { align } from '../anchoring/alignment.ts';
import { countWords } from '../text/words.ts';

/** Words that one text has and the other has not. */
export interface WordsChanged {
  readonly added: number;
  readonly removed: number;
}

/** The stretches of a text that no run covers, as one text. */
function uncovered(text: string, runs: readonly { readonly from: number; readonly length: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { from, length } of [...runs].sort((one, other) => one.from - other.from)) {
    if (from > at) rest += `${text.slice(at, from)}\n`;
    at = Math.max(at, from + length);
  }
  return rest + text.slice(at);
}

/** How much one text differs from the next, in words as a newsroom counts them; words that moved are neither. Near-linear. */
export function wordsChanged(before: string, after: string, language: string): WordsChanged {
  if (before === after) return { added: 0, removed: 0 };
  const { runs } = align(before, after);
  const added = uncovered(
    after,
    runs.map(({ b: from, length }) => ({ from, length })),
  );
  const removed = uncovered(
    before,
    runs.map(({ a: from, length }) => ({ from, length })),
  );
  return { added: countWords(added, language), removed: countWords(removed, language) };
}
