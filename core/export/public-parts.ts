import { parseFragment } from 'parse5';
import type { Mark, Node } from 'prosemirror-model';
import { isLinkDefinition } from '../text/raw-prints.ts';
import { settleSigns } from '../import/html-signs.ts';
import { safeAddress, wordsOf } from '../import/html-tree.ts';
import { nestsTooDeep } from '../import/readers/html.ts';
import { isNoteMark } from './notes.ts';
import { markdownWords } from './raw-words.ts';

/**
 * What of an article may leave the house. Every format asks here; none looks at stash, comments or foreign markup by itself.
 */

const COMMENT = /^\s*<[!?]/u;
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n/u;
const FENCE_END = /^ {0,3}(?<fence>`{3,}|~{3,})$/u;
const INDENTED = /^(?: {4}|\t)/u;
const HTML_BLOCK = /^ {0,3}<[a-z!/?]/iu;

/** A raw block as a reader may see it. `words` are running text, a line a paragraph; `code` keeps its lines. */
export type ShownRaw = { readonly kind: 'code' | 'words'; readonly text: string } | null;

/** A page nested deeper than any real one has its words, too; its raised figures stay as they are. */
function markupWords(source: string): string {
  const page = parseFragment(source);
  if (!nestsTooDeep(source)) settleSigns(page);
  return wordsOf(page);
}

/** The lines between two fences of a kind; null for anything else. Only the first line and the last are looked at. */
function codeIn(source: string): string | null {
  const opening = FENCE.exec(source);
  const whole = source.trimEnd();
  const last = whole.lastIndexOf('\n') + 1;
  const closing = opening && last >= opening[0].length ? FENCE_END.exec(whole.slice(last))?.groups?.fence : undefined;
  if (!opening || !closing?.startsWith(opening.groups?.fence ?? '')) return null;
  return whole.slice(opening[0].length, Math.max(opening[0].length, last - 1));
}

/** What a raw block shows in print; null when it holds only comments, scripts or link addresses. */
export function shownRaw(source: string): ShownRaw {
  const code = codeIn(source);
  if (code !== null) return { kind: 'code', text: code };
  if (isLinkDefinition(source)) return null;
  if (INDENTED.test(source)) return { kind: 'code', text: source.replace(/^(?: {4}|\t)/gmu, '') };
  const text = COMMENT.test(source) || HTML_BLOCK.test(source) ? markupWords(source) : markdownWords(source, markupWords);
  return text === '' ? null : { kind: 'words', text };
}

/** Elements that HTML has for words in a line, or that must never be shown. `<operators>` is none: somebody meant those words. */
const INLINE_ELEMENT =
  /^<\/?(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|datalist|del|details|dfn|dialog|div|em|font|i|iframe|img|input|ins|kbd|link|mark|math|meta|nobr|noscript|object|p|q|ruby|rb|rp|rt|s|samp|script|small|span|strike|strong|style|sub|summary|sup|svg|template|time|tt|u|var|video|audio|wbr)(?:[\s/>]|$)/iu;

/** A picture among words, as Markdown. */
export const isInlinePicture = (source: string): boolean => source.startsWith('![');

/** What a raw piece of a line shows: tags, comments and footnote marks nothing, pictures their words, anything else itself. */
export function shownInline(source: string): string {
  if (source.startsWith('<'))
    return COMMENT.test(source) || INLINE_ELEMENT.test(source) || /\s\S*=/u.test(source) ? wordsOf(parseFragment(source)) : source;
  if (isNoteMark(source)) return '';
  return isInlinePicture(source) ? markdownWords(source, markupWords) : source;
}

/** Is this block kept out of every export? */
export const isHidden = (node: Node): boolean =>
  node.type.name === 'stash' || (node.type.name === 'raw_block' && shownRaw(node.textContent) === null);

/** The address of a link that may be followed, else null. */
export const linkAddress = (marks: readonly Mark[]): string | null => {
  const link = marks.find((mark) => mark.type.name === 'link');
  return link ? safeAddress(String(link.attrs.href)) : null;
};
