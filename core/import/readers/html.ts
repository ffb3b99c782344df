import { parse } from 'parse5';
import { failed, ok, type Result } from '../../result.ts';
import { assemble, MOST_PARTS } from '../assemble.ts';
import { namesIn } from '../bylines.ts';
import { gather, type Gathered } from '../html-blocks.ts';
import {
  attributeOf,
  childrenOf,
  collapse,
  contains,
  elementsWhere,
  isElement,
  wordsOf,
  type HtmlElement,
  type HtmlNode,
} from '../html-tree.ts';
import { publishedOf } from '../html-date.ts';
import { unmetIn } from '../html-gone.ts';
import { takeOfficeMarks } from '../html-office.ts';
import { settleSigns } from '../html-signs.ts';
import { isOfficeHtml } from '../office-marks.ts';
import { sameness, type Piece } from '../piece.ts';
import type { Reader, ReadFile } from '../reader.ts';

/** Real pages nest less than a hundred deep; beyond this the parser's own time grows out of hand. */
const DEEPEST_NESTING = 400;
const NESTING = /<(?<close>\/?)(?<tag>[a-z][a-z0-9:-]*)(?:[^<>]{0,2000}(?<self>\/)>)?/giu;
const CLOSE_THEMSELVES = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option html head body'.split(
    ' ',
  ),
);

