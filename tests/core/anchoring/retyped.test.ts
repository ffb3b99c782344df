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
