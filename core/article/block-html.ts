import htmlBlocks from 'markdown-it/lib/common/html_blocks.mjs';
import { htmlPieces, type HtmlPieces, type Stretch } from './html-pieces.ts';

/**
 * What of a block that is kept as it is browsers would take for HTML. Every place that asks what readers get of it asks here: exports, the sentences to look
 * at, and what the words of a claim are.
 */

const INDENTED = /^(?: {4}|\t)/u;
const HTML = /^ {0,3}</u;
/** A fence may stand in a quotation or a list that is kept as it is. */
const FENCE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(?<fence>`{3,}|~{3,})/u;
/** Words written as code, within one block of a list, quotation or table. */
const CODE_WORDS = /(?<![`\\])(`+)(?!`)(?:[^`\n]|\n(?![ \t]*(?:\n|[-*+>|]|\d{1,9}[.)]|\[\^)))+\1(?!`)/gu;
const LINE_START = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\s]+\]:)[ \t]+)*$/u;
const LONGEST_START = 100;
/** An address in angle brackets, or a sign for itself. */
const NO_TAG = /^<(?:[a-z][a-z\d+.-]{1,31}:|[^\s<>@]+@|[^a-z/!?])/iu;
const ENDS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];
/** A tag as Markdown has it, which in HTML may be another, or be none. */
const TAG_NAME = /<(\/?)([a-z][a-z\d-]*)/iy;
const ATTRIBUTE = /\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/iy;
const TAG_END = /\s*\/?>/y;
/** At the beginning of a line they begin HTML, finished or not; of the second kind the end does not. */
const BLOCKS = new Set(htmlBlocks);
const HELD = new Set(['script', 'style', 'pre', 'textarea']);

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

/** The block as it is, or as a further paragraph of a footnote, which is set in. */
const unset = (source: string, isFurther: boolean): string => (isFurther ? source.replace(INDENTED, '') : source);

/** Code as Markdown writes it, in which no tag is one. `isFurther`: it goes on with a footnote. */
export function literalCode(source: string, isFurther = false): readonly Stretch[] {
  const begins = unset(source, isFurther);
  if (INDENTED.test(begins)) return [{ from: 0, to: source.length }];
  return HTML.test(begins) ? [] : fenced(source);
}

/** Whether a block is HTML from its beginning to its end. */
export const isHtmlBlock = (source: string, isFurther = false): boolean => HTML.test(unset(source, isFurther));

const withoutSigns = (code: string): string => code.replaceAll('<', ' ');

function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_START), at);
  const line = before.lastIndexOf('\n');
  return (line >= 0 || at <= LONGEST_START) && LINE_START.test(before.slice(line + 1));
}

const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Behind the tag of a line of Markdown; -1 where it is none. */
function endOfTag(text: string, at: number): number {
  let to = after(TAG_NAME, text, at);
  if (to < 0) return -1;
  for (let next = after(ATTRIBUTE, text, to); next >= 0; next = after(ATTRIBUTE, text, to)) to = next;
  return after(TAG_END, text, to);
}

/** Whether a block of HTML begins here, at the beginning of a line. */
function beginsBlock(text: string, at: number): boolean {
  if (!isLineStart(text, at)) return false;
  TAG_NAME.lastIndex = at;
  const [, slash, written] = TAG_NAME.exec(text) ?? [];
  if (written === undefined) return /^<[!?]/u.test(text.slice(at, at + 2));
  const to = endOfTag(text, at);
  const name = written.toLowerCase();
  return BLOCKS.has(name) || (slash === '' && HELD.has(name)) || (to >= 0 && /^[ \t]*(?:\n|$)/u.test(text.slice(to, to + LONGEST_START)));
}

/** Where a block of HTML ends that begins here: a comment with the line of its end, any other at an empty line. */
function endOfHtml(text: string, at: number): number {
  const [, end] = ENDS.find(([sign]) => text.startsWith(sign, at)) ?? [];
  const last = end === undefined ? at : text.indexOf(end, at);
  const to = last < 0 ? -1 : text.indexOf(end === undefined ? '\n\n' : '\n', last);
  return to < 0 ? text.length : to;
}

/** A piece of Markdown without the signs that begin no HTML in it: in code, behind a backslash, or where nothing ends what they begin. */
function htmlIn(markdown: string): string {
  const text = markdown.replace(CODE_WORDS, withoutSigns);
  const ends = new Map<string, number>();
  let endOfBlock = 0;
  const endsFrom = (end: string, from: number): boolean => {
    const known = ends.get(end) ?? 0;
    const at = known < 0 || known >= from ? known : text.indexOf(end, from);
    ends.set(end, at);
    return at >= 0;
  };
  const begins = (at: number): boolean => {
    if (at < endOfBlock) return true;
    if (text.charAt(at - 1) === '\\' || NO_TAG.test(text.slice(at, at + LONGEST_START))) return false;
    if (beginsBlock(text, at)) {
      endOfBlock = endOfHtml(text, at);
      return true;
    }
    const [sign, end] = ENDS.find(([one]) => text.startsWith(one, at)) ?? [];
    return sign !== undefined && end !== undefined ? endsFrom(end, at + sign.length) : endOfTag(text, at) >= 0;
  };
  let [made, from] = ['', 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (begins(at)) continue;
    made += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return made + text.slice(from);
}

/** As long as the block, and read as HTML it says what readers get of it. */
function asHtml(source: string, isFurther: boolean): string {
  if (!source.includes('<') || isHtmlBlock(source, isFurther)) return source;
  let [made, at] = ['', 0];
  for (const code of literalCode(source, isFurther)) {
    made += htmlIn(source.slice(at, code.from)) + withoutSigns(source.slice(code.from, code.to));
    at = code.to;
  }
  return made + htmlIn(source.slice(at));
}

/** Tags and texts of a block, by their places in it. */
export const piecesOfBlock = (source: string, isFurther = false): HtmlPieces =>
  htmlPieces(asHtml(source, isFurther), !isHtmlBlock(source, isFurther));
