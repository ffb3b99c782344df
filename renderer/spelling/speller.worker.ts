import nspell, { type Speller } from 'nspell';
import { KNOWN_WORDS } from './known-words.ts';
import type { News, Order } from './orders.ts';
import { suggestionsFor } from './suggestions.ts';

/** Reading a dictionary takes longer than a frame, so it happens here. */
let spellers: readonly Speller[] = [];

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'dictionary') {
    spellers = data.dictionaries.map(({ aff, dic }) => nspell(aff, dic));
    for (const word of [...KNOWN_WORDS, ...data.own]) spellers[0]?.add(word);
  } else if (data.kind === 'suggest') tell({ kind: 'suggested', word: data.word, instead: suggestionsFor(plainOf(data.word), spellers) });
  else {
    const known = spellers;
    const isWrong = (word: string): boolean => known.length > 0 && !known.some((speller) => isRight(speller, word));
    tell({ kind: 'checked', asked: data.words, wrong: data.words.filter(isWrong) });
  }
});

function tell(news: News): void {
  self.postMessage(news);
}

const plainOf = (word: string): string => word.replace(/[‘’]/g, "'");

/** A curled apostrophe is spelt like the straight one of the dictionary; the possessive of a right word is right. */
function isRight(known: Speller, word: string): boolean {
  const plain = plainOf(word);
  return known.correct(plain) || (/'s$/i.test(plain) && known.correct(plain.slice(0, -2)));
}
