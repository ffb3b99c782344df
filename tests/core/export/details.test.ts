import { describe, expect, it } from 'vitest';
import { csv, harmless } from '../../../core/export/csv.ts';
import { exportName } from '../../../core/export/file-name.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { pictureFacts } from '../../../core/export/picture-facts.ts';
import { shownInline, shownRaw } from '../../../core/export/public-parts.ts';
import { base64, escapeHtml } from '../../../core/export/text-bytes.ts';
import { locatorWords, percentOf } from '../../../core/export/claim-facts.ts';
import { newsArticle } from '../../../core/export/json-ld.ts';
import { openStory, PIXEL } from './sample-story.ts';

describe('cells of a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+855 12', "'+855 12"],
    ['-5', '-5'],
    ['+3.5', '+3.5'],
    ['-5+cmd', "'-5+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    [' =1', "' =1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－2+3', "'－2+3"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['a = b', 'a = b'],
    ['', ''],
  ])('%j becomes %j', (cell, expected) => expect(harmless(cell)).toBe(expected));

  it('quotes by RFC 4180 and keeps numbers', () => {
    expect(csv([['a;b', 'c\td', 'e']])).toBe('\ufeff"a;b","c\td",e\r\n');
    expect(csv([[1, 'a"b', 'c,d', 'e\nf', 'ខ្មែរ']])).toBe('\ufeff1,"a""b","c,d","e\nf",ខ្មែរ\r\n');
  });
});

describe('a share', () => {
  it.each([
    [30, 45, 67],
    [1, 3, 33],
    [0, 0, 100],
    [299, 300, 99],
    [300, 300, 100],
    [1, 300, 1],
    [0, 300, 0],
  ])('%i of %i is %i per cent', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));
});

describe('file names', () => {
  const html = FORMATS.find((format) => format.id === 'html');
  const name = (front: string): string => (html ? exportName(html, { doc: openStory(front) }) : '');
  it.each([
    ['---\nslug: con\n---\n', 'con-article.html'],
    ['---\nslug: "../../etc/passwd"\n---\n', 'etc-passwd.html'],
    ['---\nheadline: "A/B: what? <now>…"\n---\n', 'a-b-what-now.html'],
    ['---\nheadline: តម្លៃសាឡាង\n---\n', 'តម្លៃសាឡាង.html'],
    ['---\nslug: "..."\n---\n', 'article.html'],
  ])('%j', (front, expected) => expect(name(front)).toBe(expected));

  it('stays short', () => expect(name(`---\nslug: ${'a'.repeat(300)}\n---\n`).length).toBeLessThan(100));
});

describe('raw pieces', () => {
  it.each([
    ['<!-- a -->', null],
    ['<script>a()</script>', null],
    ['<style>a{}</style>', null],
    ['[//]: # (hidden)', null],
    ['[a]: https://example.org', null],
    ['<div onclick="x()">Words</div>', { kind: 'words', text: 'Words' }],
    ['```js\na < b\n```', { kind: 'code', text: 'a < b' }],
    ['> Said\n>\n> ```\n> a\n> b\n> ```', { kind: 'words', text: 'Said\na\nb' }],
  ])('%j shows %j', (source, shown) => expect(shownRaw(source)).toEqual(shown));

  it.each([
    ['<b>', ''],
    ['<!-- x -->', ''],
    ['<operators>', '<operators>'],
    ['<x onclick=a()>', ''],
    ['[^1]', ''],
    ['![A boat](x.png)', 'A boat'],
  ])('%j among words shows %j', (source, shown) => expect(shownInline(source)).toBe(shown));
});

it('writes base64 as Node does', () => {
  for (const length of [0, 1, 2, 3, 4, 255]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});

it('reads a picture only by its bytes', () => {
  expect(pictureFacts(PIXEL)).toEqual({ kind: 'png', mime: 'image/png', width: 1, height: 1 });
  expect(pictureFacts(new TextEncoder().encode('<svg onload="x()"/>'))).toBeNull();
  expect(pictureFacts(new Uint8Array(0))).toBeNull();
});

it('lets no text close a script or break an attribute', () => {
  const json = newsArticle(openStory('---\nheadline: "</script><script>x"\n---\n\nBody </script> \u2028 text\n'));
  expect(json).not.toContain('</script');
  expect(JSON.parse(json)).toMatchObject({ '@type': 'NewsArticle', headline: '</script><script>x' });
  expect(escapeHtml('a"<&>\u0000\ud800')).toBe('a&quot;&lt;&amp;&gt;');
});

it.each([
  ['page', '4', 'page 4'],
  ['page', 'p. 4', 'p. 4'],
  ['page', '៤', 'page ៤'],
  ['timecode', '00:04:12', 'timecode 00:04:12'],
  ['other', 'box 4, folder 2', 'box 4, folder 2'],
  ['fragment', '#terms', '#terms'],
  ['page', ' ', 'no place in it named'],
] as const)('a locator of kind %s that says %j goes out as %j', (kind, value, shown) => {
  expect(locatorWords({ id: 'c', source: 's', locator: { kind, value }, excerpt: '', stance: 'supports' }).toLowerCase()).toBe(shown);
});
