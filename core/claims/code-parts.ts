import { isHtmlBlock, literalCode } from '../article/block-html.ts';
import type { Stretch } from '../article/html-pieces.ts';

/** Where a block that is kept as it is holds code: what stands there is printed letter by letter, and is no sentence of the story. */

const ELEMENT = /<(?<name>pre|code|samp|kbd)\b[^<>]*>[^]*?(?:<\/\k<name>\b|$)/giu;

/** In the order of the source; none is within another. */
export function codeParts(source: string, isFurther = false): readonly Stretch[] {
  if (!isHtmlBlock(source, isFurther)) return literalCode(source, isFurther);
  return [...source.matchAll(ELEMENT)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
}

/** Whether a sentence that begins with these words is a block of code: sign-offs did not always say that theirs was one. */
export const beginsCode = (words: string): boolean =>
  literalCode(words).some(({ from }) => from === 0) || /^<(?:pre|code|samp|kbd)\b/iu.test(words);
