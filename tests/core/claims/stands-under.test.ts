import { describe, expect, test } from 'vitest';
import { staleDiff } from '../../../core/claims/standing.ts';
import { SETTINGS } from './made.ts';
import { after, table, whyStale } from './made-under.ts';

const HEAD = '| Town | Killed | Injured | Year |';
const TOWN = '| Battambang | 4511 |  | 2024 |';
const OTHER = '| Kandal | 8 | 16 | 2023 |';
const BEFORE = table(HEAD, TOWN, OTHER);

describe('a sign-off on one cell of a table', () => {
  test.each([
    ['is stale in another column', table(HEAD, '| Battambang |  | 4511 | 2024 |', OTHER), 'stale: column'],
    ['is stale in another row', table(HEAD, '| Battambang |  |  | 2024 |', '| Kandal | 4511 | 16 | 2023 |'), 'stale: row'],
    ['is stale when the heads of columns are exchanged', table('| Town | Injured | Killed | Year |', TOWN, OTHER), 'stale: column'],
    ['is stale outside of the table', `${table(HEAD, '| Battambang |  |  | 2024 |', OTHER)}\n\nOf these 4511 were late.`, 'stale: column'],
    [
      'holds when its column moves as a whole',
      table('| Town | Year | Injured | Killed |', '| Battambang | 2024 |  | 4511 |', OTHER),
      'verified',
    ],
    [
      'holds when a column comes in before',
      table('| No | Town | Killed | Injured | Year |', '| 1 | Battambang | 4511 |  | 2024 |'),
      'verified',
    ],
    ['is stale when its column is called otherwise', table('| Town | Rescued | Injured | Year |', TOWN, OTHER), 'stale: column-name'],
    [
      'is stale when the head of its column is struck through',
      table('| Town | ~~Killed~~ Rescued | Injured | Year |', TOWN, OTHER),
      'stale: column-name',
    ],
    ['is stale when its column loses its head', table('| Town |  | Injured | Year |', TOWN, OTHER), 'stale: column-name'],
    ['is stale when heads are exchanged and one respelt', table('| Town | Injured | Killed. | Year |', TOWN, OTHER), 'stale: column-name'],
    ['is stale when heads are exchanged in small letters', table('| Town | Injured | killed | Year |', TOWN, OTHER), 'stale: column-name'],
    [
      'is stale when heads are exchanged with a mark nobody sees',
      table('| Town | Injured | Killed\u200b | Year |', TOWN, OTHER),
      'stale: column',
    ],
    ['is stale when another column took its name', table('| Town | Injured | Killed | Killed |', TOWN, OTHER), 'stale: column'],
    ['is stale when its row is named otherwise', table(HEAD, '| Pailin | 4511 |  | 2024 |', OTHER), 'stale: row-name'],
    [
      'is stale when rows exchange their heads, one respelt',
      table(HEAD, '| Kandal | 4511 |  | 2024 |', '| Battambang. | 8 | 16 | 2023 |'),
      'stale: row-name',
    ],
    ['is stale when the table is turned', table('| Town | Battambang |', '| Killed | 4511 |', '| Year | 2024 |'), 'stale: column-name'],
    ['holds under a head that only looks otherwise', table('| Town | **Killed**\u200b | Injured | Year |', TOWN, OTHER), 'verified'],
    [
      'holds when its column comes to be the first',
      table('| Killed | Town | Injured | Year |', '| 4511 | Battambang |  | 2024 |', '| 8 | Kandal | 16 | 2023 |'),
      'verified',
    ],
    [
      'is stale when a column comes in before and rows exchange their heads',
      table('| No | Town | Killed |', '| 1 | Kandal | 4511 |', '| 2 | Battambang | 8 |'),
      'stale: row-name',
    ],
    ['holds when rows are sorted', table(HEAD, OTHER, TOWN), 'verified'],
    ['holds when a row comes in', table(HEAD, '| Takeo | 1 | 2 | 2024 |', TOWN, OTHER), 'verified'],
    ['is stale by its words', table(HEAD, '| Battambang | 4512 |  | 2024 |', OTHER), 'stale'],
  ])('%s', (_name, now, expected) => {
    expect(whyStale(after('4511', [BEFORE, now], 'keys'))).toBe(expected);
  });

  test('that was given before anybody remembered columns holds as it did', () => {
    expect(after('4511', [BEFORE, table(HEAD, '| Battambang |  | 4511 | 2024 |', OTHER)], 'outside', 'nothing').state).toBe('verified');
  });

  test('in columns without a head goes by their place, from the side where nothing came in', () => {
    const bare = (row: string) => table(`|${'  |'.repeat(row.split('|').length - 2)}`, row);
    expect(whyStale(after('4511', [bare('| a | 4511 | b |'), bare('| a | b | 4511 |')], 'keys'))).toBe('stale: column');
    expect(whyStale(after('4511', [bare('| a | 4511 | b |'), bare('| a | 1 | 4511 | b |')], 'keys'))).toBe('verified');
    expect(whyStale(after('4511', [bare('| a | 4511 | b |'), bare('| a | new | 4511 | b |')], 'keys'))).toBe('stale: label');
  });

  test('is stale when another program moves it, and says what it was', () => {
    const check = after('4511', [BEFORE, table(HEAD, '| Battambang |  | 4511 | 2024 |', OTHER)]);
    expect(whyStale(check)).toBe('stale: column');
    expect(staleDiff(check, SETTINGS)?.under).toEqual({ kind: 'column', was: 'Killed' });
  });

  test('forgives in a head what the library forgives in words', () => {
    const check = after('4511', [BEFORE, table('| Town | Killed. | Injured | Year |', TOWN, OTHER)]);
    expect(whyStale(check)).toBe('stale: column-name');
    const settings = { ...SETTINGS, tolerance: { letterCase: true, punctuation: true } };
    expect(staleDiff(check, settings)).toBeNull();
  });

  test('says what its column was called', () => {
    const check = after('4511', [BEFORE, table('| Town | Rescued | Injured | Year |', TOWN, OTHER)]);
    expect(staleDiff(check, SETTINGS)?.under).toEqual({ kind: 'column-name', was: 'Killed' });
  });

  test('remembered by an earlier version holds where it did: in the first row, with columns that came in, in a row with two of its name', () => {
    const line = (name: string, at: number, of: number) => ({ name, at, of });
    const grown = table('| No | Town | Killed | Injured | Year |', '| 1 | Battambang | 4511 |  | 2024 |', '| 2 | Kandal | 8 | 16 | 2023 |');
    const cell = { column: line('Killed', 1, 4), row: line('Battambang', 1, 3) };
    expect(after('4511', [BEFORE, grown], 'outside', cell).state).toBe('verified');
    expect(after('Killed', [BEFORE, grown], 'outside', { row: line('Town', 0, 3) }).state).toBe('verified');
    expect(after('Town', [BEFORE, grown], 'outside', {}).state).toBe('verified');
    const moved = table(HEAD, '| Battambang |  | 4511 | 2024 |', OTHER);
    expect(whyStale(after('4511', [BEFORE, moved], 'outside', cell))).toBe('stale: column');
  });

  test('in the row of heads holds when a column comes in before, and is stale in a row of numbers', () => {
    const grown = table('| No | Town | Killed |', '| 1 | Battambang | 4511 |');
    expect(after('Killed', [BEFORE, grown]).state).toBe('verified');
    expect(after('Town', [BEFORE, grown]).state).toBe('verified');
    expect(whyStale(after('Killed', [BEFORE, table('| Town |  | Injured | Year |', '| Takeo | Killed | 1 | 2024 |')], 'keys'))).toBe(
      'stale: row',
    );
  });
});

