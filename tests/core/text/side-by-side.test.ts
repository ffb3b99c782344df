import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, sideBySide, type SideRow } from '../../../core/text/side-by-side.ts';

const text = (...paragraphs: string[]): string => paragraphs.join('\n\n');
const seed = Number(process.env.STET_SEED ?? 20261128);

/** A row as a person reads it. */
function told(row: SideRow): string {
  const moved = 'moved' in row && row.moved ? ' moved' : '';
  return `${row.kind}${moved}: ${row.before?.text ?? '-'} | ${row.after?.text ?? '-'}`;
}
const rowsOf = (before: string, after: string): string[] => sideBySide(before, after).map(told);

describe('two texts side by side', () => {
  it('equal paragraphs stand beside each other', () => {
    expect(rowsOf(text('One.', 'Two.'), text('One.', 'Two.'))).toEqual(['same: One. | One.', 'same: Two. | Two.']);
  });

  it('a paragraph written differently stands beside the one it came from', () => {
    expect(rowsOf(text('One.', 'Two boats lay there.', 'Three.'), text('One.', 'Five boats lay there.', 'Three.'))).toEqual([
      'same: One. | One.',
      'changed: Two boats lay there. | Five boats lay there.',
      'same: Three. | Three.',
    ]);
  });

  it('by its words and not by its place, when another came before it', () => {
    const before = text('The mayor opened the bridge on Friday.', 'It cost four million euros.');
    const after = text('Rain fell all morning.', 'The mayor opened the new bridge on Friday.', 'It cost five million euros.');
    expect(rowsOf(before, after)).toEqual([
      'added: - | Rain fell all morning.',
      'changed: The mayor opened the bridge on Friday. | The mayor opened the new bridge on Friday.',
      'changed: It cost four million euros. | It cost five million euros.',
    ]);
  });

  it('what has nothing like it stands alone, on either side', () => {
    expect(rowsOf(text('One.', 'Two.'), 'One.')).toEqual(['same: One. | One.', 'removed: Two. | -']);
    expect(rowsOf('', text('New.'))).toEqual(['added: - | New.']);
    expect(rowsOf(text('Rain fell all morning.'), text('Profits doubled again.'))).toEqual([
      'removed: Rain fell all morning. | -',
      'added: - | Profits doubled again.',
    ]);
  });

  it('a paragraph in another order is said to have moved', () => {
    const [one, two, three] = ['The first of the three paragraphs.', 'Rain fell all morning on it.', 'Nobody was hurt in the end.'];
    const rows = sideBySide(text(one, two, three), text(three, one, two));
    expect(rows.filter((row) => row.kind === 'same')).toHaveLength(2);
    expect(rows.filter((row) => 'moved' in row && row.moved).map(told)).toEqual([
      `added moved: - | ${three}`,
      `removed moved: ${three} | -`,
    ]);
  });

  it('Khmer is paired by its words, too', () => {
    const before = text('ថ្លៃឆ្លងសាឡាងបានឡើងពី ៥០០ ដល់ ១.០០០ រៀល។', 'មនុស្សប្រហែល ៤.២០០ នាក់ប្រើសាឡាង។');
    const after = text('មនុស្សប្រហែល ៤.៣០០ នាក់ប្រើសាឡាង។');
    expect(sideBySide(before, after).map(({ kind }) => kind)).toEqual(['removed', 'changed']);
  });

  it(`both texts are there whole and in order, rows counted from 0, whatever they are (seed ${seed})`, () => {
    const paragraph = fc.array(fc.constantFrom('a', 'boat', 'and', 'rain', '40', '.', 'ទឹក'), { maxLength: 6 }).map((all) => all.join(' '));
    const anyText = fc.array(paragraph, { maxLength: 8 }).map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const rows = sideBySide(before, after);
        expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at));
        expect(rows.flatMap((row) => row.before ?? [])).toEqual(paragraphsOf(before));
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(paragraphsOf(after));
        for (const { at, from, to, text: words } of paragraphsOf(after)) expect([at >= 0, after.slice(from, to)]).toEqual([true, words]);
        for (const row of rows) if (row.kind === 'same') expect(row.before.text).toBe(row.after.text);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('takes little more than twice the time for twice the text, also where nothing is the same', () => {
    const story = (count: number, word: string) =>
      Array.from({ length: count }, (_, at) => `${word}${at} stood by ${word} number ${at * 7} until ${word}${at % 13} came.`).join('\n\n');
    const time = (count: number): number => {
      const [before, after] = [story(count, 'boat'), story(count, 'barge')];
      const start = performance.now();
      sideBySide(before, after);
      return performance.now() - start;
    };
    time(500);
    expect(time(4000) / Math.max(1, time(1000))).toBeLessThan(12);
  });
});
