import { describe, expect, test } from 'vitest';
import { after, table, whyStale } from './made-under.ts';

const ROWS = '<tr><th>Town</th><th>Dead</th></tr>\n<tr><td>Kandal</td><td>4511</td></tr>\n<tr><td>Takeo</td><td>8</td></tr>';
const raw = (caption: string, rows = ROWS): string => `<table>\n${caption}${rows}\n</table>\n\nThe end.`;
const of = (words: string): string => `<caption>${words}</caption>\n`;

describe('a cell of a table kept as HTML is bound to the table’s caption', () => {
  test.each([
    ['as it was', raw(of('In 2024')), raw(of('In 2024')), 'verified'],
    ['another one', raw(of('In 2024')), raw(of('In 2025')), 'stale: caption'],
    ['one that comes', raw(''), raw(of('Estimates')), 'stale: caption'],
    ['one that goes', raw(of('Estimates')), raw(''), 'stale: caption'],
    ['in Khmer', raw(of('ឆ្នាំ ២០២៤')), raw(of('ឆ្នាំ ២០២៥')), 'stale: caption'],
    ['written otherwise', raw(of('In 2024')), raw('<CAPTION class="a"><!-- x --><b>In</b>\n 2024</CAPTION>'), 'verified'],
    ['a second one, which browsers put elsewhere', raw(of('In 2024')), raw(of('In 2024') + of('In 2025')), 'verified'],
    ['that of another table', raw(of('In 2024')) + '\n\n' + raw(of('A')), raw(of('In 2024')) + '\n\n' + raw(of('B')), 'verified'],
    [
      'that of a table within',
      raw(of('In 2024')),
      raw(of('In 2024'), ROWS.replace('8', '8<table><caption>B</caption></table>')),
      'verified',
    ],
    ['behind the rows', raw('', `${ROWS}<caption>In 2024</caption>`), raw('', `${ROWS}<caption>In 2025</caption>`), 'stale: caption'],
    ['words behind the table', raw(of('In 2024')), raw(of('In 2024')).replace('The end.', 'So it ends.'), 'verified'],
    [
      'another row before it',
      raw(of('In 2024')),
      raw(of('In 2024')).replace('<tr><td>Kandal', '<tr><td>Kep</td><td>1</td></tr>\n<tr><td>Kandal'),
      'verified',
    ],
  ])('%s', (_name, before, now, expected) => {
    expect(after('4511', [before, before]).state).toBe('verified');
    expect(whyStale(after('4511', [before, now]))).toBe(expected);
    expect(whyStale(after('4511', [before, now], 'keys'))).toBe(expected);
  });

  test('a sign-off of before knows of none', () => {
    const line = (name: string, at: number, of: number) => ({ name, at, of });
    const cell = { column: line('Dead', 1, 2), row: { ...line('Kandal', 1, 3), by: 'Town' } };
    expect(after('4511', [raw(of('In 2024')), raw(of('In 2025'))], 'outside', cell).state).toBe('verified');
  });

  test('a cell of a table in Markdown has none to remember', () => {
    expect(after('4511', [table('| Town | Dead |', '| Kandal | 4511 |'), table('| Town | Dead |', '| Kandal | 4511 |')]).state).toBe(
      'verified',
    );
    expect(
      after('4511', [table('| Town | Dead |', '| Kandal | 4511 |'), table('| Town | Dead |', '| Kandal | 4511 |')]).under?.under,
    ).not.toHaveProperty('caption');
  });
});

const group = (men: string, women = 'Women', attributes = 'scope="rowgroup"'): string =>
  raw(
    '',
    `<tr><th>Town</th><th>Dead</th></tr>
<tbody><tr><th ${attributes}>${men}</th><td>30</td></tr><tr><td>Kandal</td><td>4511</td></tr></tbody>
<tbody><tr><th ${attributes}>${women}</th><td>7</td></tr><tr><td>Kandal</td><td>8</td></tr></tbody>
<tfoot><tr><td>All</td><td>1234</td></tr></tfoot>`,
  );

describe('a cell of a table kept as HTML is bound to the head that says to stand over its group of rows', () => {
  test.each([
    ['called otherwise', group('Men'), group('Boys'), 'stale: group'],
    ['exchanged', group('Men'), group('Women', 'Men'), 'stale: group'],
    ['that of another group', group('Men'), group('Men', 'Girls'), 'verified'],
    ['with another sum', group('Men'), group('Men').replace('30', '31'), 'verified'],
    ['written otherwise', group('Men'), group('Men', 'Women', 'class=a SCOPE=RowGroup').replace('Men', '<b>Men</b>'), 'verified'],
    ['which says no such thing', group('Men', 'Women', ''), group('Boys', 'Women', ''), 'verified'],
    ['whose mark goes', group('Men'), group('Men', 'Women', ''), 'verified'],
    ['which goes with its mark', group('Men'), group('Boys', 'Women', ''), 'stale: group'],
  ])('%s', (_name, before, now, expected) => {
    expect(after('4511', [before, before]).state).toBe('verified');
    expect(whyStale(after('4511', [before, now]))).toBe(expected);
  });

  test('not behind the end of its part of the table', () => {
    expect(after('1234', [group('Men'), group('Men', 'Girls')]).state).toBe('verified');
  });
});
