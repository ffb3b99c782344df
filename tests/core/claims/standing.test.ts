import { describe, expect, test } from 'vitest';
import { claimState } from '../../../core/claims/claim-state.ts';
import { sameWords, STRICT } from '../../../core/claims/same-words.ts';
import { lastVerified, latestOfEach, latestSignOff, signOffFit, staleDiff, standing } from '../../../core/claims/standing.ts';
import { claimOf, SETTINGS, signed } from './made.ts';

const LENIENT = { letterCase: true, punctuation: true };

/** Pairs that say something else: stale under every setting. */
const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ['12 people were hurt', '21 people were hurt'],
  ['did not authorise the repair', 'did authorise the repair'],
  ['$4.2 million', '$4.2 billion'],
  ['$4.2 million', '€4.2 million'],
  ['$4.2 million', '$42 million'],
  ['1,000 riel', '10,000 riel'],
  ['1,000 riel', '1000 riel'],
  ['rows 12, 13', 'rows 12 13'],
  ['.5 kg', '5 kg'],
  ['$.50', '$50'],
  ['fell −.7 degrees', 'fell −7 degrees'],
  ['was ,5 then', 'was 5 then'],
  ['it was 5. then', 'it was 5 then'],
  ['5 degrees', '-5 degrees'],
  ['5 per cent', '5%'],
  ['38%', '38'],
  ['40 km', '40 m'],
  ['40 mW', '40 MW'],
  ['Chea Sovann', 'Chea Sovanna'],
  ['Chea Sovann', 'chea sovann'],
  ['told us', 'told US'],
  ['in May', 'in may'],
  ['No boats left', 'Boats left'],
  ['never paid', 'paid'],
  ['forty-one boats', 'forty-two boats'],
  ['on 3 November', 'on 4 November'],
  ['the price fell', 'the price rose'],
  ['“We paid,” he said', 'We paid, he said'],
  ['“never … rotten”', '“never rotten”'],
  ['“We … paid”', '“We paid”'],
  ['“We paid …”', '“We paid”'],
  ['“They … left,” he said. It rained', '“They left,” he said. It rained'],
  ['he never … paid', 'he never paid'],
  ['he never ... paid', 'he never paid'],
  ['he never ... paid', 'he never. paid'],
  ['“We paid. He did not”', '“We paid He did not”'],
  ['“He did not pay, because he was ill”', '“He did not pay because he was ill”'],
  ['«Non, jamais»', '«Non jamais»'],
  ['“បាទ។ ទេ”', '“បាទ ទេ”'],
  ['it was –5 degrees', 'it was — 5 degrees'],
  ['it was —5 degrees', 'it was – 5 degrees'],
  ['it was –5 degrees', 'it was — 5 degrees.'],
  ['it was –5 degrees', 'it was – 5 degrees'],
  ['it was -5 degrees', 'it was - 5 degrees'],
  ['paid $ -5', 'paid $ - 5'],
  ['He resigned.', 'He resigned?'],
  ['together', 'to gether'],
  ['12 345 people', '12\n\n345 people'],
  ['9 000 riel', '9\n000 riel'],
  ['together', 'to\n\ngether'],
  ['៩ ០០០ រៀល', '៩\n\n០០០ រៀល'],
  ['ទឹកឡើង', 'ទឹក\n\nឡើង'],
  ['៣១២ ដុំ', '៣២១ ដុំ'],
  ['៤១ នាក់', '៤២ នាក់'],
  ['មិនបានអនុញ្ញាត', 'បានអនុញ្ញាត'],
  ['៩ ០០០ រៀល', '៩ ០០០ ដុល្លារ'],
];

