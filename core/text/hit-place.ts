import { foundPlaces, phrasePlace, searchedWords, type Place } from './search-text.ts';

interface Found extends Place {
  readonly word: string;
}

/** The shortest stretch that holds each of the words, the first of equals. `found` in order. */
function shortest(found: readonly Found[]): Place | null {
  const wanted = new Set(found.map(({ word }) => word)).size;
  const inside = new Map<string, number>();
  let best: Place | null = null;
  let begin = 0;
  for (const { to, word } of found) {
    inside.set(word, (inside.get(word) ?? 0) + 1);
    for (let first = found[begin]; first && inside.size === wanted; first = found[(begin += 1)]) {
      if (best === null || to - first.from < best.to - best.from) best = { from: first.from, to };
      const left = (inside.get(first.word) ?? 1) - 1;
      if (left > 0) inside.set(first.word, left);
      else inside.delete(first.word);
    }
  }
  return best;
}

/**
 * Where in a text somebody goes who has chosen it for these words: where they stand as they were written, else where all of them stand closest
 * together. One of them alone may stand in many places, and in another sentence or claim than was meant.
 */
export function hitPlace(text: string, query: string): Place | null {
  const phrase = phrasePlace(text, query);
  if (phrase) return phrase;
  const found = searchedWords(query).flatMap((word) => foundPlaces(text, [word]).map((place) => ({ ...place, word })));
  return shortest(found.sort((one, other) => one.from - other.from || one.to - other.to));
}
