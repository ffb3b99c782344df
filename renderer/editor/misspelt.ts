/** Says whether a word is spelt right. Apostrophes arrive straight. */
export type Check = (word: string) => boolean;

interface TextRange {
  readonly from: number;
  readonly to: number;
}

const CHUNKS = /[^\s￼​]+/gu;
const WORDS = /[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*/gu;
/** Web and mail addresses, file names, handles and tags: not words. */
const ADDRESS = /:\/\/|^www\.|@|^#|[\p{L}\d]\.[\p{L}]{2,}/iu;

function isSpared(word: string, chunk: string): boolean {
  const isCapitals = word.length > 1 && word === word.toUpperCase();
  return word.length < 2 || isCapitals || ADDRESS.test(chunk);
}

/** A word that spelling looks at, as a dictionary would write it. */
export interface SpeltWord {
  readonly from: number;
  readonly to: number;
  readonly plain: string;
}

/** The words of Latin script in `text`, UTF-16. Numbers, words with digits, capitals and addresses are spared. */
export function speltWords(text: string): readonly SpeltWord[] {
  const words: SpeltWord[] = [];
  for (const { 0: chunk, index: start } of text.matchAll(CHUNKS)) {
    for (const { 0: word, index: at } of chunk.matchAll(WORDS)) {
      const touchesDigit = /[\p{N}_]/u.test(`${chunk[at - 1] ?? ''}${chunk[at + word.length] ?? ''}`);
      if (touchesDigit || isSpared(word, chunk)) continue;
      words.push({ from: start + at, to: start + at + word.length, plain: word.replaceAll('’', "'").normalize('NFC') });
    }
  }
  return words;
}

function isRight(plain: string, check: Check): boolean {
  return check(plain) || (/'s$/i.test(plain) && check(plain.slice(0, -2)));
}

/** Ranges of the misspelt ones. */
export function misspeltRanges(words: readonly SpeltWord[], check: Check): readonly TextRange[] {
  return words.filter(({ plain }) => !isRight(plain, check));
}
