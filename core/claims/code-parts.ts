/** Where a block that is kept as it is holds code: what stands there is printed letter by letter, and is no sentence of the story. */

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const INDENTED = /^(?: {4}|\t)/u;
const HTML = /^ {0,3}</u;
/** A fence may stand in a quotation or a list that is kept as it is. */
const FENCE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(?<fence>`{3,}|~{3,})/u;
const ELEMENT = /<(?<name>pre|code|samp|kbd)\b[^<>]*>[^]*?(?:<\/\k<name>\b|$)/giu;

/** From the line that opens a fence to the one that closes it, or to the end. */
function fenced(source: string): Stretch[] {
  const found: Stretch[] = [];
  let open: { readonly from: number; readonly fence: string } | null = null;
  let at = 0;
  for (const line of source.split('\n')) {
    const fence = FENCE.exec(line)?.groups?.['fence'];
    const end = at + line.length;
    if (open && fence?.startsWith(open.fence)) {
      found.push({ from: open.from, to: end });
      open = null;
    } else if (!open && fence !== undefined) open = { from: at, fence };
    at = end + 1;
  }
  return open ? [...found, { from: open.from, to: source.length }] : found;
}

/** Code as Markdown writes it, in which no tag is one. */
export function literalCode(source: string): readonly Stretch[] {
  if (INDENTED.test(source)) return [{ from: 0, to: source.length }];
  return HTML.test(source) ? [] : fenced(source);
}

/** In the order of the source; none is within another. */
export function codeParts(source: string): readonly Stretch[] {
  if (!HTML.test(source)) return literalCode(source);
  return [...source.matchAll(ELEMENT)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
}

/** Whether a sentence that begins with these words is a block of code: sign-offs did not always say that theirs was one. */
export const beginsCode = (words: string): boolean => FENCE.test(words) || /^<(?:pre|code|samp|kbd)\b/iu.test(words);
