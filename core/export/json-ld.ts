import type { Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { plainText } from '../article/plain-text.ts';
import { storyDay } from '../text/story-day.ts';
import { countArticleWords } from '../text/words.ts';
import { inlineWords, plainBody } from './plain-article.ts';
import { cleanText } from './text-bytes.ts';

/** Only what is a date goes out as one. */
const momentOf = (said: string): string => (storyDay(said) === '' ? '' : said.trim().replace(' ', 'T'));

/** schema.org NewsArticle of an article, as JSON that may stand inside a script element. */
export function newsArticle(doc: Node): string {
  const meta = doc.attrs.meta as Meta;
  const body = cleanText(plainBody(doc));
  const credits = new Set<string>();
  doc.forEach((block) => {
    if (block.type.name === 'figure' && block.lastChild && block.lastChild.content.size > 0) credits.add(inlineWords(block.lastChild));
  });
  const facts = {
    headline: cleanText(doc.child(0).textContent),
    description: cleanText(doc.child(1).textContent),
    author: meta.byline.map((name) => ({ '@type': 'Person', name })),
    dateline: meta.dateline,
    articleSection: meta.section,
    keywords: meta.tags,
    inLanguage: meta.language,
    dateCreated: momentOf(meta.created),
    datePublished: momentOf(meta.published),
    dateModified: momentOf(meta.updated),
    creditText: [...credits].join(', '),
    articleBody: body,
  };
  const told = Object.fromEntries(Object.entries(facts).filter(([, value]) => value.length > 0));
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...told,
    wordCount: countArticleWords(plainText(doc), meta.language),
  };
  return cleanText(JSON.stringify(article, null, 1))
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
