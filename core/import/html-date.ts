import { attributeOf, childrenOf, elementsWhere, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { momentIn } from './story-date.ts';

/** Where pages say when they were published, the surest first. */
const META = [
  'article:published_time',
  'datePublished',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'dcterms.created',
  'dc.date',
  'date',
];
/** UTF-16 units of one script's JSON; deeper than this it is no article's. */
const LONGEST_JSON = 500_000;
const DEEPEST_JSON = 6;

const textOf = (node: HtmlNode): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

function metaDates(page: HtmlNode): string[] {
  const tags = elementsWhere(page, (element) => element.tagName === 'meta');
  const names = (tag: HtmlElement): string[] => ['property', 'name', 'itemprop'].map((name) => attributeOf(tag, name).toLowerCase());
  return META.flatMap((name) => tags.filter((tag) => names(tag).includes(name.toLowerCase())).map((tag) => attributeOf(tag, 'content')));
}

function publishedIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST_JSON) return [];
  const isStory = '@type' in value && /Article|Posting|Report/u.test(JSON.stringify(value['@type']));
  const own = isStory && 'datePublished' in value && typeof value.datePublished === 'string' ? [value.datePublished] : [];
  return [...own, ...Object.values(value).flatMap((inner) => publishedIn(inner, depth + 1))];
}

function jsonDates(page: HtmlNode): string[] {
  return elementsWhere(page, (element) => element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json').flatMap(
    (script) => {
      const source = textOf(script);
      if (source.length > LONGEST_JSON) return [];
      try {
        return publishedIn(JSON.parse(source), 0);
      } catch {
        return [];
      }
    },
  );
}

/** Times of the story's head: not those of lists of other stories and of comments, nor when it was updated. */
function timeDates(root: HtmlNode): string[] {
  const passed = new Set(
    elementsWhere(root, (element) => ['aside', 'footer', 'nav', 'li', 'section'].includes(element.tagName)).flatMap((part) =>
      elementsWhere(part, ({ tagName }) => tagName === 'time'),
    ),
  );
  return elementsWhere(root, ({ tagName }) => tagName === 'time')
    .filter((time) => !passed.has(time) && !/updated|modified/iu.test(`${attributeOf(time, 'class')} ${attributeOf(time, 'itemprop')}`))
    .map((time) => attributeOf(time, 'datetime'));
}

/** When the page says its story was published: a day or a moment; empty when it does not say. */
export function publishedOf(page: HtmlNode, root: HtmlNode): string {
  return [...metaDates(page), ...jsonDates(page), ...timeDates(root)].map(momentIn).find((moment) => moment !== '') ?? '';
}