/** Pairs nobody can tell apart by reading: never stale. */
const SAME_WORDS: readonly (readonly [string, string])[] = [
  ['caf\u00e9 owner', 'cafe\u0301 owner'],
  ['9\u00a0000 riel', '9 000 riel'],
  ['a  boat', 'a boat'],
  ['ដុំ\u200bក្នុង', 'ដុំក្នុង'],
  ['counted 340 visitors a day', 'counted 340 visitors\n\na day'],
  ['counted 340 visitors a day', 'counted 340\nvisitors a day'],
  ['It closed. Nobody came.', 'It closed.\n\n Nobody came.'],
  ['ទឹកឡើង។ផ្លូវលិច។', 'ទឹកឡើង។\n\nផ្លូវលិច។'],
];

/** Pairs that only the library's own settings forgive. */
const FORGIVEN: readonly (readonly [setting: 'letterCase' | 'punctuation', string, string])[] = [
  ['letterCase', 'The price fell', 'the price fell'],
  ['letterCase', 'Nearly 40 boats', 'nearly 40 boats'],
  ['punctuation', 'On Friday the court ruled', 'On Friday, the court ruled'],
  ['punctuation', '“We paid”', '"We paid"'],
  ['punctuation', 'On Friday “we paid” he said', 'On Friday, “we paid”, he said'],
  ['punctuation', '“We paid,” he said', '“We paid”, he said'],
  ['punctuation', 'the boat – 5 metres – sank', 'the boat — 5 metres — sank'],
  ['punctuation', 'the works closed.', 'the works closed'],
  ['punctuation', 'the owner’s boat', "the owner's boat"],
  ['punctuation', 'ទឹកឡើង។', 'ទឹកឡើង'],
];

describe('verified means these words', () => {
  test.each(OTHER_WORDS)('%s / %s', (was, now) => {
    for (const tolerance of [STRICT, LENIENT, { ...STRICT, letterCase: true }, { ...STRICT, punctuation: true }]) {
      expect(sameWords(was, now, tolerance)).toBe(false);
      expect(sameWords(now, was, tolerance)).toBe(false);
      const settings = { ...SETTINGS, tolerance };
      expect(claimState(claimOf('c', now, { check: 'verified', signOffs: [signed(was)] }), { words: now }, settings)).toBe('stale');
    }
  });

  test.each(SAME_WORDS)('the same to a reader: %j / %j', (was, now) => {
    expect(sameWords(was, now, STRICT)).toBe(true);
    expect(sameWords(now, was, LENIENT)).toBe(true);
  });

  test.each(FORGIVEN)('forgiven by %s only: %s / %s', (setting, was, now) => {
    expect(sameWords(was, now, STRICT)).toBe(false);
    expect(sameWords(was, now, { ...STRICT, [setting]: true })).toBe(true);
    expect(sameWords(now, was, { ...STRICT, [setting]: true })).toBe(true);
    expect(sameWords(was, now, { letterCase: setting !== 'letterCase', punctuation: setting !== 'punctuation' })).toBe(false);
  });

  test('any digit changed in any place is seen', () => {
    const words = 'About 3,900 people used 12 boats on 3 November 2026';
    for (const [at, letter] of [...words].entries()) {
      if (!/\d/.test(letter)) continue;
      const changed = words.slice(0, at) + String((Number(letter) + 1) % 10) + words.slice(at + 1);
      const gone = words.slice(0, at) + words.slice(at + 1);
      expect(sameWords(words, changed, LENIENT), changed).toBe(false);
      expect(sameWords(words, gone, LENIENT), gone).toBe(false);
    }
  });

  test('any word gone or said twice is seen', () => {
    const list = 'the ministry did not say who paid for the third boat'.split(' ');
    list.forEach((word, at) => {
      const gone = list.filter((_, index) => index !== at).join(' ');
      const twice = [...list.slice(0, at), word, ...list.slice(at)].join(' ');
      expect(sameWords(list.join(' '), gone, LENIENT), gone).toBe(false);
      expect(sameWords(list.join(' '), twice, LENIENT), twice).toBe(false);
    });
  });
});

