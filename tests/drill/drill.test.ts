import { expect, test } from 'vitest';
import { drill } from './drill.ts';
import { figures } from './figures.ts';

test('any one file of a library that is deleted or damaged is rebuilt, or what is missing is named', { timeout: 120_000 }, async () => {
  const rows = await drill();
  if (process.env['STET_DRILL'] !== undefined) console.table(rows);
  expect(rows.filter(({ held }) => !held)).toEqual([]);
  expect(new Set(rows.map(({ file }) => file)).size).toBe(28);
});

const articles = Number(process.env['STET_FIGURES'] ?? 0);

test.skipIf(articles === 0)('figures of a backup of a large library', { timeout: 900_000 }, async () => {
  const rows = await figures(articles);
  console.table(rows);
  expect(rows.find(({ what }) => what === 'files')?.value).toBeGreaterThan(articles);
});
