import nspell, { type Speller } from 'nspell';
import type { Order, Verdict } from './orders.ts';

/** Reading a dictionary takes longer than a frame, so it happens here. */
let spellers: readonly Speller[] = [];

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'dictionary') {
    spellers = data.dictionaries.map(({ aff, dic }) => nspell(aff, dic));
    for (const word of data.own) spellers[0]?.add(word);
    return;
  }
  const known = spellers;
  const isWrong = (word: string): boolean => known.length > 0 && !known.some((speller) => isRight(speller, word));
  const verdict: Verdict = { asked: data.words, wrong: data.words.filter(isWrong) };
  self.postMessage(verdict);
});

/** A curled apostrophe is spelt like the straight one of the dictionary; the possessive of a right word is right. */
function isRight(known: Speller, word: string): boolean {
  const plain = word.replace(/[‘’]/g, "'");
  return known.correct(plain) || (/'s$/i.test(plain) && known.correct(plain.slice(0, -2)));
}
