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

function isRight(word: string, check: Check): boolean {
  const plain = word.replaceAll('’', "'").normalize('NFC');
  return check(plain) || (/'s$/i.test(plain) && check(plain.slice(0, -2)));
}

/** Ranges of the misspelt words of Latin script in `text`, UTF-16. Numbers, words with digits, capitals and addresses are spared. */
export function misspeltRanges(text: string, check: Check): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { 0: chunk, index: start } of text.matchAll(CHUNKS)) {
    for (const { 0: word, index: at } of chunk.matchAll(WORDS)) {
      const touchesDigit = /[\p{N}_]/u.test(`${chunk[at - 1] ?? ''}${chunk[at + word.length] ?? ''}`);
      if (touchesDigit || isSpared(word, chunk) || isRight(word, check)) continue;
      ranges.push({ from: start + at, to: start + at + word.length });
    }
  }
  return ranges;
}
