import type { Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { storyDay, storyDayWords } from '../text/story-day.ts';
import { BETWEEN, bylineParts } from './byline-text.ts';
import type { ExportInput } from './format.ts';
import { bodyHtml } from './html-body.ts';
import { newsArticle } from './json-ld.ts';
import { ARTICLE_STYLE } from './page-style.ts';
import { escapeHtml } from './text-bytes.ts';

/** Nothing in the page may run or be fetched, whatever opens it. */
const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

const metaTag = (name: string, content: string): string => (content === '' ? '' : `<meta name="${name}" content="${escapeHtml(content)}">`);

/** What the page is called where only one line is shown. */
export const pageTitle = (doc: Node): string => doc.child(0).textContent || (doc.attrs.meta as Meta).slug || 'Article';

/** A BCP 47 tag, or `en` where the front matter says something else. */
export const languageTag = (language: string): string => (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : 'en');

/** A whole HTML5 document around a body. */
export function page(input: { language: string; title: string; head: readonly string[]; style: string; body: string }): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${languageTag(input.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(input.title)}</title>`,
    ...input.head.filter((line) => line !== ''),
    `<style>${input.style}</style>`,
    '</head>',
    '<body>',
    input.body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The story's date as a browser reads it; nothing when it has none. */
function timeElement({ published, language }: Meta): string[] {
  const day = storyDay(published);
  return day === '' ? [] : [`<time datetime="${day}">${escapeHtml(storyDayWords(published, language))}</time>`];
}

/** The article as a page that stands by itself: pictures inside, public words only. `story`: what programs read of it, without what was added. */
export function articlePage({ doc, picture }: Pick<ExportInput, 'doc' | 'picture'>, story = doc): string {
  const meta = doc.attrs.meta as Meta;
  const headline = doc.child(0).textContent;
  const standfirst = doc.child(1).textContent;
  const byline = [...bylineParts(meta).map(escapeHtml), ...timeElement(meta)].join(BETWEEN);
  const head = [
    headline === '' ? '' : `<h1>${escapeHtml(headline)}</h1>`,
    standfirst === '' ? '' : `<p class="standfirst">${escapeHtml(standfirst)}</p>`,
    byline === '' ? '' : `<p class="byline">${byline}</p>`,
  ].filter((line) => line !== '');
  const body = ['<main>', '<article>', ...head, bodyHtml(doc, picture), '</article>', '</main>'].join('\n');
  const tags = [
    metaTag('description', standfirst),
    metaTag('author', meta.byline.join(', ')),
    metaTag('keywords', meta.tags.join(', ')),
    `<script type="application/ld+json">${newsArticle(story)}</script>`,
  ];
  return page({ language: meta.language, title: pageTitle(doc), head: tags, style: ARTICLE_STYLE, body });
}
