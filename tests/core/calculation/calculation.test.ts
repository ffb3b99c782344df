import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reckon } from '../../../core/calculation/arithmetic.ts';
import { checkCalculation, complete } from '../../../core/calculation/calculation.ts';

const COMES_TO: readonly (readonly [written: string, value: number])[] = [
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['2 - 3 - 4', -5],
  ['8 / 4 / 2', 1],
  ['-2 * -3', 6],
  ['1,200 + 300', 1500],
  ['1 200 + 300', 1500],
  ['1,234,567.5 * 2', 2469135],
  ['4.2 million / 3,900', 4.2e6 / 3900],
  ['2 billion - 1 million', 1_999_000_000],
  ['.5 * 4', 2],
  ['50 % * 80', 40],
  ['(340 − 200) ÷ 200', 0.7],
  ['3 × 4 – 2', 10],
  ['12 : 4', 3],
  ['២០ + ៥', 25],
  ['200 → 340', 0.7],
  ['340 -> 170', -0.5],
  ['100 + 100 → 340', 0.7],
];

const NOT_READ: readonly (readonly [written: string, why: string, at: number])[] = [
  ['', 'empty', 0],
  ['   ', 'empty', 0],
  ['1 +', 'unreadable', 3],
  ['1 + )', 'unreadable', 4],
  ['(1 + 2', 'unreadable', 6],
  ['1 2', 'unreadable', 2],
  ['2 ** 3', 'unreadable', 3],
  ['alert(1)', 'unreadable', 0],
  ['3 people', 'unreadable', 2],
  ['1 / 0', 'divided-by-zero', 2],
  ['1 / (2 - 2)', 'divided-by-zero', 2],
  ['0 → 5', 'divided-by-zero', 2],
  ['1,23 + 1', 'unreadable', 1],
  ['1 → 2 → 3', 'unreadable', 6],
  [`${'9'.repeat(200)} * ${'9'.repeat(200)}`, 'too-large', 0],
  [`${'('.repeat(600)}1`, 'unreadable', 500],
];

