import { describe as group, expect, test } from 'vitest';
import { align, reanchor } from '../../../core/anchoring/align.ts';
import { describe, rangeOf } from '../../../core/anchoring/describe.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

function anchor(text: string, words: string, nth = 0): Anchor {
  let at = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  return describe(text, at, at + words.length);
}

function after(before: string, now: string, words: string, nth = 0): Anchor {
  return reanchor(before, now, { it: anchor(before, words, nth) }).it as Anchor;
}

const STORY = [
  'Salt pans close early this year',
  'The rains came three weeks before the almanac said they would.',
  'The cooperative at Prey Thnal counts 212 families, and 12 people were hurt when a store roof fell in May. The ministry did not authorise the repair.',
  'A sack of salt sold for $4.2 a year ago. It now sells for 9,500 riel at the gate, said Chea Sovann, who keeps the ledger.',
  'Nobody expects the price to come back before the new year.',
].join('\n\n');

const CASES: readonly (readonly [name: string, words: string, from: string, to: string, state: Anchor['state'], now: string])[] = [
  ['nothing near it changed', '212 families', 'the new year', 'next year', 'exact', '212 families'],
  ['a word before it in the story', '212 families', 'three weeks', 'nearly three weeks', 'shifted', '212 families'],
  [
    'a word before it in the sentence',
    '12 people were hurt',
    'counts 212 families',
    'counts about 212 families',
    'shifted',
    '12 people were hurt',
  ],
  ['a number in it', '12 people were hurt', '12 people', '21 people', 'altered', '21 people were hurt'],
  ['its only word', '212', '212 families', '221 families', 'altered', '221'],
  [
    'a negation gone',
    'The ministry did not authorise the repair',
    'did not authorise',
    'did authorise',
    'altered',
    'The ministry did authorise the repair',
  ],
  ['a digit at its end', 'sold for $4.2', '$4.2', '$4.25', 'altered', 'sold for $4.25'],
  ['a digit before its number', '9,500 riel', '9,500', '19,500', 'altered', '19,500 riel'],
  ['a name grown by a letter', 'said Chea Sovann', 'Sovann,', 'Sovanna,', 'altered', 'said Chea Sovanna'],
  ['a minus sign set before it', '9,500 riel', '9,500', '-9,500', 'altered', '-9,500 riel'],
  ['a mark after it', 'who keeps the ledger', 'the ledger.', 'the ledger!', 'exact', 'who keeps the ledger'],
  ['its paragraph gone', '12 people were hurt', STORY.split('\n\n')[2] + '\n\n', '', 'orphaned', '12 people were hurt'],
  ['its sentence gone', 'did not authorise', ' The ministry did not authorise the repair.', '', 'orphaned', 'did not authorise'],
  ['its paragraph split', '9,500 riel', 'a year ago. It', 'a year ago.\n\nIt', 'shifted', '9,500 riel'],
  ['two paragraphs joined', '9,500 riel', 'the repair.\n\nA sack', 'the repair. A sack', 'shifted', '9,500 riel'],
];

