import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../core/article/meta.ts';
import { dayInStamp, momentIn } from '../../../core/import/story-date.ts';
import { aside, outline, read } from './read-file.ts';

const LONG =
  'The council of the islands met in the old customs house for three hours and agreed to look at the fares again before the rains.';
const dateOf = (name: string, text: string): string => (read(name, text).doc.attrs.meta as Meta).published;

describe('a stamp', () => {
  it.each([
    ['24 November 2026', '2026-11-24'],
    ['Published: 12 March 2025', '2025-03-12'],
    ['Monday, Sept. 7, 2026 | 10:15 am', '2026-09-07'],
    ['Posted on 2026-11-03', '2026-11-03'],
    ['2026/11/3', '2026-11-03'],
    ['ថ្ងៃទី ២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦', '2026-11-20'],
    ['20 វិច្ឆិកា 2026', '2026-11-20'],
    ['24/11/2026', '2026-11-24'],
    ['11/24/2026', '2026-11-24'],
    ['03/11/2026', ''],
    ['11/11/2026', '2026-11-11'],
    ['31 February 2026', ''],
    ['Updated 24 November 2026', ''],
    ['Last modified: 2026-11-24', ''],
    ['2 hours ago', ''],
    ['10:15 am', ''],
  ])('%j names %j', (stamp, day) => expect(dayInStamp(stamp)).toBe(day));
});

it.each([
  ['2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z'],
  ['2026-11-20 10:00:00 +0700', '2026-11-20T10:00:00+07:00'],
  [' 2026-11-20 ', '2026-11-20'],
  ['20 November 2026', ''],
  ['2026-99-99', ''],
])('the moment %j is kept as %j', (text, moment) => expect(momentIn(text)).toBe(moment));

describe('a web page', () => {
  const page = (head: string, body: string): string =>
    dateOf('a.html', `<html><head>${head}</head><body><article><h1>Fares rise</h1>${body}<p>${LONG}</p></article></body></html>`);
  it.each([
    [
      'its head',
      '<meta property="article:published_time" content="2026-11-20T03:00:00Z">',
      '<time datetime="2025-01-01">x</time>',
      '2026-11-20T03:00:00Z',
    ],
    [
      'what it tells search engines',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["NewsArticle"],"datePublished":"2026-11-20"}]}</script>',
      '',
      '2026-11-20',
    ],
    ['JSON that is none', '<script type="application/ld+json">{"datePublished":</script>', '', ''],
    ['a time', '', '<time class="updated" datetime="2026-11-22">x</time><time datetime="2026-11-20">20 November</time>', '2026-11-20'],
    ['a time in a list of other stories', '', '<ul><li><time datetime="2026-11-20">20 November</time></li></ul>', ''],
    ['a stamp', '', '<p class="x">Published: 12 March 2025</p>', '2025-03-12'],
    ['nothing', '', '', ''],
  ])('says it in %s', (_, head, body, published) => expect(page(head, body)).toBe(published));

  it('keeps a time among the words of a sentence', () => {
    const { blocks } = read(
      'a.html',
      `<article><h1>A</h1><p>It rained on <time datetime="2026-11-20">20 November</time>.</p><p>${LONG}</p></article>`,
    );
    expect(outline(blocks)[0]).toBe('paragraph: It rained on 20 November.');
  });
});

describe('a text', () => {
  it.each([
    ['a line of its own', `Fares rise\n\n24 November 2026\n\n${LONG}\n`, '2026-11-24'],
    ['the byline', `Fares rise\n\nBy Chan Maly | 24 November 2026 | 10:15 am\n\n${LONG}\n`, '2026-11-24'],
    ['a stamp at the end that says what it is', `Fares rise\n\n${LONG}\n\nPublished: 12 March 2025\n`, '2025-03-12'],
    ['a stamp at the end that does not', `Fares rise\n\n${LONG}\n\n12 March 2025\n`, ''],
  ])('says it in %s', (_, text, published) => expect(dateOf('a.txt', text)).toBe(published));

  it('still shows the stamp as set aside, and that it was taken', () => {
    const { report } = read('a.txt', `Fares rise\n\n24 November 2026\n\n${LONG}\n`);
    expect(aside(report)).toEqual(['date-stamp: 24 November 2026']);
    expect(report.taken.published).toBe(1);
  });
});

describe('a Markdown file', () => {
  it.each([
    ['published: 2026-11-20', '2026-11-20'],
    ['date: 2026-11-01', '2026-11-01'],
    ['date: "2026-11-01 10:00:00 +0700"', '2026-11-01T10:00:00+07:00'],
    ['date: soon', ''],
    ['date: [1]', ''],
    ['date: 2025-01-01\npublished: 2026-11-20', '2026-11-20'],
  ])('says it by %j', (line, published) => expect(dateOf('a.md', `---\n${line}\n---\n\nWords.\n`)).toBe(published));
});
