import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

const CLAIM = 'About 500 people came to the square in Kandal';
const OLD = `${CLAIM} on Friday, police said.`;
const CHANGED = 'About 600 people came to the square in Kandal on Friday, police said.';
const NEW = `${CLAIM} on Sunday, she said.`;
const FIRST = 'The rains came three weeks before the almanac said they would.';
const MIDDLE = 'A sack of salt sold for $4.2 a year ago, and it now sells for 9,500 riel at the gate.';
const LAST = 'Nobody expects the price to come back before the new year.';

function after(before: readonly string[], now: readonly string[], words = CLAIM): Anchor {
  const text = before.join('\n\n');
  const at = text.indexOf(words);
  return reanchor(text, now.join('\n\n'), { it: describe(text, at, at + words.length) }).it as Anchor;
}

group('a sentence that is changed while a new one has its old words', () => {
  test.each([
    ['right behind it', [FIRST, OLD, MIDDLE, LAST], [FIRST, CHANGED, NEW, MIDDLE, LAST]],
    ['right before it', [FIRST, OLD, MIDDLE, LAST], [FIRST, NEW, CHANGED, MIDDLE, LAST]],
    ['farther down', [FIRST, OLD, MIDDLE, LAST], [FIRST, CHANGED, MIDDLE, NEW, LAST]],
    ['farther up', [FIRST, MIDDLE, OLD, LAST], [FIRST, NEW, MIDDLE, CHANGED, LAST]],
    ['far up', [FIRST, MIDDLE, LAST, OLD], [NEW, FIRST, MIDDLE, LAST, CHANGED]],
    ['where its words are more', [FIRST, MIDDLE, LAST, OLD], [FIRST, NEW, MIDDLE, LAST, CHANGED.replace('people', 'men')]],
    ['in the same paragraph', [FIRST, OLD, LAST], [FIRST, `${CHANGED} ${NEW}`, LAST]],
    ['alone', [OLD], [CHANGED, NEW]],
  ])('%s', (_name, before, now) => {
    const found = after(before, now);
    expect(['altered', 'ambiguous']).toContain(found.state);
    if (found.state === 'altered')
      expect(found).toMatchObject({ exact: expect.stringMatching(/^About 600 (?:people|men) came to the square in Kandal$/u), was: CLAIM });
  });
});

group('a sentence that is taken along', () => {
  test.each([
    ['whole', [FIRST, OLD, MIDDLE, LAST], [FIRST, MIDDLE, OLD, LAST]],
    ['with its end written anew', [FIRST, OLD, MIDDLE, LAST], [FIRST, MIDDLE, `${CLAIM} as was told later.`, LAST]],
    ['and cut in two', [FIRST, OLD, LAST], [FIRST, `${CLAIM}. It was on Friday, police said.`, LAST]],
    ['and parted by a paragraph', [FIRST, OLD, LAST], [FIRST, CLAIM, 'on Friday, police said.', LAST]],
    ['with another before it', [FIRST, OLD, LAST], [FIRST, `In the end, and as nobody knew, ${OLD}`, LAST]],
  ])('%s', (_name, before, now) => expect(['exact', 'shifted']).toContain(after(before, now).state));
});

group('a text that another program changed and then has as it was', () => {
  const RIVER = 'The river rose 7.2 metres on Monday. Some 40 boats sank near the pier.';
  const GAUGE = 'The gauge book says 31 houses stood.';
  const NOTED = 'The river rose 7.2 metres.[^1] Some 40 boats sank near the pier.';
  const NOTE = '[^1]: Gauge book, page 31.';
  test.each([
    [
      'a sentence taken into brackets elsewhere',
      ['The weir', RIVER, `Nobody else came in June. ${GAUGE}`, LAST],
      ['The weir', RIVER.replace('metres', `metres (${GAUGE})`), 'Nobody else came in June.', LAST],
      ['7.2 metres', GAUGE, '40 boats'],
    ],
    [
      'a footnote written into the line',
      [NOTED, 'Nobody else came in June.', NOTE],
      [NOTED.replace('[^1]', '^[Gauge book, page 31.]'), 'Nobody else came in June.'],
      ['7.2 metres', '40 boats', NOTE],
    ],
    ['a sentence with its old words elsewhere', [FIRST, OLD, MIDDLE, LAST], [FIRST, CHANGED, MIDDLE, NEW, LAST], [CLAIM, 'police said']],
  ])('has its claims as they were: %s', (_name, before, now, claims) => {
    const [text, other] = [before.join('\n\n'), now.join('\n\n')];
    const made = Object.fromEntries(
      claims.map((words) => [words, describe(text, text.indexOf(words), text.indexOf(words) + words.length)]),
    );
    const back = reanchor(other, text, reanchor(text, other, made));
    expect(Object.values(back).map(({ exact, start }) => ({ exact, start }))).toEqual(
      Object.values(made).map(({ exact, start }) => ({ exact, start })),
    );
    for (const { state } of Object.values(back)) expect(['exact', 'shifted']).toContain(state);
  });
});

