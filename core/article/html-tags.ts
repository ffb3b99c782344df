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

/** No longer tag is looked at. */
const LONGEST = 2000;
const OPENS = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/giy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;
const NEVER_SHOWN = new Set(['template', 'script', 'style', 'noscript', 'datalist']);
/** They hold nothing that could be hidden. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:[a-z]+|%)?)\s*(?:!\s*important\s*)?(?:;|$)/iu;
const STYLE_COMMENT = /\/\*[^*]*\*\//gu;

function hides(name: string, attributes: string): boolean {
  if (VOID.has(name)) return false;
  if (NEVER_SHOWN.has(name)) return true;
  const said = new Map<string, string>();
  for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (!said.has(key.toLowerCase())) said.set(key.toLowerCase(), double ?? single ?? bare ?? '');
  }
  if (said.has('hidden') || (name === 'dialog' && !said.has('open'))) return true;
  return HIDING_STYLE.test((said.get('style') ?? '').replace(STYLE_COMMENT, ''));
}

/** Behind the sign that closes a tag; -1 where none does. */
function endOf(source: string, at: number): number {
  let quote = '';
  const last = Math.min(source.length, at + LONGEST);
  for (let index = at; index < last; index += 1) {
    const sign = source.charAt(index);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return index + 1;
  }
  return -1;
}

/** The tag that begins here; null when none does. */
export function tagAt(source: string, from: number): HtmlTag | null {
  OPENS.lastIndex = from;
  const opening = OPENS.exec(source);
  if (!opening) return null;
  const [written, slash, tag = ''] = opening;
  const to = endOf(source, from + written.length);
  if (to < 0) return null;
  const name = tag.toLowerCase();
  const closes = slash === '/';
  return { name, closes, hides: !closes && hides(name, source.slice(from + written.length, to - 1)), from, to };
}

export function tagsIn(source: string): HtmlTag[] {
  const found: HtmlTag[] = [];
  for (let at = source.indexOf('<'); at >= 0;) {
    const tag = tagAt(source, at);
    if (tag) found.push(tag);
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
