import { SEAMLESS } from './scripts.ts';

/** The smallest pieces that a change may be told in. Offsets are UTF-16, end exclusive; the tokens of a text cover all of it. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: 'word' | 'number' | 'punctuation' | 'space';
}

const SPACE = '[\\s\\u200b\\u2060\\ufeff]+';
/** Digits of any script; separators inside belong to the number, a hard space only before exactly three digits. `1st` and `1990s` too. */
export const NUMBER =
  "\\p{Nd}+(?:[.,:'\\u2019\\u066b\\u066c](?=\\p{Nd})\\p{Nd}+|[\\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd}))*(?:(?:st|nd|rd|th|s)(?![\\p{L}\\p{Nd}]))?";
export const LETTER = `(?![${SEAMLESS}])[\\p{L}\\p{M}\\p{Nd}]`;
/** Apostrophes and hyphens inside belong to the word. */
const WORD = `(?:${LETTER})+(?:['\\u2019\\u02bc\\-\\u2010\\u2011\\u00ad](?:${LETTER})+)*`;
/** Scripts without spaces: one cluster each; a Khmer subscript belongs to the letter above it. */
export const CLUSTER = `(?=[${SEAMLESS}])[\\p{L}\\p{M}](?:[\\p{M}\\u200c\\u200d]|(?<=\\u17d2[\\u200c\\u200d]?)[\\u1780-\\u17b3])*`;
const SCANNER = new RegExp(`(${SPACE})|(${NUMBER})|(${WORD}|${CLUSTER})|([^])`, 'gu');

function kindOf(match: RegExpMatchArray): Token['kind'] {
  if (match[1] !== undefined) return 'space';
  if (match[2] !== undefined) return 'number';
  return match[3] !== undefined ? 'word' : 'punctuation';
}

export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(SCANNER)) {
    const from = match.index;
    found.push({ from, to: from + match[0].length, text: match[0], kind: kindOf(match) });
  }
  return found;
}

/** No token but a blank one crosses these, so that looking at one offset need not read the whole text. */
const EDGE = /[ \n\t]/;

/** Whether the offset lies inside a token (never at the ends of the text). */
export function splitsToken(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  let start = offset;
  while (start > 0 && !EDGE.test(text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && !EDGE.test(text.charAt(end))) end += 1;
  if (start === offset || end === offset) return insideBlank(text, offset);
  return tokens(text.slice(start, end)).some((token) => start + token.from < offset && offset < start + token.to);
}

const BLANK = new RegExp(`^${SPACE}$`, 'u');

function insideBlank(text: string, offset: number): boolean {
  return BLANK.test(text.slice(offset - 1, offset + 1));
}