group('a clause that another program puts into the sentence of a claim', () => {
  const PAID = 'On Monday the mayor of Kep paid 4511 riel to the school that stands at the river in May.';
  const BACK = 'ថ្ងៃ​ចន្ទ អភិបាល​ក្រុង​បាន​បង់​ប្រាក់ ៤៥១១ រៀល ទៅ​សាលា​រៀន​ដែល​នៅ​ជិត​ទន្លេ​ក្នុង​ខែ​ឧសភា។';
  const CLAUSES = [
    ', which he had borrowed from his brother the year before,',
    ' (he had it from his brother, who lives in Takeo and sells salt there)',
    ' (He had it from his brother, who lives in Takeo and sells salt there.)',
    ' – in the words of Mr. Sok, who counts such things for the province –',
  ];
  const KHMER = ' ដែល​គាត់​បាន​ខ្ចី​ពី​បង​ប្រុស​របស់​គាត់​កាល​ពី​ឆ្នាំ​មុន​នៅ​ខេត្ត​តាកែវ ';
  test.each([
    ...CLAUSES.flatMap((clause) => [
      [PAID, '4511 riel', '4511 riel', `4511 riel${clause}`],
      [PAID, '4511 riel', 'mayor of Kep', `mayor of Kep${clause}`],
    ]),
    [BACK, '៤៥១១ រៀល', '៤៥១១ រៀល', `៤៥១១ រៀល${KHMER}`],
    [BACK, '៤៥១១ រៀល', '៤៥១១ រៀល', `៤៥១១ រៀល (${KHMER.trim()}។) `],
    [BACK, '៤៥១១ រៀល', 'អភិបាល​ក្រុង', `អភិបាល​ក្រុង${KHMER}`],
  ])('leaves it where it is (%#)', (sentence, words, old, now) => {
    const found = after([FIRST, sentence, LAST], [FIRST, sentence.replace(old, now), LAST], words);
    expect(['exact', 'shifted']).toContain(found.state);
    expect(found.exact).toBe(words);
  });
});

test('a sentence keeps its stop when the paragraph behind it goes with a change in its own', () => {
  const before = [FIRST, 'There[^1] it sank before the coast.[^1] Nobody saw it.', '[^1]: The log.', LAST];
  const found = after(before, [FIRST, 'There it sank before the coast. Nobody saw it.', LAST], 'Nobody saw it.');
  expect(found).toMatchObject({ exact: 'Nobody saw it.' });
  expect(['exact', 'shifted']).toContain(found.state);
});

test.each([
  ['7.2 metres', 'It rose 7.2 metres in May.', 'It rose 7.2 (in the words of one who was there that night) metres in May.'],
  ['40 boats sank', 'They say 40 boats sank in May.', 'They say 40, in the words of one who was there all night, boats sank in May.'],
  [
    'The gauge book says 31 houses stood.',
    'The gauge book says 31 houses stood.',
    'The gauge book, which has been kept by the monks for as long as anybody knows, says 31 houses stood.',
  ],
])('a clause put into %s is within it', (words, before, now) => {
  const found = after([FIRST, before, LAST], [FIRST, now, LAST], words);
  const [first = '', last = ''] = [words.split(' ')[0], words.split(' ').at(-1)];
  expect(found).toMatchObject({ state: 'altered', was: words });
  expect([found.exact.startsWith(first), found.exact.endsWith(last)]).toEqual([true, true]);
});
