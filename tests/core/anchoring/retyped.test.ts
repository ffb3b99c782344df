import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import { RETYPED } from './retyped-cases.ts';

const AROUND = (line: string): string =>
  `Water comes to Kdei Ta Kah\n\nThe pond is empty since May.\n\n${line} The village has waited.\n\nNobody swims there.`;

group('a paragraph’s end that a claim did not have', () => {
  const story = (...lines: string[]): string =>
    ['Water comes to Kdei Ta Kah', 'The pond is empty since May.', ...lines, 'Nobody swims there.'].join('\n\n');
  const found = (before: string, words: string, after: string): string | undefined => {
    const at = before.indexOf(words);
    return reanchor(before, after, { c: describe(before, at, at + words.length) })['c']?.exact;
  };

  test.each([
    [
      'its last words changed, a paragraph behind',
      story('It cost $186,000.'),
      'It cost $186,000.',
      story('It cost $196,000.', 'Dara paid.'),
      'It cost $196,000.',
    ],
    [
      'its end changed, a paragraph behind',
      story('It was paid by Sok.'),
      'It was paid by Sok.',
      story('It was paid by Dara.', 'He left.'),
      'It was paid by Dara.',
    ],
    [
      'its first words changed, a paragraph before',
      story('Sok paid for the tower.'),
      'Sok paid for the tower.',
      story('He left.', 'Dara paid for the tower.'),
      'Dara paid for the tower.',
    ],
    [
      'at the end of the story',
      'The well\n\nIt was paid by Sok.',
      'It was paid by Sok.',
      'The well\n\nIt was paid by Dara.\n\nHe left.',
      'It was paid by Dara.',
    ],
    [
      'a claim of two paragraphs keeps both',
      story('It was paid.', 'Sok knew it.'),
      'It was paid.\n\nSok knew it.',
      story('It was paid.', 'Dara knew it.', 'He left.'),
      'It was paid.\n\nDara knew it.',
    ],
  ] as const)('%s', (...[, before, words, after, claim]) => {
    expect(found(before, words, after)).toBe(claim);
  });
});

group('words replaced outside', () => {
  test.each(RETYPED)('%s: %s is now %s', (marked, was, is) => {
    const [head = '', words = '', tail = ''] = marked.split(/[[\]]/);
    const before = AROUND(head + words + tail);
    const at = before.indexOf(head + words) + head.length;
    const claim = describe(before, at, at + words.length);
    const after = AROUND(head + words.replace(was, is) + tail);
    const { c: found } = reanchor(before, after, { c: claim });
    expect(found).toMatchObject({ state: 'altered', was: words });
    expect(found?.exact).toBe(words.replace(was, is));
  });
});
