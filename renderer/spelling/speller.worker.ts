import nspell, { type Speller } from 'nspell';
import type { News, Order } from './orders.ts';

/** Reading a dictionary takes longer than a frame, so it happens here. */
let spellers: readonly Speller[] = [];

/** More than these nobody reads. */
const MOST_SUGGESTED = 5;

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'dictionary') {
    spellers = data.dictionaries.map(({ aff, dic }) => nspell(aff, dic));
    for (const word of data.own) spellers[0]?.add(word);
  } else if (data.kind === 'suggest') tell({ kind: 'suggested', word: data.word, instead: insteadOf(data.word) });
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

/** What each dictionary would write, in turn: the likeliest of the second come before the last of the first. */
function insteadOf(word: string): readonly string[] {
  const plain = plainOf(word);
  const [, stem = plain, ending = ''] = /^(.+?)('s)?$/i.exec(plain) ?? [];
  const lists = spellers.map((speller) => speller.suggest(stem));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
  return [...new Set(inTurn)].slice(0, MOST_SUGGESTED).map((one) => one + ending);
}
