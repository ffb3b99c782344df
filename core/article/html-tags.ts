import { markdownParser } from './markdown-parser.ts';

/** The tags in a piece of HTML as a browser would find them, and which of them hide what stands in them. It reads each sign a few times at most. */

export interface HtmlTag {
  readonly name: string;
  readonly closes: boolean;
  /** Nothing shows what stands between it and its other half. */
  readonly hides: boolean;
  /** Where it begins and ends in the source. */
  readonly from: number;
  readonly to: number;
}

/** A longer tag is looked at only while few before it came to nothing, so that a text of such beginnings is not read again and again. */
const LONG = 2000;
const MOST_IN_VAIN = 1_000_000;
const OPENS = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/giy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;
/** What stands in an `<object>` is shown where nothing else can be, and `<rp>` is for pages that cannot set a reading above its word. */
const NEVER_SHOWN = new Set('template script style noscript datalist iframe audio video canvas title noembed noframes'.split(' '));
/** They hold nothing that could be hidden. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:[a-z]+|%)?)\s*(?:!\s*important\s*)?(?:;|$)/iu;
const STYLE_COMMENT = /\/\*[^*]*\*\//gu;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31}(?=;));?/giu;
const STYLE_ESCAPE = /\\([\da-f]{1,6})\s?/giu;

/** A style as its browser reads it: what is written as an entity or an escape is the sign that it stands for. */
function styleOf(written: string): string {
  const style = written.replace(ENTITY, (entity) => markdownParser.utils.unescapeAll(entity.endsWith(';') ? entity : `${entity};`));
  const sign = (code: number): string => (code > 0x10ffff ? '' : String.fromCodePoint(code));
  return style.replace(STYLE_COMMENT, '').replace(STYLE_ESCAPE, (_, hex: string) => sign(Number.parseInt(hex, 16)));
}

function hides(name: string, attributes: string): boolean {
  if (VOID.has(name)) return false;
  if (NEVER_SHOWN.has(name)) return true;
  const said = new Map<string, string>();
  for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (!said.has(key.toLowerCase())) said.set(key.toLowerCase(), double ?? single ?? bare ?? '');
  }
  if (said.has('hidden') || (name === 'dialog' && !said.has('open'))) return true;
  return HIDING_STYLE.test(styleOf(said.get('style') ?? ''));
}

/** Behind the sign that closes a tag; -1 where none does. */
function endOf(source: string, at: number, longest: number): number {
  let quote = '';
  const last = Math.min(source.length, at + longest);
  for (let index = at; index < last; index += 1) {
    const sign = source.charAt(index);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return index + 1;
  }
  return -1;
}

/** The tag that begins here; null when none does that is no longer than this. */
export function tagAt(source: string, from: number, longest = LONG): HtmlTag | null {
  OPENS.lastIndex = from;
  const opening = OPENS.exec(source);
  if (!opening) return null;
  const [written, slash, tag = ''] = opening;
  const to = endOf(source, from + written.length, longest);
  if (to < 0) return null;
  const name = tag.toLowerCase();
  const closes = slash === '/';
  return { name, closes, hides: !closes && hides(name, source.slice(from + written.length, to - 1)), from, to };
}

export function tagsIn(source: string): HtmlTag[] {
  const found: HtmlTag[] = [];
  let spare = MOST_IN_VAIN;
  for (let at = source.indexOf('<'); at >= 0;) {
    const tag = tagAt(source, at, Math.max(LONG, spare));
    if (tag) found.push(tag);
    else if (/^<\/?[a-z]/iu.test(source.slice(at, at + 3))) spare -= source.length - at;
    at = source.indexOf('<', tag?.to ?? at + 1);
  }
  return found;
}

/** What holds no tags, from its beginning to its end: blanks take its place, so that what stands behind it stays where it is. */
const WITHOUT_TAGS: readonly (readonly [RegExp, string])[] = [
  [/<!--/gu, '-->'],
  [/<script(?=[\s/>])/giu, '</script'],
  [/<style(?=[\s/>])/giu, '</style'],
];

function blanked(source: string, begins: RegExp, end: string): string {
  const lower = source.toLowerCase();
  let kept = '';
  let at = 0;
  begins.lastIndex = 0;
  for (let match = begins.exec(source); match; match = begins.exec(source)) {
    const closes = lower.indexOf(end, match.index + match[0].length);
    const to = closes < 0 ? source.length : closes + end.length;
    kept += source.slice(at, match.index) + ' '.repeat(to - match.index);
    begins.lastIndex = at = to;
  }
  return kept + source.slice(at);
}

/** The source with blanks for comments, scripts and style sheets. */
export const withoutUntagged = (source: string): string => WITHOUT_TAGS.reduce((text, [begins, end]) => blanked(text, begins, end), source);
