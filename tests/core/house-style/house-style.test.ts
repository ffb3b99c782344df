import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { checkRule, isSound, readRule, type SoundRule } from '../../../core/house-style/check-rule.ts';
import { StyleReader } from '../../../core/house-style/house-style.ts';
import { houseStyleOf } from '../../../core/house-style/library-rules.ts';
import type { HouseRule } from '../../../core/house-style/rule.ts';
import { openStory } from '../export/sample-story.ts';

const starters = houseStyleOf(undefined).rows.map(({ sound }) => sound);

function found(markdown: string, language = 'en', rules: readonly SoundRule[] = starters): string[] {
  const projection = plainText(openStory(markdown));
  return (new StyleReader(rules, language).read(projection) ?? []).map(({ rule, words, from, to, replacement }) => {
    expect(projection.text.slice(from, to)).toBe(words);
    return `${rule.id}: ${words}${replacement === null ? '' : ` → ${replacement}`}`;
  });
}

const RULE: HouseRule = {
  id: 'own.boat',
  pattern: { kind: 'words', words: ['vessel', 'river craft', "captain's boat"], matchCase: false },
  language: 'en',
  message: 'Say “boat”.',
  replacement: 'boat',
  category: 'word',
  owner: 'Copy desk',
  reason: 'Plain.',
  inQuotes: false,
  examples: [{ wrong: 'A vessel sank.', right: 'A boat sank.' }],
};

function made(change: Partial<HouseRule>): SoundRule {
  const checked = checkRule({ ...RULE, ...change });
  if (!isSound(checked)) throw new Error(JSON.stringify(checked));
  return checked;
}

describe('what the house style finds', () => {
  test('words as they are written, with their boundaries, spaces, apostrophes and capitals', () => {
    expect(found('Vessels, a vessel, VESSEL and River  craft; the captain’s boat.\n', 'en', [made({})])).toEqual([
      'own.boat: vessel → boat',
      'own.boat: VESSEL → BOAT',
      'own.boat: River  craft → Boat',
      'own.boat: captain’s boat → boat',
    ]);
  });

  test('nothing of what somebody said, unless the rule says so: every kind of mark, a quotation over paragraphs, block quotes', () => {
    const text = '“A vessel”, "a vessel", «a vessel», ‘a vessel’.\n\n> A vessel.\n\n“A vessel,\n\n“a vessel,” he said.\n';
    expect(found(text, 'en', [made({})])).toEqual([]);
    expect(found(text, 'en', [made({ inQuotes: true })])).toHaveLength(7);
    expect(found('“Go,” he said of the vessel. “No.”\n', 'en', [made({})])).toHaveLength(1);
  });

  test('nothing in addresses, raw blocks, source within a line, credits and the stash', () => {
    const text =
      'See https://vessel.example/vessel or vessel@example.org.\n\n[link](https://vessel.example)\n\n<div>vessel</div>\n\nA <u title="vessel">x</u>.\n\n<!-- stash\nA vessel.\n-->\n';
    expect(found(text, 'en', [made({})])).toEqual([]);
  });

  test('the headline, the standfirst and captions are read', () => {
    expect(found('---\nheadline: A vessel\nstandfirst: A vessel\n---\n\nA vessel.\n', 'en', [made({})])).toHaveLength(3);
  });

  test.each([
    'KAMPONG CHHNANG — The minister came.',
    'PHNOM PENH, Nov 28 - The minister came.',
    'PHNOM PENH—The minister came.',
    'They won 4-1, then 3-2 and 19-18.',
    'Svay Rieng lost 1-2 (0-1) in May. Call 012-345.',
  ])('nothing in %s', (text) => expect(found(`${text}\n`)).toEqual([]));

  test.each([
    ['They left — all of them — in May.', ['en.dash:  —  →  – ', 'en.dash:  —  →  – ']],
    ['They left—all of them.', ['en.tight-dash: — →  – ']],
    ['He came at 5.40am.', ['en.clock: 5.40am. → 5.40 a.m.']],
  ])('what is there in %s', (text, wanted) => expect(found(`${text}\n`)).toEqual(wanted));

  test('rules speak in their own language', () => {
    expect(found('He flew to Calcutta.\n', 'en-GB')).toEqual(['en.kolkata: Calcutta → Kolkata']);
    expect(found('He flew to Calcutta.\n', 'km')).toEqual([]);
    expect(found('តម្លៃ ២5០០ រៀល ។\n', 'km')).toEqual(['any.mixed-digits: ២5០០', 'km.khan:   → ']);
  });

  test('a clean story has no findings', () => {
    const clean =
      'Rents in Phnom Penh rose by 5 percent, to $300 a month, the ministry said on 7 May 2026. “The claimed per cent is wrong,” Mr Sok said – and left at 10 a.m.\n\nMore than 4,500 people had signed between 2010 and 2015.\n';
    expect(found(clean)).toEqual([]);
    expect(found('ក្មេងៗ លេង។ គាត់ថា៖ «ទេ»។ តម្លៃ ២ ៥០០ រៀល៕\n', 'km')).toEqual([]);
  });

  test('only blocks that changed are read again, and an interrupted reading goes on', () => {
    const reader = new StyleReader([made({})], 'en');
    const asked = (markdown: string, most: number): number => {
      let count = 0;
      reader.read(plainText(openStory(markdown)), () => (count += 1) <= most);
      return count;
    };
    expect(asked('A vessel.\n\nA ship.\n\nA raft.\n', 2)).toBe(3);
    expect(asked('A vessel.\n\nA ship.\n\nA raft.\n', 9)).toBe(1);
    expect(asked('A vessel.\n\nA ship!\n\nA raft.\n', 9)).toBe(1);
    expect(reader.read(plainText(openStory('Big: a vessel.\n\nA vessel.\n')))).toHaveLength(2);
  });
});