/** Whether a page nests its elements deeper than any real one does. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const match of text.matchAll(NESTING)) {
    const { close, tag = '', self } = match.groups ?? {};
    if (self !== undefined || CLOSE_THEMSELVES.has(tag.toLowerCase())) continue;
    depth = Math.max(0, depth + (close === '/' ? -1 : 1));
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

const firstOf = (node: HtmlNode, passes: (element: HtmlElement) => boolean): HtmlElement | undefined => elementsWhere(node, passes)[0];

function metaOf(page: HtmlNode, ...names: string[]): string {
  const found = names.flatMap((name) =>
    elementsWhere(
      page,
      (element) => element.tagName === 'meta' && [attributeOf(element, 'name'), attributeOf(element, 'property')].includes(name),
    ),
  );
  return collapse(found.map((element) => attributeOf(element, 'content')).find((content) => content.trim() !== '') ?? '');
}

/** The part of the page that is the story: its article, else its main part, else all of it. */
function storyRoot(page: HtmlNode): HtmlElement | null {
  const body = firstOf(page, (element) => element.tagName === 'body') ?? null;
  const articles = elementsWhere(page, (element) => element.tagName === 'article').map((element) => ({
    element,
    size: wordsOf(element).length,
  }));
  const total = articles.reduce((sum, { size }) => sum + size, 0);
  const largest = articles.reduce<(typeof articles)[number] | null>(
    (best, next) => (best === null || next.size > best.size ? next : best),
    null,
  );
  if (largest && largest.size > 0 && largest.size * 2 >= total) return largest.element;
  return firstOf(page, (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main') ?? body;
}

function titleOf(page: HtmlNode): string {
  const title = collapse(wordsOf(firstOf(page, (element) => element.tagName === 'title') ?? page));
  const site = metaOf(page, 'og:site_name');
  const parts = title.split(/\s+[|–—·»-]\s+/u);
  if (parts.length > 1 && site !== '' && parts.some((part) => sameness(part) === sameness(site))) {
    return parts.filter((part) => sameness(part) !== sameness(site)).join(' – ');
  }
  return parts.length > 1 ? parts.slice(0, -1).join(' – ') : title;
}

interface Headline {
  readonly text: string;
  readonly element: HtmlElement | null;
}

function headlineOf(page: HtmlNode, root: HtmlElement): Headline {
  const isTitle = (element: HtmlElement): boolean =>
    element.tagName === 'h1' || /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/u.test(element.tagName === 'p' ? attributeOf(element, 'class') : '');
  const usable = (element: HtmlElement | undefined): Headline | null => {
    const text = element ? wordsOf(element) : '';
    return element && text !== '' ? { text, element } : null;
  };
  const shared = metaOf(page, 'og:title', 'twitter:title');
  const inside = elementsWhere(root, isTitle);
  const same = inside.find((element) => sameness(wordsOf(element)) === sameness(shared));
  const found = usable(same) ?? usable(inside.find((element) => wordsOf(element) !== ''));
  if (found) return found;
  if (shared !== '')
    return {
      text: shared,
      element: firstOf(page, (element) => element.tagName === 'h1' && sameness(wordsOf(element)) === sameness(shared)) ?? null,
    };
  const title = firstOf(page, (element) => element.tagName === 'title');
  return usable(firstOf(page, isTitle)) ?? { text: title ? titleOf(page) : '', element: null };
}

/** What stands on the page around the story: each part one line, shown and not taken. */
function around(node: HtmlNode, root: HtmlElement, skip: HtmlElement | null, before: boolean): Piece[] {
  const children = childrenOf(node);
  const at = children.findIndex((child) => contains(child, root));
  const side = before ? children.slice(0, Math.max(0, at)) : children.slice(at + 1);
  const own = side.flatMap((child) => asideOf(child, skip));
  const path = children[at];
  const deeper = path && path !== root ? around(path, root, skip, before) : [];
  return before ? [...own, ...deeper] : [...deeper, ...own];
}

function asideOf(child: HtmlNode, skip: HtmlElement | null): Piece[] {
  if (child === skip) return [];
  if (isElement(child) && skip && contains(child, skip)) return childrenOf(child).flatMap((inner) => asideOf(inner, skip));
  if (!isElement(child)) {
    const text = child.nodeName === '#text' ? wordsOf(child) : '';
    return text === '' ? [] : [{ text, node: null, reason: 'navigation' }];
  }
  const text = wordsOf(child, ' · ');
  const reason = child.tagName === 'header' && text.length <= 80 ? 'site-name' : 'navigation';
  return text === '' ? [] : [{ text, node: null, reason }];
}

const countSilent = (page: HtmlNode): Piece[] =>
  ['script', 'style'].flatMap((tag): Piece[] => {
    const count = elementsWhere(page, (element) => element.tagName === tag).length;
    return count === 0 ? [] : [{ text: `<${tag}> × ${count}`, node: null, reason: 'script' }];
  });

function bylineOf(page: HtmlNode, story: Gathered): string[] {
  const said = [...new Set(story.byline)];
  if (said.length > 0) return said;
  const author = metaOf(page, 'author', 'article:author', 'parsely-author');
  return author === '' || /^https?:/iu.test(author) ? [] : namesIn(author);
}

function readPage(text: string): ReadFile | null {
  const page = parse(text);
  const comments = takeOfficeMarks(page, isOfficeHtml(text));
  settleSigns(page);
  const root = storyRoot(page);
  if (!root)
    return { kind: 'reading', reading: assemble([], { headline: '', standfirst: '', byline: [], published: '', bareSubheads: false }) };
  const headline = headlineOf(page, root);
  const story = gather(root, headline.element);
  const body = firstOf(page, (element) => element.tagName === 'body') ?? root;
  const isWhole = body === root;
  const { met } = story;
  const pieces = [
    ...(headline.element ? unmetIn(headline.element, met) : []),
    ...(isWhole ? [] : around(body, root, headline.element, true)),
    ...story.pieces,
    ...(isWhole ? [] : around(body, root, headline.element, false)),
    ...unmetIn(page, met),
    ...comments,
    ...countSilent(page),
  ];
  if (pieces.length > MOST_PARTS) return null;
  const published = publishedOf(page, root);
  const hints = { headline: headline.text, standfirst: story.standfirst, byline: bylineOf(page, story), published, bareSubheads: false };
  return { kind: 'reading', reading: assemble(pieces, hints) };
}

function read(text: string, name: string): Result<ReadFile> {
  if (nestsTooDeep(text)) return failed({ code: 'nested-too-deep', file: name });
  const page = readPage(text);
  return page ? ok(page) : failed({ code: 'too-large', file: name });
}

/** Web pages, and what Word and Google Docs put on the clipboard. Nothing in them runs; only the article's own blocks come out. */
export const htmlReader: Reader = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  recognises: (text) =>
    /^\s*(?:<!doctype html|<html\b|<meta\b|<body\b|<article\b|<!--StartFragment)/iu.test(text) ||
    /^\s*<(?:p|div|h1|b|span|table)\b[^]*<\/(?:p|div|h1|b|span|table)>\s*$/iu.test(text),
  read,
};
