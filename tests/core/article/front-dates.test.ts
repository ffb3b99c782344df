import { expect, it } from 'vitest';
import { openArticle, writeArticle } from '../../../core/article/article-file.ts';
import { fieldsWithoutDate } from '../../../core/article/front-dates.ts';

function opened(...front: string[]) {
  const source = ['---', 'headline: A', ...front, '---', '', 'Body.', ''].join('\n');
  const file = openArticle(source);
  if (!file.ok) throw new Error(file.problem.code);
  return { source, ...file.value };
}

it.each([
  [['published: soon'], ['published']],
  [['published: 2026-02-30'], ['published']],
  [['published: [2026-11-20]'], ['published']],
  [
    ['published: { on: 2026-11-20 }', 'embargo: Friday 5'],
    ['published', 'embargo'],
  ],
  [
    ['created: yesterday', 'updated: "?"', 'embargo: 2026-13-01T06:00Z'],
    ['created', 'updated', 'embargo'],
  ],
  [['published: 20 November 2026'], ['published']],
])('%j holds no date in %j, and stays to the byte', (front, fields) => {
  const { source, doc, opened: kept } = opened(...front);
  expect(fieldsWithoutDate(kept)).toEqual(fields);
  expect(writeArticle(doc, kept)).toBe(source);
  const changed = doc.type.create({ meta: { ...(doc.attrs.meta as object), section: 'Islands' } }, doc.content);
  expect(writeArticle(changed, kept)).toBe(source.replace('---\n\n', 'section: Islands\n---\n\n'));
});

it.each([
  [['published: 2026-11-20', 'embargo: 2026-11-20T06:00:00.000Z', 'created: "2026-11-20 06:00:00 +07:00"']],
  [['published:', 'embargo: ""', 'created: " "', 'updated: ~']],
  [['embargo: 20 November 2026 6:00', 'date: soon']],
  [[]],
])('%j is nothing to say', (front) => {
  expect(fieldsWithoutDate(opened(...front).opened)).toEqual([]);
});

it('an article without front matter is nothing to say', () => {
  const file = openArticle('Body.\n');
  expect(file.ok && fieldsWithoutDate(file.value.opened)).toEqual([]);
});
