import { reanchor } from '../anchoring/align.ts';
import { describe, rangeOf } from '../anchoring/describe.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words of a text in an earlier one: `same` is where they stood unchanged; else `was` is what stood in their place, null when nothing did. */
export type Traced = { readonly same: Range } | { readonly same: null; readonly was: string | null };

/** Where these words alone stand in a text, when they stand there once. */
function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : null;
}

/**
 * Follows words of `after` (UTF-16, end exclusive) back into the text before it. Words that stand once in both need no alignment; near-linear
 * otherwise. Where several equal places cannot be told apart, the words count as unchanged.
 */
export function traced(before: string, after: string, range: Range): Traced {
  if (before === after) return { same: range };
  const words = after.slice(range.from, range.to);
  const [there, here] = [onlyPlace(before, words), onlyPlace(after, words)];
  if (there !== null && here !== null) return { same: { from: there, to: there + words.length } };
  const { words: found } = reanchor(after, before, { words: describe(after, range.from, range.to) });
  const place = found && rangeOf(before, found);
  if (place) {
    const was = before.slice(place.from, place.to);
    return was === words ? { same: place } : { same: null, was };
  }
  const at = before.indexOf(words);
  return at >= 0 ? { same: { from: at, to: at + words.length } } : { same: null, was: null };
}
