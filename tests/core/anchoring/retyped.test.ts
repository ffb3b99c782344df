import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe } from '../../../core/anchoring/describe.ts';

/** The same retypings as in the editor (`tests/renderer/editor/retyped.test.ts`), made by another program. */
const CASES = [
  ['The tower was [built for $186,000] in all.', '$186,000', '$196,000'],
  ['The tower was [built for $186,000] in all.', '186,000', '206,000'],
  ['It opened [on 14 September 2026], a Monday.', '14 September 2026', '15 September 2026'],
  ['It cost [46 million riel] in all.', '46 million riel', '64 million riel'],
  ['It cost [46 million riel] in all.', 'million riel', 'billion riel'],
  ['The pump [lifts 18 cubic metres] a day.', 'cubic metres', 'cubic feet'],
  ['Each house [gets 150 litres] a day.', 'litres', 'gallons'],
  ['It was [paid by Sok Channary], he said.', 'Sok Channary', 'Sok Chenda'],
  ['“[We never promised that the old pipes would hold],” he said.', 'We never promised that', 'We always promised that'],
  ['“[We never promised that the old pipes would hold],” he said.', 'old pipes would hold', 'new ones would'],
  ['មានមនុស្ស[សរុប២៨០នាក់]ក្នុងភូមិ។', '២៨០នាក់', '៣៨០នាក់'],
  ['មានមនុស្ស[សរុប២៨០នាក់]ក្នុងភូមិ។', '២៨០នាក់', '៣៨០គ្រួសារ'],
  ['There is [a tower] here.', 'a tower', 'one tank'],
] as const;

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
  test.each(CASES)('%s: %s is now %s', (marked, was, is) => {
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
