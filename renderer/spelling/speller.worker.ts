import nspell, { type Speller } from 'nspell';
import type { Order, Verdict } from './orders.ts';

/** Reading a dictionary takes longer than a frame, so it happens here. */
let speller: Speller | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'dictionary') {
    speller = nspell(data.aff, data.dic);
    for (const word of data.own) speller.add(word);
    return;
  }
  const known = speller;
  const verdict: Verdict = { asked: data.words, wrong: known ? data.words.filter((word) => !isRight(known, word)) : [] };
  self.postMessage(verdict);
});

/** A curled apostrophe is spelt like the straight one of the dictionary; the possessive of a right word is right. */
function isRight(known: Speller, word: string): boolean {
  const plain = word.replace(/[‘’]/g, "'");
  return known.correct(plain) || (/'s$/i.test(plain) && known.correct(plain.slice(0, -2)));
}
