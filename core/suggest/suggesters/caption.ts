import { sentenceOf } from '../clause.ts';
import type { Suggester } from '../suggestion.ts';

/** A name of a picture says nothing of what it shows; from so many letters on a caption does. */
const FEWEST_LETTERS = 12;

/** A caption claims that its picture shows this, there and then. Its first sentence is the passage; what follows is read like any other text. */
export const captionSuggester: Suggester = {
  id: 'caption',
  find: (text, unit) => {
    if (unit.kind !== 'caption' || (text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return [];
    const start = text.search(/[\p{L}\p{N}]/u);
    const span = sentenceOf(text, start, start + 1);
    return span.from < span.to ? [{ ...span, category: 'image-caption', reason: 'picture' }] : [];
  },
};