describe('standing', () => {
  const words = '12 people';
  test.each([
    ['nobody', [], words, 'none'],
    ['one person', [signed(words)], words, 'first'],
    ['one person twice', [signed(words), signed(words)], words, 'first'],
    ['two persons', [signed(words), signed(words, 'person:b')], words, 'second'],
    ['two persons, one for other words', [signed(words), signed('21 people', 'person:b')], words, 'first'],
    ['other words', [signed('21 people')], words, 'stale'],
    ['words gone', [signed(words)], null, 'stale'],
  ] as const)('%s', (_name, signOffs, now, expected) => {
    expect(standing(claimOf('c', words, { signOffs: [...signOffs] }), { words: now }, SETTINGS)).toBe(expected);
  });

  test('undoing an edit brings the sign-off back by itself', () => {
    const claim = claimOf('c', words, { check: 'verified', signOffs: [signed(words)] });
    expect([words, '21 people', words].map((now) => claimState(claim, { words: now }, SETTINGS))).toEqual([
      'verified',
      'stale',
      'verified',
    ]);
  });

  test('two sign-offs by one person are one, the later', () => {
    const [before, other, after] = [signed(words), signed(words, 'person:b'), signed(words, 'person:a', '2026-11-24T05:00:00Z')];
    expect(latestOfEach([before, other, after])).toEqual([other, after]);
  });

  test('the latest sign-off is the one compared with', () => {
    const claim = claimOf('c', words, { signOffs: [signed('11 people', 'person:a', '2026-11-24T05:00:00Z'), signed('10 people')] });
    expect(latestSignOff(claim)?.words).toBe('11 people');
    const pieces = staleDiff({ claim, anchor: claim.anchor, words: '12 people' }, SETTINGS)?.pieces ?? [];
    expect(
      pieces
        .filter((piece) => piece.kind !== 'added')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('11 people');
    expect(
      pieces
        .filter((piece) => piece.kind !== 'removed')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('12 people');
    const unsigned = claimOf('c', words);
    expect(staleDiff({ claim: unsigned, anchor: unsigned.anchor, words }, SETTINGS)).toBeNull();
  });

  test('words that held until now are the ones compared with, though others were signed off later', () => {
    const signOffs = [signed('340 visitors'), signed('349 visitors', 'person:a', '2026-11-24T05:00:00Z')];
    const claim = claimOf('c', '341 visitors', { check: 'verified', signOffs });
    const anchor = { ...claim.anchor, was: '340 visitors' };
    expect(lastVerified({ claim, anchor }, SETTINGS)?.words).toBe('340 visitors');
    expect(lastVerified({ claim, anchor: claim.anchor }, SETTINGS)?.words).toBe('349 visitors');
    expect(staleDiff({ claim, anchor, words: '341 visitors' }, SETTINGS)?.signOff.words).toBe('340 visitors');
  });

  test('nothing is changed in words that a sign-off holds for, whichever it is', () => {
    const signOffs = [signed('340 visitors'), signed('349 visitors', 'person:a', '2026-11-24T05:00:00Z')];
    const claim = claimOf('c', '340 visitors', { check: 'verified', signOffs });
    expect(staleDiff({ claim, anchor: { ...claim.anchor, was: '349 visitors' }, words: '340 visitors' }, SETTINGS)).toBeNull();
  });
});

test.each([
  ['stand whole', undefined, 'holds'],
  ['are struck in part', 'The mill did  burn.', 'other'],
  ['are struck whole, or in a comment', '', 'gone'],
] as const)('a sign-off on words that %s', (_how, out, fit) => {
  const words = 'The mill did not burn.';
  const claim = claimOf('c', words, { signOffs: [signed(words)] });
  const check = { claim, anchor: claim.anchor, words, ...(out === undefined ? {} : { out }) };
  expect(claim.signOffs.map((one) => signOffFit(one, check, SETTINGS))).toEqual([fit]);
});
