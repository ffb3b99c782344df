import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

const HEAD = 'Town\tDead';
const ROWS = ['Kep\t4', 'Takeo\t7', 'Pailin\t9', 'Kampot\t2'];
const KHMER = ['កែប\t៤', 'តាកែវ\t៧', 'ប៉ៃលិន\t៩'];
const story = (...blocks: readonly string[]): string => ['A bill', 'Some words come first.', ...blocks].join('\n\n');

/** Each of these words, once in the text before, as it is found in the text after. */
function found(before: string, after: string, words: readonly string[]): Anchor[] {
  const anchors = Object.fromEntries(words.map((one) => [one, describe(before, before.indexOf(one), before.indexOf(one) + one.length)]));
  const now = reanchor(before, after, anchors);
  return words.map((one) => now[one] as Anchor);
}

const cells = (rows: readonly string[]): string[] => rows.flatMap((row) => [row, ...row.split('\t')]);

group('a short row that another program sorts', () => {
  test.each([
    ['to the last line of the text', [1, 2, 3, 0]],
    ['to the first', [3, 0, 1, 2]],
    ['and all the others', [3, 2, 1, 0]],
    ['by one', [1, 0, 2, 3]],
  ])('%s takes its claims along', (_name, order) => {
    const after = story(HEAD, ...order.map((at) => ROWS[at] ?? ''));
    for (const anchor of found(story(HEAD, ...ROWS), after, cells(ROWS))) {
      expect(anchor).toMatchObject({ state: expect.stringMatching(/^(?:exact|shifted)$/u) as string, start: after.indexOf(anchor.exact) });
    }
  });

  test('in Khmer, too', () => {
    const after = story('ទីក្រុង\tស្លាប់', ...[...KHMER].reverse());
    for (const anchor of found(story('ទីក្រុង\tស្លាប់', ...KHMER), after, cells(KHMER)))
      expect(anchor).toMatchObject({
        state: expect.stringMatching(/^(?:exact|shifted)$/u) as string,
        start: [...after.slice(0, after.indexOf(anchor.exact))].length,
      });
  });

  test('in any order, with rows that come and go (seed 20261129)', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 });
    const rows = ['Kep\t4', 'Takeo\t7', 'Pailin\t9', 'Kampot\t2', 'Pursat\t11', 'Kandal\t30'];
    fc.assert(
      fc.property(order, order, (first, second) => {
        const [before, after] = [first, second].map((one) => story(HEAD, ...one.map((at) => rows[at] ?? '')));
        if (before === undefined || after === undefined) return;
        const claimed = cells(first.map((at) => rows[at] ?? ''));
        for (const anchor of found(before, after, claimed)) {
          const there = after.indexOf(anchor.exact);
          const isKept = second.some((at) => rows[at]?.split('\t').includes(anchor.exact) || rows[at] === anchor.exact);
          if (isKept) expect(anchor).toMatchObject({ state: expect.stringMatching(/^(?:exact|shifted)$/u) as string, start: there });
        }
      }),
      { seed: 20261129, numRuns: 500 },
    );
  });
});

group('a row like it in another place is not taken for it', () => {
  const SECOND = ['Town\tDead', 'Kep\t5', 'Takeo\t8'];
  const two = (first: readonly string[], second: readonly string[]): string => story(HEAD, ...first, 'In 2025 it was so.', ...second);

  test('in another table that came to say the same', () => {
    const [row] = found(two(['Takeo\t7', 'Kep\t4'], SECOND), two(['Takeo\t7'], ['Town\tDead', 'Kep\t4', 'Takeo\t8']), ['Kep\t4']);
    expect(row?.state).toBe('orphaned');
  });

  test('where there are two of it', () => {
    const after = story(HEAD, 'Takeo\t7', 'Pailin\t9', 'Kep\t4', 'Kampot\t2', 'Kep\t4');
    const [row] = found(story(HEAD, ...ROWS), after, ['Kep\t4']);
    expect(row?.state).not.toBe('exact');
    expect(['orphaned', 'ambiguous']).toContain(row?.state);
  });

  test('where only one cell of it says anything', () => {
    const [row] = found(story(HEAD, '\t4', ...ROWS.slice(1)), story(HEAD, ...ROWS.slice(1), '\t4'), ['\t4']);
    expect(row?.state).toBe('orphaned');
  });
});