describe('a sign-off on several cells', () => {
  const ROW = 'Battambang\t4511\t\t2024';
  const SWAPPED = table('| Town | Injured | Killed | Year |', TOWN, OTHER);
  test.each([
    ['a whole row', ROW, SWAPPED, 'stale: column'],
    ['a row whose empty cell is called otherwise', ROW, table('| Town | Killed | Rescued | Year |', TOWN, OTHER), 'stale: column-name'],
    ['two cells', 'Battambang\t4511', SWAPPED, 'stale: column'],
    ['the last of them', '8\t16\t2023', table('| Town | Killed | Year | Injured |', TOWN, OTHER), 'stale: column'],
    ['the edge of a cell', '\t4511', SWAPPED, 'stale: column'],
    ['cells of two rows', '4511\t\t2024\n\nKandal\t8', SWAPPED, 'stale: column'],
    ['the same cells in a sorted table', ROW, table(HEAD, OTHER, TOWN), 'verified'],
    ['the same cells with a column behind them', ROW, table(`${HEAD} Note |`, `${TOWN} |`, `${OTHER} x |`), 'verified'],
  ])('is bound to each: %s', (_name, words, now, expected) => {
    expect(after(words, [BEFORE, BEFORE]).state).toBe('verified');
    expect(whyStale(after(words, [BEFORE, now]))).toBe(expected);
  });

  test('of an earlier version, which remembers the first, holds as it did', () => {
    const first = { column: { name: 'Town', at: 0, of: 4 } };
    expect(after(ROW, [BEFORE, SWAPPED], 'outside', first).state).toBe('verified');
  });
});