group('one claim after one change outside', () => {
  test.each(CASES)('%s', (...[, words, from, to, state, now]) => {
    const changed = STORY.replace(from, () => to);
    expect(changed).not.toBe(STORY);
    const found = after(STORY, changed, words);
    expect(found).toMatchObject({ state, exact: now });
    expect(found.was).toBe(state === 'altered' ? words : undefined);
    if (state !== 'orphaned') expect(rangeOf(changed, found)).not.toBeNull();
  });

  test('a paragraph that moved takes its claims along', () => {
    const parts = STORY.split('\n\n');
    const changed = [parts[0], parts[3], parts[1], parts[2], parts[4]].join('\n\n');
    expect(after(STORY, changed, '9,500 riel')).toMatchObject({ state: 'shifted', exact: '9,500 riel' });
    expect(after(STORY, changed, '212 families')).toMatchObject({ state: 'shifted', exact: '212 families' });
  });

  test('a sentence that moved into another paragraph takes its claims along', () => {
    const sentence = ' The ministry did not authorise the repair.';
    const changed = STORY.replace(sentence, '').replace('would.', `would.${sentence}`);
    expect(after(STORY, changed, 'did not authorise')).toMatchObject({ state: 'shifted', exact: 'did not authorise' });
  });

  test('a paragraph that was doubled leaves the claim with the first', () => {
    const [, , third] = STORY.split('\n\n');
    const changed = STORY.replace(third ?? '', `${third}\n\n${third}`);
    expect(after(STORY, changed, '212 families').state).toBe('exact');
  });

  test('words that were changed here are not altered by an edit elsewhere, but by one among them', () => {
    const changed = STORY.replace('12 people', '21 people');
    const exact = after(STORY, STORY, '12 people were hurt');
    const here = { ...exact, exact: '21 people were hurt', was: '12 people were hurt' };
    const longer = `New top line.\n\n${changed}`;
    expect(reanchor(changed, longer, { it: here }).it).toMatchObject({ state: 'shifted', was: '12 people were hurt' });
    const other = changed.replace('21 people', '31 people');
    expect(reanchor(changed, other, { it: here }).it).toMatchObject({ state: 'altered', was: '12 people were hurt' });
  });

  test('words that were altered stay altered until the old ones are back', () => {
    const changed = STORY.replace('12 people', '21 people');
    const altered = after(STORY, changed, '12 people were hurt');
    const longer = `New top line.\n\n${changed}`;
    const still = reanchor(changed, longer, { it: altered }).it as Anchor;
    expect(still).toMatchObject({ state: 'altered', was: '12 people were hurt', exact: '21 people were hurt' });
    const back = reanchor(longer, STORY, { it: still }).it as Anchor;
    expect(back).toMatchObject({ exact: '12 people were hurt' });
    expect(['exact', 'shifted']).toContain(back.state);
    expect(back.was).toBeUndefined();
  });

  test('words that were gone and come back in their surroundings have a place again', () => {
    const gone = STORY.replace(' The ministry did not authorise the repair.', '');
    const lost = after(STORY, gone, 'did not authorise the repair');
    expect(lost.state).toBe('orphaned');
    expect((reanchor(gone, STORY, { it: lost }).it as Anchor).state).toMatch(/exact|shifted/);
  });

  test('words that come back in two places with the same surroundings are ambiguous', () => {
    const line = 'Total: 1,204 sacks.';
    const before = `One.\n\n${line}\n\nTwo.`;
    const gone = 'One.\n\nTwo.';
    const lost = reanchor(before, gone, { it: anchor(before, '1,204 sacks') }).it as Anchor;
    const twice = `Three.\n\n${line}\n\nFour.\n\n${line}\n\nFive.`;
    expect((reanchor(gone, twice, { it: lost }).it as Anchor).state).toBe('ambiguous');
  });

  test('Khmer words and digits', () => {
    const before = 'រោងចក្រផលិត ៣១២ ដុំក្នុងមួយថ្ងៃ។ មនុស្ស ៤១ នាក់ធ្វើការនៅទីនោះ។';
    const now = before.replace('៣១២', '៣២១');
    expect(after(before, now, '៣១២ ដុំ')).toMatchObject({ state: 'altered', exact: '៣២១ ដុំ', was: '៣១២ ដុំ' });
    expect(after(before, now, 'មនុស្ស ៤១ នាក់')).toMatchObject({ state: 'exact' });
  });

  test('without the text they were made against, only words found in their surroundings keep a place', () => {
    const it = anchor(STORY, '212 families');
    expect(reanchor('', STORY, { it }).it).toMatchObject({ state: 'exact', exact: '212 families' });
    expect(reanchor('', 'Another story.', { it }).it).toMatchObject({ state: 'orphaned', exact: '212 families' });
  });
});

