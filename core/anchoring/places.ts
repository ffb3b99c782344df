import { splitsToken } from '../text/tokens.ts';
import type { Range } from './follow.ts';

/**
 * Where words stand verbatim in a text, in order and at most `most` of them: never as a part of a longer number or word, which would be
 * something else. It says only where they could be meant; which one is, a person says.
 */
export function placesOf(text: string, words: string, most: number): Range[] {
  const places: Range[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + words.length)) {
    const to = at + words.length;
    if (!splitsToken(text, at) && !splitsToken(text, to)) places.push({ from: at, to });
  }
  return places;
}
