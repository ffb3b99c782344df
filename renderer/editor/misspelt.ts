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

function isSpared(word: string): boolean {
  return word.length < 2 || word === word.toUpperCase();
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
    if (ADDRESS.test(chunk)) continue;
    for (const { 0: word, index: at } of chunk.matchAll(WORDS)) {
      const touchesDigit = /[\p{N}_]/u.test(`${chunk[at - 1] ?? ''}${chunk[at + word.length] ?? ''}`);
      if (touchesDigit || isSpared(word)) continue;
      words.push({ from: start + at, to: start + at + word.length, plain: word.replaceAll('’', "'").normalize('NFC') });
    }
  }
  return words;
}

/** A text with its words, kept so that the next state of it need not be read as a whole. */
export interface SpeltText {
  readonly text: string;
  readonly words: readonly SpeltWord[];
}

const BETWEEN = /[\s￼​]/u;

/** How many units two texts have in common at their beginning, and at their end behind that. */
function inCommon(one: string, other: string): { readonly start: number; readonly end: number } {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < least - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end += 1;
  return { start, end };
}

/** The words of `text`, of which only what is not as in `before` is read. The same words as `speltWords` gives. */
export function speltAfter(before: SpeltText, text: string): SpeltText {
  let { start, end } = inCommon(before.text, text);
  while (start > 0 && !BETWEEN.test(text.charAt(start - 1))) start -= 1;
  while (end > 0 && !BETWEEN.test(text.charAt(text.length - end))) end -= 1;
  const by = text.length - before.text.length;
  const moved = (word: SpeltWord): SpeltWord => (by === 0 ? word : { ...word, from: word.from + by, to: word.to + by });
  const fresh = speltWords(text.slice(start, text.length - end)).map((word) => ({ ...word, from: word.from + start, to: word.to + start }));
  const words = [
    ...before.words.filter(({ to }) => to <= start),
    ...fresh,
    ...before.words.filter(({ from }) => from >= before.text.length - end).map(moved),
  ];
  return { text, words };
}

function isRight(plain: string, check: Check): boolean {
  return check(plain) || (/'s$/i.test(plain) && check(plain.slice(0, -2)));
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** Two words in a row that no dictionary has, both with a capital, are somebody's name or a place's: marking them would be a false alarm. */
function isName(word: SpeltWord, neighbour: SpeltWord | undefined): boolean {
  if (!neighbour || !CAPITAL.test(word.plain) || !CAPITAL.test(neighbour.plain)) return false;
  const between = neighbour.from > word.from ? neighbour.from - word.to : word.from - neighbour.to;
  return between === 1;
}

/** In a block with more misspelt words than this the rest is left bare: it is in another language, and every line drawn costs each key. */
export const MOST_MARKED = 300;

/** Ranges of the first `MOST_MARKED` misspelt ones, names left out. All words are asked about, so that the speller knows them. */
export function misspeltRanges(words: readonly SpeltWord[], check: Check): readonly TextRange[] {
  const wrong = words.filter(({ plain }) => !isRight(plain, check));
  return wrong.filter((word, at) => !isName(word, wrong[at - 1]) && !isName(word, wrong[at + 1])).slice(0, MOST_MARKED);
}
