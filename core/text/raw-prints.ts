/** `[//]: # (words)` is how people hide a remark in Markdown; other definitions only say where a link leads. A footnote's begin with `[^`. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]*\]:/u;

/** Whether a raw block only says where links lead; such links are written with their addresses. */
export const isLinkDefinition = (source: string): boolean =>
  source.split('\n').every((line) => line.trim() === '' || DEFINITION.test(line));

/** Each from its beginning to its end as browsers find it, and to the text's end where that is missing. `<!-->` is a whole comment. */
const UNSEEN: readonly (readonly [RegExp, RegExp])[] = [
  [/<!(?=--)/gu, /--!?>/gu],
  [/<\?|<!\[cdata\[|<![a-z]/giu, />/gu],
  [/<script\b/giu, /<\/script/giu],
  [/<style\b/giu, /<\/style/giu],
];

function without(source: string, begins: RegExp, end: RegExp): string {
  let kept = '';
  let at = 0;
  begins.lastIndex = 0;
  for (let match = begins.exec(source); match; match = begins.exec(source)) {
    kept += source.slice(at, match.index);
    end.lastIndex = match.index + match[0].length;
    at = end.exec(source) ? end.lastIndex : source.length;
    begins.lastIndex = at;
  }
  return kept + source.slice(at);
}

/**
 * Whether a block that is kept as it is may put words or numbers before a reader. In doubt it does: then somebody has to say that there is
 * nothing to check in it.
 */
export function rawPrints(source: string): boolean {
  if (isLinkDefinition(source)) return false;
  const seen = UNSEEN.reduce((text, [begins, end]) => without(text, begins, end), source);
  return /[\p{L}\p{N}]/u.test(seen.replace(/<\/?[a-z][^<>]*>/giu, ' '));
}

/** Whether a raw block is markup or code, which has no sentences to part it into. */
export const isMarkupOrCode = (source: string): boolean => /^(?: {4}|\t| {0,3}(?:<|`{3}|~{3}))/u.test(source);