describe('sums', () => {
  test.each(COMES_TO)('%s', (written, value) => expect(reckon(written)).toMatchObject({ ok: true, value: expect.closeTo(value, 9) }));
  test.each(NOT_READ)('%s: %s', (written, why, at) => expect(reckon(written)).toEqual({ ok: false, why, at }));

  test('agree with the order of operations (random, seed printed on failure)', () => {
    type Sum = { readonly text: string; readonly value: number };
    const { sum } = fc.letrec<{ sum: Sum; product: Sum; single: Sum }>((tie) => ({
      single: fc.oneof(
        { maxDepth: 4 },
        fc.nat(9_999).map((value) => ({ text: String(value), value })),
        tie('sum').map(({ text, value }) => ({ text: `(${text})`, value })),
      ),
      product: fc.tuple(tie('single'), fc.array(tie('single'), { maxLength: 2 })).map(([first, more]) => ({
        text: [first, ...more].map(({ text }) => text).join(' * '),
        value: more.reduce((all, { value }) => all * value, first.value),
      })),
      sum: fc.tuple(tie('product'), fc.array(fc.tuple(fc.boolean(), tie('product')), { maxLength: 2 })).map(([first, more]) =>
        more.reduce(
          (all, [isMore, one]) => ({
            text: `${all.text} ${isMore ? '+' : '-'} ${one.text}`,
            value: isMore ? all.value + one.value : all.value - one.value,
          }),
          first,
        ),
      ),
    }));
    fc.assert(
      fc.property(sum, ({ text, value }) => {
        fc.pre(text.length <= 500);
        expect(reckon(text)).toEqual({ ok: true, value, isShare: false });
      }),
    );
  });

  test('whatever is typed, an answer comes (random, seed printed on failure)', () => {
    const signs = fc.constantFrom('1', '2,000', '(', ')', '+', '-', '*', '/', '%', '=', '≈', '→', ' ', '.', 'million', 'x', '៤');
    const typed = fc.array(fc.oneof(signs, fc.string({ maxLength: 3 })), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (written) => {
        const checked = checkCalculation(written);
        if (!checked.ok) {
          expect(checked.at).toBeGreaterThanOrEqual(0);
          expect(checked.at).toBeLessThanOrEqual(written.length);
        } else expect(checkCalculation(complete(written))).toMatchObject({ ok: true });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is said to come out', () => {
  test.each([
    ['(340 - 200) / 200 = 70 %', true, '70 %'],
    ['(340-200)/200 = 0.7', true, '0.7'],
    ['200 → 340 = 70 %', true, '70 %'],
    ['200 → 340', true, '70 %'],
    ['(340 - 200) / 200 = 60 %', false, '70 %'],
    ['(340 - 200) / 200 = 70', false, '0.7'],
    ['1 / 3 = 33 %', true, '33.3333 %'],
    ['1 / 3 = 33.3 %', true, '33.3333 %'],
    ['1 / 3 = 33.4 %', false, '33.3333 %'],
    ['2 / 3 ≈ 0.67', true, '0.6667'],
    ['4,200 * 1,000 = 4.2 million', true, '4,200,000'],
    ['4,240 * 1,000 = 4.2 million', true, '4,240,000'],
    ['4,260 * 1,000 = 4.2 million', false, '4,260,000'],
    ['12 * 100 = 1,200', true, '1,200'],
    ['12 * 100 = 1,201', false, '1,200'],
    ['5 - 12 = -7', true, '-7'],
    ['1 / 30,000', true, '0.0000333'],
    ['-1 / 30,000', true, '-0.0000333'],
    ['1 / 30,000 = 0.00333 %', true, '0.00333 %'],
    ['1 / 30,000 = 0', false, '0.0000333'],
    ['2 / 300,000,000', true, '0.00000000667'],
    ['0.1 + 0.2 - 0.3', true, '0'],
    ['0.3 - 0.1 - 0.2', true, '0'],
    ['0.00567 * 1', true, '0.00567'],
    ['1 − 0.6 = 0', false, '0.4'],
    ['12 % = 0', false, '0.12'],
    ['0.4 % = 0 %', false, '0.4 %'],
    ['7 / 2 = 3', false, '3.5'],
    ['7 / 2 = 4', true, '3.5'],
    ['-7 / 2 = -3', false, '-3.5'],
    ['-7 / 2 = -4', true, '-3.5'],
    ['2 / 3 = 1', false, '0.6667'],
    ['0.98 * 1 = 1', true, '0.98'],
    ['6.65 * 1 = 6.7', true, '6.65'],
    ['6.65 * 1 = 6.6', false, '6.65'],
    ['600 = 1 thousand', false, '600'],
    ['600,000 = 1 million', false, '600,000'],
    ['1.6 million = 2 million', true, '1,600,000'],
    ['0.5 - 0.5 = 0', true, '0'],
    ['0.1 + 0.2 - 0.3 = 0', true, '0'],
  ])('%s', (written, holds, is) => expect(checkCalculation(written)).toEqual({ ok: true, holds, is }));

  test.each([
    ['1 + 1 = two', 'unreadable', 8],
    ['1 + x = 2', 'unreadable', 4],
    [' 1 + x = 2', 'unreadable', 5],
  ])('%s cannot be read', (written, why, at) => expect(checkCalculation(written)).toEqual({ ok: false, why, at }));

  test('it is kept with what it comes to', () => {
    expect(complete('(340 - 200) / 200')).toBe('(340 - 200) / 200 = 0.7');
    expect(complete('1/30000')).toBe('1/30000 = 0.0000333');
    expect(checkCalculation(complete('1/30000'))).toMatchObject({ holds: true });
    expect(complete('200 → 340 = ')).toBe('200 → 340 = 70 %');
    expect(complete(' 1 + 1 = 3 ')).toBe('1 + 1 = 3');
  });
});