describe('a sign-off on words that stand under nothing', () => {
  const SAID = 'The mayor opens the well.';
  const PLAIN = `It rained.\n\n${SAID}\n\nIt was late.`;
  test.each([
    ['as the caption of a picture', `It rained.\n\n![A thief](media/jail.png "Ann")\n${SAID}`, 'stale: alone'],
    ['in a table', table('| Rumour |', `| ${SAID} |`), 'stale: alone'],
    ['elsewhere in the text', `It was late.\n\n${SAID}\n\nIt rained.\n\n![A thief](media/jail.png)\nCaught.`, 'verified'],
    ['in a list', `It rained.\n\n- ${SAID}\n- It was late.`, 'verified'],
  ])('and now stand %s', (_name, now, expected) => {
    expect(whyStale(after(SAID, [PLAIN, now]))).toBe(expected);
    expect(after(SAID, [PLAIN, now], 'outside', 'nothing').state).toBe('verified');
  });

  test('holds in a text with tables when its paragraph is parted', () => {
    const rest = `\n\n${BEFORE}`;
    const words = 'It rained. It was late.';
    expect(after(words, [`${words}${rest}`, `It rained.\n\nIt was late.${rest}`]).state).toBe('verified');
    expect(whyStale(after(words, [`${words}${rest}`, `It rained.\n\n![A](a.png)\nIt was late.${rest}`]))).toBe('stale: alone');
  });
});

describe('a sign-off on a caption', () => {
  const figure = (alt: string, src: string, caption = 'The mayor opens the well.'): string =>
    `It rained.\n\n![${alt}](${src} "Ann Lee")\n${caption}\n\nIt was late.`;
  const FIGURE = figure('A man', 'media/man.png');
  test.each([
    ['holds under the same picture', FIGURE, 'verified'],
    ['holds when its figure moves', `New.\n\n${FIGURE}`, 'verified'],
    ['is stale under another picture', figure('A man', 'media/jail.png'), 'stale: picture'],
    ['is stale when the picture is described otherwise', figure('A thief', 'media/man.png'), 'stale: description'],
    ['is stale in the text', 'It rained.\n\nThe mayor opens the well.\n\nIt was late.', 'stale: picture'],
    ['is stale by its words', figure('A man', 'media/man.png', 'The mayor opens the wells.'), 'stale'],
  ])('%s', (_name, now, expected) => {
    expect(whyStale(after('The mayor opens the well', [FIGURE, now]))).toBe(expected);
  });
  test('that begins in the text before it, or runs into the credit, is bound to the picture', () => {
    for (const words of ['It rained.\n\nThe mayor opens the well.', 'The mayor opens the well.\n\nAnn Lee']) {
      expect(whyStale(after(words, [FIGURE, FIGURE]))).toBe('verified');
      expect(whyStale(after(words, [FIGURE, figure('A man', 'media/jail.png')]))).toBe('stale: picture');
      expect(whyStale(after(words, [FIGURE, `It rained.\n\nThe mayor opens the well.\n\nAnn Lee`]))).toBe('stale: picture');
    }
  });
  test('is stale when its last sentence joins or leaves the caption', () => {
    const [said, more] = ['The mayor opens the well.', 'It was late.'];
    const joined = `![A man](media/man.png)\n${said} ${more}`;
    expect(whyStale(after(`${said}\n\n${more}`, [`![A man](media/man.png)\n${said}\n\n${more}`, joined]))).toBe('stale: alone');
    const begun = `${more}\n\n![A man](media/man.png)\n${said}`;
    expect(whyStale(after(`${more}\n\n${said}`, [begun, `${more} ${said}`]))).toBe('stale: picture');
  });
  test('that was given before anybody remembered pictures holds as it did', () => {
    expect(after('The mayor opens the well', [FIGURE, figure('A thief', 'media/jail.png')], 'outside', 'nothing').state).toBe('verified');
  });
});
