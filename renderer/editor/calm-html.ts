/**
 * HTML from outside, before any parser sees it. A document parsed by the window stands under the window's own policy, which would have to
 * stop a `base`, a style sheet or a style; so these never get that far. Read as the HTML standard reads tags, once from front to back.
 */

/** Elements that go with all inside them, and those that are only a tag. */
const WITH_CONTENT = new Set(['style', 'script', 'title', 'noscript', 'template']);
const ALONE = new Set(['base', 'meta', 'link', 'frame', 'frameset', 'basefont', 'bgsound', 'track', 'html', 'head', 'body']);
/** Where a style is kept for those who read what looks bold. */
const STYLE = 'data-style';

const SPACE = /[\t\n\f\r /]/;
const NAME_END = /[\t\n\f\r />]/g;
const ATTRIBUTE_NAME_END = /[\t\n\f\r />=]/g;
const NOT_BLANK = /[^\t\n\f\r ]/g;

/** Index of the first match at or after `from`, or the end. */
function next(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** The tag as it may stay. */
  readonly text: string;
  /** Where the text after it begins. */
  readonly end: number;
}

/** The end of an attribute's value that begins at `at`. */
function valueEnd(html: string, at: number): number {
  const quote = html[at];
  if (quote !== '"' && quote !== "'") return next(/[\t\n\f\r >]/g, html, at);
  const close = html.indexOf(quote, at + 1);
  return close < 0 ? html.length : close + 1;
}

/** Reads the tag whose `<` stands at `open`; null when none ends before the text does, as then the browser drops it too. */
function readTag(html: string, open: number): Tag | null {
  const isClosing = html[open + 1] === '/';
  const nameFrom = open + (isClosing ? 2 : 1);
  let at = next(NAME_END, html, nameFrom);
  const name = html.slice(nameFrom, at).toLowerCase();
  let text = html.slice(open, at);
  while (at < html.length && html[at] !== '>') {
    if (SPACE.test(html[at] ?? '')) {
      text += html[at];
      at += 1;
      continue;
    }
    const nameTo = next(ATTRIBUTE_NAME_END, html, at + 1);
    const attribute = html.slice(at, nameTo);
    const sign = next(NOT_BLANK, html, nameTo);
    const value = html[sign] === '=' ? next(NOT_BLANK, html, sign + 1) : -1;
    const end = value < 0 ? nameTo : html[value] === '>' ? value : valueEnd(html, value);
    text += (attribute.toLowerCase() === 'style' ? STYLE : attribute) + html.slice(nameTo, end);
    at = end;
  }
  return at >= html.length ? null : { name, isClosing, text: `${text}>`, end: at + 1 };
}

/** Where the text goes on after an element that is dropped with its content: behind its closing tag, or the end. */
function afterElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  const found = next(close, html, from);
  const end = html.indexOf('>', found);
  return end < 0 ? html.length : end + 1;
}

/** The end of a comment, or of what a browser takes for one, that begins at `open`. */
function afterComment(html: string, open: number): number {
  const [close, length] = html.startsWith('<!--', open) ? (['-->', 3] as const) : (['>', 1] as const);
  const end = html.indexOf(close, open + 2);
  return end < 0 ? html.length : end + length;
}

/** The HTML without comments, style sheets, scripts and what speaks for a whole page; every `style` is called `data-style`. */
export function calmHtml(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    kept.push(html.slice(at, open));
    const first = html[open + 1] ?? '';
    const isTag = /[a-z]/i.test(first === '/' ? (html[open + 2] ?? '') : first);
    if (first === '!' || first === '?' || (first === '/' && !isTag)) at = afterComment(html, open);
    else if (!isTag) {
      kept.push('<');
      at = open + 1;
    } else {
      const tag = readTag(html, open);
      if (!tag) return kept.join('');
      const { name, isClosing, text, end } = tag;
      at = WITH_CONTENT.has(name) && !isClosing ? afterElement(html, name, end) : end;
      if (!WITH_CONTENT.has(name) && !ALONE.has(name)) kept.push(text);
    }
  }
  kept.push(html.slice(at));
  return kept.join('');
}
