import { ownEntry } from '../own-entry.ts';
import { readByline } from './bylines.ts';
import { furnitureReason } from './furniture.ts';
import { attributeOf, elementsWhere, isElement, wordsOf, type HtmlElement } from './html-tree.ts';
import { endsWithStop, type Reason } from './piece.ts';

/** What an element says it is: by its tag, its role, or the names pages give their classes. */

const BY_TAG: Readonly<Record<string, Reason>> = {
  nav: 'navigation',
  aside: 'navigation',
  footer: 'navigation',
  menu: 'navigation',
  dialog: 'navigation',
  form: 'navigation',
  button: 'navigation',
  select: 'navigation',
  textarea: 'navigation',
  iframe: 'unsupported',
  object: 'unsupported',
  embed: 'unsupported',
  video: 'unsupported',
  audio: 'unsupported',
  canvas: 'unsupported',
  svg: 'unsupported',
  math: 'unsupported',
  applet: 'unsupported',
  marquee: 'unsupported',
};

const BY_NAME: readonly (readonly [Reason, RegExp])[] = [
  ['share', /(?:^|[\s_-])(?:share|shares|sharing|social|socials|addtoany|a2a|sharedaddy|addthis|share-?buttons?)(?:$|[\s_-])/iu],
  ['views', /(?:^|[\s_-])(?:views?|view-?count(?:er)?|post-?views|hits|page-?views|visitors?)(?:$|[\s_-])/iu],
  ['site-name', /(?:^|[\s_-])(?:site-?(?:name|title|header|branding|logo)|masthead|logo|copyright)(?:$|[\s_-])/iu],
  ['date-stamp', /(?:^|[\s_-])(?:date|time|timestamp|published|updated|pubdate|post-?date|entry-?date|posted-?on)(?:$|[\s_-])/iu],
  [
    'navigation',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|related|recommended|recirc|newsletter|subscribe|subscription|comments?|comment-?(?:list|form)|respond|sidebar|widget|cookie|cookies|consent|banner|advert|advertisement|ads?|promo|tags?|tag-?list|categories|toolbar|skip-?link|author-?box|most-?read|trending)(?:$|[\s_-])/iu,
  ],
];

/** A class name is believed only about a small part of a page: whole pages are called `has-sidebar`, too. */
const LARGEST_NAMED = 1500;
const LARGEST_STAMP = 80;

const namesOf = (element: HtmlElement): string => `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;

const holdsStory = (element: HtmlElement): boolean =>
  elementsWhere(element, (inner) => inner !== element && ['article', 'main', 'h1', 'figure'].includes(inner.tagName)).length > 0;

/** A time among the words of a paragraph is one of them, unless the whole line is a stamp or a byline. */
function isInSentence({ parentNode }: HtmlElement): boolean {
  const line = parentNode && isElement(parentNode) ? wordsOf(parentNode) : '';
  return (
    line !== '' && parentNode?.nodeName === 'p' && furnitureReason(line, true) === null && readByline(line) === null && endsWithStop(line)
  );
}

/** Why the element is furniture, or null. */
export function roleReason(element: HtmlElement): Reason | null {
  const { tagName } = element;
  if (isPullQuote(element)) return null;
  if (/(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributeOf(element, 'style'))) return 'unsupported';
  if (element.attrs.some((candidate) => candidate.name === 'hidden')) return 'unsupported';
  if (['navigation', 'banner', 'search', 'complementary', 'contentinfo', 'menu'].includes(attributeOf(element, 'role')))
    return 'navigation';
  const byTag = ownEntry(BY_TAG, tagName);
  if (byTag) return byTag;
  if (['html', 'body', 'main', 'article', 'p', 'h1', 'figure', 'figcaption', 'table', 'em', 'strong', 'a'].includes(tagName)) return null;
  if (tagName === 'time') return isInSentence(element) ? null : 'date-stamp';
  const names = namesOf(element);
  if (names.trim() === '') return null;
  const reason = BY_NAME.find(([, pattern]) => pattern.test(names))?.[0];
  if (!reason) return null;
  const size = wordsOf(element).length;
  if (size > (reason === 'date-stamp' ? LARGEST_STAMP : LARGEST_NAMED) || holdsStory(element)) return null;
  return reason;
}

export const isPullQuote = (element: HtmlElement): boolean =>
  ['aside', 'blockquote', 'div', 'figure'].includes(element.tagName) && /(?:^|[\s_-])pull-?quote(?:$|[\s_-])/iu.test(namesOf(element));

export const isBylineElement = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:byline|by-line|author|authors|post-?author|entry-?author|author-?name)(?:$|[\s_-])/iu.test(namesOf(element)) ||
  attributeOf(element, 'rel') === 'author' ||
  attributeOf(element, 'itemprop') === 'author';

export const isStandfirstElement = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?|entry-?summary|article-?summary|excerpt|lede)(?:$|[\s_-])/iu.test(
    namesOf(element),
  );

export const isCreditElement = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:credit|credits|photo-?credit|image-?credit|copyright|photographer|attribution|source)(?:$|[\s_-])/iu.test(
    namesOf(element),
  ) || attributeOf(element, 'itemprop') === 'copyrightHolder';
