import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Projection, UnitKind } from '../../../core/article/plain-text.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { rawPrints } from '../../../core/text/raw-prints.ts';
import { isStatement, sentencesOf } from '../../../core/text/sentences.ts';
import { anyArticle } from '../article/any-article.ts';

const projectionOf = (text: string, kind: UnitKind = 'paragraph'): Projection => ({
  text,
  units: [{ kind, from: 0, to: text.length, pos: 1 }],
  runs: [],
});
const split = (text: string, language = 'en'): string[] =>
  sentencesOf(projectionOf(text), language).map(({ from, to }) => text.slice(from, to));

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['  One.  Two.  ', ['One.', 'Two.']],
    ['Mr. Sok met Dr. Lin. They spoke.', ['Mr. Sok met Dr. Lin.', 'They spoke.']],
    [
      'The U.S. President left. He lives in the U.S. The rest stayed.',
      ['The U.S. President left.', 'He lives in the U.S.', 'The rest stayed.'],
    ],
    ['J. K. Sok wrote No. 5. No. That is all.', ['J. K. Sok wrote No. 5.', 'No.', 'That is all.']],
    ['It cost $3.5 million. Fares rose 4.2 percent.', ['It cost $3.5 million.', 'Fares rose 4.2 percent.']],
    ['At 5 p.m. Monday it rained on Jan. 5.', ['At 5 p.m. Monday it rained on Jan. 5.']],
    ['“Stop!” he said. She left.', ['“Stop!” he said.', 'She left.']],
    ['He said: “It is over.” She left.', ['He said: “It is over.”', 'She left.']],
    ['(It is over.) Next.', ['(It is over.)', 'Next.']],
    ['Wait… what? … Yes.', ['Wait… what?', '… Yes.']],
    ['It is over.[^1] He left.[^long-2]', ['It is over.[^1]', 'He left.[^long-2]']],
    ['A mark[^1] inside. Next.', ['A mark[^1] inside.', 'Next.']],
    ['The ferry runs\nevery day. It is full.', ['The ferry runs\nevery day.', 'It is full.']],
    ['The office in\nPhnom Penh counted 340\nvisitors.', ['The office in\nPhnom Penh counted 340\nvisitors.']],
    ['Nobody came\n\nshe left', ['Nobody came', 'she left']],
    ['It is over.\nShe left.', ['It is over.', 'She left.']],
    ['“It is over.”\nMr.\nSok left.\n\nNobody came', ['“It is over.”', 'Mr.\nSok left.', 'Nobody came']],
    ['នេះជា\nប្រយោគ។\nប្រយោគពីរ៕', ['នេះជា\nប្រយោគ។', 'ប្រយោគពីរ៕']],
    ['***', []],
    ['', []],
    ['នេះជាប្រយោគ។ ប្រយោគពីរ៕', ['នេះជាប្រយោគ។', 'ប្រយោគពីរ៕']],
    ['មានត្រី សាច់ ផ្លែឈើ។ល។', ['មានត្រី សាច់ ផ្លែឈើ។ល។']],
    ['ដូចជាត្រី។ល។ និងបាយ។ ចប់។', ['ដូចជាត្រី។ល។', 'និងបាយ។', 'ចប់។']],
    ['គាត់និយាយថា «ថ្លៃ។» គាត់ទៅ។', ['គាត់និយាយថា «ថ្លៃ។»', 'គាត់ទៅ។']],
  ])('%j', (text, wanted) => {
    expect(split(text)).toEqual(wanted);
    expect(split(text, 'km')).toEqual(wanted);
  });

  it.each([
    ['The rest is plain. @home he said 4.', ['The rest is plain.', '@home he said 4.']],
    ['It is over (so he said). @home he said 4.', ['It is over (so he said).', '@home he said 4.']],
    ['It is over.[^1] @home he said 4.', ['It is over.[^1]', '@home he said 4.']],
    ['It is “plain.” @home he said 4.', ['It is “plain.”', '@home he said 4.']],
    ['It is over! @home he said 4.', ['It is over!', '@home he said 4.']],
    ['It rained. @MaoSrey wrote so. @sok, too.', ['It rained.', '@MaoSrey wrote so.', '@sok, too.']],
    ['He left. +855 12 345 678 is his number. It rings.', ['He left.', '+855 12 345 678 is his number.', 'It rings.']],
    ['It fell. +5 degrees is warm.', ['It fell.', '+5 degrees is warm.']],
    ['Write to sok.dara@example.org today. Then wait.', ['Write to sok.dara@example.org today.', 'Then wait.']],
    ['The handle @home is his. So is @sok.dara here.', ['The handle @home is his.', 'So is @sok.dara here.']],
    ['Ask Dr. @home about it. He knows.', ['Ask Dr. @home about it.', 'He knows.']],
    ['Photo by Sok D. @sokd for the Post.', ['Photo by Sok D. @sokd for the Post.']],
    ['Apple Inc. @apple said so.', ['Apple Inc. @apple said so.']],
    ['Tel. +855 12 345 678 is open. Call.', ['Tel. +855 12 345 678 is open.', 'Call.']],
    ['Tel. +855 12 345 678. Call.', ['Tel. +855 12 345 678.', 'Call.']],
    ['ទូរ. +855 12 345 678 is open.', ['ទូរ. +855 12 345 678 is open.']],
    ['Call T. +855 12 345 678 or write.', ['Call T. +855 12 345 678 or write.']],
    ['The number +855 12 345 678 is his.', ['The number +855 12 345 678 is his.']],
    ['It was approx. +5 degrees in the U.S. @home he said.', ['It was approx. +5 degrees in the U.S. @home he said.']],
    ['Wait... @home is there.', ['Wait... @home is there.']],
    ['It stays . @home he said.', ['It stays . @home he said.']],
    ['We meet. @ 5 he said.', ['We meet. @ 5 he said.']],
    ['នេះជាប្រយោគ។ @home he said 4។', ['នេះជាប្រយោគ។', '@home he said 4។']],
  ])('before a handle or a sign: %j', (text, wanted) => {
    expect(split(text)).toEqual(wanted);
    expect(split(text, 'km')).toEqual(wanted);
  });

  it('of any length stay whole, also in a script without spaces', () => {
    const long = `${'and on '.repeat(400)}it went.`;
    const khmer = `${'ស្រឡាញ់'.repeat(400)}។`;
    expect(split(`${long} Then Mr. Sok left. ${khmer}`)).toEqual([long, 'Then Mr. Sok left.', khmer]);
  });

  it('a row of a table is one, from its first cell to its last', () => {
    const markdown = 'Before. After.\n\n| Route | Fare |\n| --- | --- |\n| North. South. | 1.20 |\n| | 0.80 |\n| - | |\n\nEnd.\n';
    const opened = openArticle(markdown);
    if (!opened.ok) throw new Error(opened.problem.code);
    const projection = plainText(opened.value.doc);
    const found = sentencesOf(projection, 'en');
    expect(found.map(({ from, to }) => projection.text.slice(from, to))).toEqual([
      'Before.',
      'After.',
      'Route\tFare',
      'North. South.\t1.20',
      '0.80',
      'End.',
    ]);
    expect(found.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each([
    ['a box', '<div>The minister stole $5 million.</div>', ['<div>The minister stole $5 million.</div>']],
    ['code', '```\nOne. Two.\n```', ['```\nOne. Two.\n```']],
    ['a footnote', '[^1]: He ran. She sang.', ['[^1]: He ran.', 'She sang.']],
    ['a remark', '<!-- Ask him. -->', []],
    ['a script', '<script>const a = 1;</script>', []],
    ['markup without words', '<div class="a"><hr></div>', []],
    ['addresses of links', '[a]: https://a.example', []],
    ['a remark that never ends', '<p>1</p><!-- Ask', ['<p>1</p><!-- Ask']],
  ])('of what is kept as it is are those that a reader sees: %s', (_name, source, expected) => {
    const projection = projectionOf(source, 'raw');
    expect(sentencesOf(projection, 'en').map(({ from, to }) => projection.text.slice(from, to))).toEqual(expected);
  });

  it.each(['credit', 'stash'] as const)('there are none in a %s', (kind) => {
    expect(sentencesOf(projectionOf('A sentence.', kind), 'en')).toEqual([]);
  });

  it.each([
    ['Sok Dara for the Courier, by courtesy of the Island Museum', []],
    ['Photo: J. Smith Jr.', []],
    ['The red house of Chea Sopheap stood 3 metres from the bank.', ['The red house of Chea Sopheap stood 3 metres from the bank.']],
    ['A boat. It sank at noon in the bay', []],
    ['A boat. It sank at noon in the bay.', ['A boat.', 'It sank at noon in the bay.']],
  ])('a credit that says more than a name is read like any other words: %s', (credit, expected) => {
    const projection = projectionOf(credit, 'credit');
    expect(sentencesOf(projection, 'en').map(({ from, to }) => projection.text.slice(from, to))).toEqual(expected);
  });

  it('take a language that does not exist for English', () => {
    expect(split('One. Two.', 'no such!')).toEqual(['One.', 'Two.']);
  });

  it('stand in order, each in one textblock or one row, without blanks at the ends, and leave out no word', () => {
    fc.assert(
      fc.property(anyArticle, (doc) => {
        const projection = plainText(doc);
        const found = sentencesOf(projection, 'en');
        const seen = found.map(({ from, to }) => projection.text.slice(from, to));
        found.forEach(({ index, from, to }, at) => {
          expect(index).toBe(at);
          const [unit, ...more] = projection.units.filter((one) => one.from < to && one.to > from);
          expect(unit && from < to && from >= unit.from && to <= (more[more.length - 1] ?? unit).to).toBe(true);
          expect(more.every(({ row }) => row !== undefined && row === unit?.row)).toBe(true);
          expect(from >= (found[at - 1]?.to ?? 0)).toBe(true);
          expect(seen[at]).toBe(seen[at]?.trim());
        });
        const textOf = ({ from, to }: { from: number; to: number }): string => projection.text.slice(from, to);
        const prints = (unit: { from: number; to: number }): boolean => rawPrints(textOf(unit));
        const checked = projection.units.filter(
          (one) => one.kind !== 'stash' && (one.kind !== 'raw' || prints(one)) && (one.kind !== 'credit' || isStatement(textOf(one), 'en')),
        );
        const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(seen.join(''))).toBe(letters(checked.map(({ from, to }) => projection.text.slice(from, to)).join('')));
      }),
      { numRuns: 200 },
    );
  });
});