describe('a rule is held to its own examples', () => {
  test.each([
    ['does not find its wrong words', { examples: [{ wrong: 'A ship sank.', right: 'A boat sank.' }] }, 'wrong-not-found'],
    ['finds its right words', { replacement: 'vessel boat' }, 'right-found'],
    ['comes out otherwise', { examples: [{ wrong: 'A vessel sank.', right: 'A ship sank.' }] }, 'comes-out-other'],
    ['runs away', { pattern: { kind: 'form', form: '(a+)+', matchCase: false } }, 'repeated-group'],
    ['names what no engine knows', { pattern: { kind: 'form', form: '\\p{Nonsense}', matchCase: false } }, 'unknown-sign'],
  ] as const)('one that %s', (_name, change, fault) => {
    const { examples = RULE.examples } = change as { examples?: typeof RULE.examples };
    const right = fault === 'right-found' ? [{ wrong: 'A vessel sank.', right: 'A vessel boat sank.' }] : examples;
    expect(checkRule({ ...RULE, ...change, examples: [...right] })).toMatchObject({ fault });
  });

  test('says what it comes out as', () => {
    expect(checkRule({ ...RULE, examples: [{ wrong: 'A vessel sank.', right: 'A ship sank.' }] })).toEqual({
      fault: 'comes-out-other',
      example: 'A vessel sank.',
      comes: 'A boat sank.',
    });
  });

  test.each([null, 7, 'x', {}, { ...RULE, examples: [] }, { ...RULE, message: ' ' }, { ...RULE, pattern: { kind: 'words', words: [] } }])(
    'what is no rule is named: %j',
    (value) => expect(readRule(value)).toMatchObject({ fault: 'not-a-rule' }),
  );

  test('a replacement may use groups, the words and a dollar', () => {
    const rule = made({
      pattern: { kind: 'form', form: '([0-9]{1,9}) dollars', matchCase: true },
      replacement: '$$$1 [$&]',
      examples: [{ wrong: 'It cost 5 dollars.', right: 'It cost $5 [5 dollars].' }].slice(1),
    });
    expect(found('It cost 5 dollars.\n', 'en', [rule])).toEqual(['own.boat: 5 dollars → $5 [5 dollars]']);
  });
});
