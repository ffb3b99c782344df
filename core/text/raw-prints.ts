import { piecesOfBlock } from '../article/block-html.ts';

/** `[//]: # (words)` is how people hide a remark in Markdown; other definitions only say where a link leads. A footnote's begin with `[^`. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]*\]:/u;

/** Whether a raw block only says where links lead; such links are written with their addresses. */
export const isLinkDefinition = (source: string): boolean =>
  source.split('\n').every((line) => line.trim() === '' || DEFINITION.test(line));

/**
 * Whether a block that is kept as it is may put words or numbers before a reader. In doubt it does: then somebody has to say that there is
 * nothing to check in it. `isFurther`: it goes on with a footnote.
 */
export function rawPrints(source: string, isFurther = false): boolean {
  if (isLinkDefinition(source)) return false;
  return piecesOfBlock(source, isFurther).texts.some(({ from, to }) => /[\p{L}\p{N}]/u.test(source.slice(from, to)));
}

/** Whether a raw block is markup or code, which has no sentences to part it into. */
export const isMarkupOrCode = (source: string, isFurther = false): boolean =>
  /^(?: {4}|\t| {0,3}(?:<|`{3}|~{3}))/u.test(isFurther ? source.replace(/^(?: {4}|\t)/u, '') : source);
