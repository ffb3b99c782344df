/**
 * What a sentence looks like to the linear model of check-worthiness: words and pairs of words, figures as one word, and a few counts, each hashed
 * to a place in the table of weights (the hashing trick; FNV-1a). Two that fall on one place share a weight.
 */

export const PLACES = 1 << 15;

const WORD = /\d[\d,.]*|[a-z]+(?:'[a-z]+)?|[%$?]/gu;
const YEAR = /^(?:1[6-9]|20)\d\d$/u;
const NAME = /(?<!^)(?<![.!?]\s)\b[A-Z][a-z]+/gu;

function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash >>> 0) & (PLACES - 1);
}

function wordsOf(sentence: string): string[] {
  const found = sentence.toLowerCase().replace(/’/gu, "'").match(WORD) ?? [];
  return found.map((word) => (/^\d/u.test(word) ? (YEAR.test(word) ? '#year' : '#num') : word));
}

/** Places in the table of weights, each once or as often as features fall on it. All count the same: see `strengthOf`. */
export function featuresOf(sentence: string): readonly number[] {
  const words = wordsOf(sentence);
  const features = new Set<string>();
  words.forEach((word, at) => {
    features.add(`u ${word}`);
    if (at + 1 < words.length) features.add(`b ${word} ${words[at + 1] ?? ''}`);
  });
  features.add(`len ${Math.min(12, Math.floor(words.length / 4))}`);
  features.add(`nums ${Math.min(4, words.filter((word) => word.startsWith('#')).length)}`);
  features.add(`caps ${Math.min(5, sentence.match(NAME)?.length ?? 0)}`);
  if (/\?\s*$/u.test(sentence)) features.add('question');
  features.add('bias');
  return [...features].map(placeOf);
}

/** How much one feature of so many counts, so that long sentences do not outweigh short ones (unit length). */
export const strengthOf = (features: readonly number[]): number => 1 / Math.sqrt(features.length);
