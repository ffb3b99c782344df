import { expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { outwardOf } from '../../../core/claims/outward.ts';

const WORDS = 'The pump came in March.\n\nAsk the mayor again.';

function outward(markdown: string): string {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  return outwardOf(opened.value.doc, plainText(opened.value.doc));
}

const plain = `---\nheadline: Pump\nstatus: draft\n---\n\n${WORDS}\n`;

test.each([
  ['the status', plain.replace('draft', 'ready'), true],
  ['when it was changed', plain.replace('status', 'updated: 2026-11-28T00:00:00.000Z\nstatus'), true],
  ['the byline', plain.replace('status', 'byline: [Ann Lee]\nstatus'), false],
  ['the date', plain.replace('status', 'published: 2026-11-28\nstatus'), false],
  ['the language', plain.replace('status', 'language: km\nstatus'), false],
  ['a link', plain.replace('pump', '[pump](https://example.org/)'), false],
])('of the same words, another %s', (_, markdown, isSame) => {
  expect(outward(markdown) === outward(plain)).toBe(isSame);
});

test('words that lie in the stash, and the same words on the page', () => {
  const opened = openArticle(plain);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { doc } = opened.value;
  const { stash } = doc.type.schema.nodes;
  const last = doc.lastChild;
  if (!stash || !last) throw new Error('there is no stash');
  const hidden = doc.copy(doc.content.replaceChild(doc.childCount - 1, stash.create(null, last)));
  expect(plainText(hidden).text).toBe(plainText(doc).text);
  expect(outwardOf(hidden, plainText(hidden))).not.toBe(outwardOf(doc, plainText(doc)));
});
