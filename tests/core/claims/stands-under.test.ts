import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { checkArticle, type ClaimCheck } from '../../../core/claims/article-check.ts';
import { staleDiff } from '../../../core/claims/standing.ts';
import { underAt, wasUnder } from '../../../core/claims/stands-under.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

type Texts = readonly [before: string, now: string];

/** A claim on these words, verified in the first text as the window does it, and as it stands in the second: followed there, or found again. */
function after(words: string, [before, now]: Texts, by: 'keys' | 'outside' = 'outside', remembers = true): ClaimCheck {
  const [one, other] = [read(before), read(now)];
  const from = one.text.indexOf(words);
  const anchor = anchorOf(one.text, from, from + words.length);
  const under = underAt(stashedText(one).unders, from)?.under;
  const signOff = { ...signed(words), ...(under && remembers ? { under } : {}) };
  const claim = claimOf('c', words, { check: 'verified', signOffs: [signOff], anchor });
  const there = other.text.indexOf(words);
  const followed = by === 'keys' && there >= 0;
  const anchors = followed ? { c: anchorOf(other.text, there, there + words.length) } : anchorsFound(other.text, one.text, { c: anchor });
  const check = checkArticle(other, docketOf([claim]), anchors, SETTINGS, 'en').byId.get('c');
  if (!check) throw new Error('the claim is gone');
  return check;
}

const whyStale = (check: ClaimCheck): string => {
  const under = staleDiff(check, SETTINGS)?.under ?? null;
  return under === null ? check.state : `${check.state}: ${under}`;
};

const table = (...rows: readonly string[]): string => {
  const [head = '', ...more] = rows;
  return [head, head.replace(/[^|]+/g, ' --- '), ...more, '', 'The end of it.'].join('\n');
};
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
    ['holds when the head of its column is written anew', table('| Town | Dead | Injured | Year |', TOWN, OTHER), 'verified'],
    ['holds when its row is named otherwise', table(HEAD, '| Battambang town | 4511 |  | 2024 |', OTHER), 'verified'],
    ['holds when rows are sorted', table(HEAD, OTHER, TOWN), 'verified'],
    ['holds when a row comes in', table(HEAD, '| Takeo | 1 | 2 | 2024 |', TOWN, OTHER), 'verified'],
    ['is stale by its words', table(HEAD, '| Battambang | 4512 |  | 2024 |', OTHER), 'stale'],
  ])('%s', (_name, now, expected) => {
    expect(whyStale(after('4511', [BEFORE, now], 'keys'))).toBe(expected);
  });

  test('that was given before anybody remembered columns holds as it did', () => {
    expect(after('4511', [BEFORE, table(HEAD, '| Battambang |  | 4511 | 2024 |', OTHER)], 'outside', false).state).toBe('verified');
  });

  test('in columns without a head goes by their place, from the side where nothing came in', () => {
    const bare = (row: string) => table(`|${'  |'.repeat(row.split('|').length - 2)}`, row);
    expect(whyStale(after('4511', [bare('| a | 4511 | b |'), bare('| a | b | 4511 |')], 'keys'))).toBe('stale: column');
    expect(whyStale(after('4511', [bare('| a | 4511 | b |'), bare('| a | new | 4511 | b |')], 'keys'))).toBe('verified');
  });

  test('is stale when another program moves it, and says what it was', () => {
    const check = after('4511', [BEFORE, table(HEAD, '| Battambang |  | 4511 | 2024 |', OTHER)]);
    expect(whyStale(check)).toBe('stale: column');
    expect(wasUnder(check.claim.signOffs[0]?.under ?? {}, 'column')).toBe('Killed');
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
  test('that was given before anybody remembered pictures holds as it did', () => {
    expect(after('The mayor opens the well', [FIGURE, figure('A thief', 'media/jail.png')], 'outside', false).state).toBe('verified');
  });
});