group('templated statistics', () => {
  const places = ['Takeo', 'Kampot', 'Kratie', 'Pursat', 'Svay Rieng', 'Kandal', 'Prey Veng', 'Pailin'];
  const line = (place: string, index: number): string =>
    `In ${place}, ${1200 + index * 37} cases were recorded, ${index + 2} more than in 2025.`;
  const lines = places.map(line);

  test.each([' ', '\n\n'])('a line that goes takes only its own claim (joined by %j)', (between) => {
    const before = lines.join(between);
    places.forEach((gone, index) => {
      const changed = lines.filter((_, at) => at !== index).join(between);
      places.forEach((place, at) => {
        const words = `${1200 + at * 37} cases`;
        const found = after(before, changed, words);
        if (place === gone) expect(found.state, `${gone}: ${found.exact}`).toBe('orphaned');
        else expect(found).toMatchObject({ exact: words, state: at < index ? 'exact' : 'shifted' });
      });
    });
  });

  test.each([' ', '\n\n'])('a figure that changes alters only its own claim (joined by %j)', (between) => {
    const before = lines.join(between);
    places.forEach((_, index) => {
      const changed = before.replace(`${1200 + index * 37} cases`, '1999 cases');
      places.forEach((__, at) => {
        const found = after(before, changed, `${1200 + at * 37} cases`);
        expect(found.state).toBe(at === index ? 'altered' : 'exact');
        expect(found.exact).toBe(at === index ? '1999 cases' : `${1200 + at * 37} cases`);
      });
    });
  });
});

test('an alignment says only what is equal', () => {
  const changed = STORY.replace('212', '221').replace('The rains', 'This year the rains').replace('\n\nNobody', ' Nobody');
  const { runs, fresh } = align(STORY, changed);
  for (const run of runs) expect(STORY.slice(run.a, run.a + run.length)).toBe(changed.slice(run.b, run.b + run.length));
  expect(fresh.map(({ from, to }) => changed.slice(from, to)).join('|')).toContain('221');
});

const PARTS = STORY.split('\n\n');
const REST_OF_STORY = [...PARTS.slice(0, 2), ...PARTS.slice(3)];

test('a paragraph that moved and was changed on the way keeps its claims', () => {
  const moved = (PARTS[2] ?? '').replace('212 families', '221 families').replace('in May', 'in June');
  const now = [...REST_OF_STORY, moved].join('\n\n');
  expect(after(STORY, now, '212 families')).toMatchObject({ state: 'altered', exact: '221 families', was: '212 families' });
  expect(after(STORY, now, 'did not authorise the repair')).toMatchObject({ state: 'shifted' });
  expect(after(STORY, now, 'a store roof fell in May')).toMatchObject({ state: 'altered', exact: 'a store roof fell in June' });
});

const line = (month: string, place: string, [now, then]: readonly [string, string]): string =>
  `In ${month} the ${place} office counted ${now} boats on the lake, up from ${then} a year before.`;
const TABLE = ['January', 'March', 'May', 'June', 'July', 'October', 'November', 'December'].map((month, at) =>
  line(month, at % 2 ? 'northern' : 'southern', [`1,20${at}`, `90${at}`]),
);

test('of near-identical sentences one that was deleted is not taken for another that came in its place', () => {
  const before = TABLE.join(' ');
  const now = [TABLE[0], line('August', 'northern', ['4,777', '3,111']), ...TABLE.slice(2)].join(' ');
  expect(after(before, now, 'counted 1,201 boats').state).toBe('orphaned');
  expect(after(before, now, 'boats on the lake', 1).state).not.toMatch(/exact|shifted/);
  const updated = before.replace('1,201', '1,210');
  expect(after(before, updated, 'counted 1,201 boats')).toMatchObject({ state: 'altered', exact: 'counted 1,210 boats' });
});
