import { expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { bodyHtml } from '../../../core/export/html-body.ts';
import { wideTable } from '../../../core/export/wide-table.ts';

function docOf(rows: readonly (readonly string[])[]) {
  const lines = rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`);
  const opened = openArticle(`# A table\n\n${lines.join('\n')}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.doc;
}

const tableOf = (rows: readonly (readonly string[])[]) => {
  const table = docOf(rows).content.content.find(({ type }) => type.name === 'table');
  if (!table) throw new Error('no table');
  return table;
};
const times = (count: number, word: string) => Array.from({ length: count }, () => word);

test('an ordinary table stays as it is, however long its lines', () => {
  expect(
    wideTable(
      tableOf([
        ['Route', 'Fare'],
        ['From the old quay to the market by way of the bridge', '12'],
      ]),
    ),
  ).toBeNull();
  expect(wideTable(tableOf([times(6, 'Province'), times(6, '1,204')]))).toBeNull();
  expect(
    wideTable(
      tableOf([
        ['ផ្លូវ', 'ថ្លៃ'],
        ['អ្នកដំណើរនិយាយថាថ្លៃពេកហើយគ្មាននរណាសួរយើងទេ', '១២'],
      ]),
    ),
  ).toBeNull();
});

test('more columns have smaller letters, down to what can be read; only then are words parted', () => {
  const sizes = [5, 12, 16, 20, 28, 34, 200].map((count) => wideTable(tableOf([times(count, 'Kampot'), times(count, '1,204')])));
  const all = sizes.map((wide) => wide?.size ?? 99);
  expect(all).toEqual([...all].sort((a, b) => b - a));
  expect(all.at(0)).toBe(99);
  expect(all.slice(0, 4).every((size) => size >= 7)).toBe(true);
  expect(sizes.map((wide) => wide?.parted)).toEqual([undefined, 'nothing', 'nothing', 'nothing', 'words', 'words', 'everything']);
});

test('numbers that fill the page are rather small than halved', () => {
  const wide = wideTable(tableOf([times(20, 'Sum'), times(20, '1,204,000')]));
  expect(wide?.parted).toBe('words');
  expect(wide?.size).toBeLessThan(7);
});

test('a word that no column can hold is parted; numbers never are', () => {
  const rows = [
    ['Address', 'Sum'],
    [`https://example.org/${'a'.repeat(60)}`, '$1,204.50'],
  ];
  expect(wideTable(tableOf(rows))).toEqual({ size: 15.2, parted: 'words' });
  const html = bodyHtml(docOf(rows), () => null);
  expect(html).toContain('<div class="table wide parted" style="--print-size: 15.2px" role="region"');
  expect(html).toContain('<td class="number">$1,204.50</td>');
  expect(html.match(/class="number"/g)).toHaveLength(1);
});
