import { describe, expect, it } from 'vitest';
import { aside, outline, read } from './read-file.ts';

const LONG =
  'The council of the islands met in the old customs house for three hours and agreed to look at the fares again before the rains.';
const QUOTE = '“We waited until nine and then we swam,” said Sok Vanna.';
const text = (...lines: string[]): ReturnType<typeof read> => read('a.txt', ['Fares rise', ...lines].join('\n\n'));

describe('a sentence that stands twice', () => {
  it.each([
    ['a quotation, apart', [LONG, QUOTE, 'The ministry did not answer.', QUOTE]],
    ['a quotation, one after the other, above the first long paragraph', [QUOTE, QUOTE, LONG]],
    ['words, apart', ['Nobody at the ministry had an answer.', 'He left.', 'Nobody at the ministry had an answer.', LONG]],
    ['words, one after the other, in the story', [LONG, 'Nobody at the ministry had an answer.', 'Nobody at the ministry had an answer.']],
  ])('stays: %s', (_, lines) => {
    const { blocks, report } = text(...lines);
    expect(outline(blocks)).toEqual(lines.map((line) => `paragraph: ${line}`));
    expect(aside(report)).toEqual([]);
  });
});

it.each([
  ['long paragraphs', LONG, LONG.replace('three', 'four')],
  ['short ones', 'Thousands came to the square on Monday, the organisers said, and stayed until dark.', 'It ended at ten.'],
])('a paragraph that says one sentence twice, among %s, stays prose', (_, before, after) => {
  for (const sentence of [
    'The bells rang in the tower of the old church by the river.',
    'ជួងបានរោទ៍នៅក្នុងប៉មនៃព្រះវិហារចាស់នៅមាត់ទន្លេក្នុងទីក្រុង។',
    'No justice and no peace for anybody here!',
  ]) {
    const { blocks, report } = text(before, `${sentence} ${sentence}`, after);
    expect(outline(blocks)).toEqual([before, `${sentence} ${sentence}`, after].map((line) => `paragraph: ${line}`));
    expect(aside(report)).toEqual([]);
  }
});

it('words longer than any caption are no caption, also when the whole text says them twice', () => {
  const long = 'word '.repeat(200).trim();
  expect(outline(text(`${long} ${long}`).blocks)).toEqual([`paragraph: ${long} ${long}`]);
});

const WORDS = 'Traders move rice sacks from the old market in Battambang on November 23, 2026';

describe('a caption given twice', () => {
  it.each([
    [`${WORDS}. (Chan Maly)`, `${WORDS} (Chan Maly)`],
    [`${WORDS} (Chan Maly)`, `${WORDS}. (Chan Maly)`],
    [`${WORDS}. (Chan Maly)`, `${WORDS.toUpperCase()}.  ( Chan Maly )`],
    [`${WORDS}.`, `${WORDS}. (Chan Maly)`],
    [`${WORDS}. (Chan Maly)`, `${WORDS}`],
    [`${WORDS}. Photo: Chan Maly`, `${WORDS}. (Chan Maly)`],
  ])('%s / %s', (first, second) => {
    const { blocks, report } = text(first, second, LONG);
    expect(outline(blocks)).toEqual([expect.stringMatching(/^figure: traders move .*2026\.? \| chan maly$/i), `paragraph: ${LONG}`]);
    expect(aside(report)).toHaveLength(1);
    expect(aside(report)[0]).toMatch(/^doubled-caption: /);
  });

  it.each([
    ['Ferry at the pier (AKP)', 'Ferry at the pier | AKP'],
    ['រូបភាព៖ សាឡាងនៅកំពង់ (AKP)', 'រូបភាព៖ សាឡាងនៅកំពង់ | AKP'],
    ['Photo: Ferry (AKP)', 'Photo: Ferry | AKP'],
  ])('however short it is: %s', (caption, figure) => {
    for (const between of ['\n', '\n\n', ' ']) {
      for (const body of [LONG, 'The fare rose from 500 riel to 1000 riel on 3 November, the office said.']) {
        const { blocks, report } = text(`${caption}${between}${caption}`, body);
        expect(outline(blocks)).toEqual([`figure: ${figure}`, `paragraph: ${body}`]);
        expect(aside(report)).toEqual([`doubled-caption: ${caption}`]);
      }
    }
  });

  it('that is short is told from one apart, from one with another credit, and from the same under two pictures', () => {
    const lines = ['Ferry at the pier (AKP)', 'A boat (AKP)', 'Ferry at the pier (AKP)', 'Ferry at the pier (AFP)'];
    expect(text(...lines, LONG).report.setAside).toEqual([]);
    const pictured = (src: string): string => `<figure><img src="${src}"><figcaption>Ferry at the pier (AKP)</figcaption></figure>`;
    const { blocks } = read('a.html', `<article><h1>A</h1>${pictured('a.jpg')}${pictured('b.jpg')}<p>${LONG}</p></article>`);
    expect(outline(blocks).slice(0, 2)).toEqual(['figure: Ferry at the pier | AKP', 'figure: Ferry at the pier | AKP']);
  });

  it('stands glued to itself under the headline and the byline, also without a credit', () => {
    const { blocks } = text('Boat owners say the price of fuel leaves them no choice.', 'By Chan Maly', `${WORDS}.${WORDS}.`, LONG);
    expect(outline(blocks)).toEqual([`figure: ${WORDS}. | `, `paragraph: ${LONG}`]);
  });

  it('stands glued to itself in the story when it names a credit', () => {
    expect(outline(text(LONG, `${WORDS}. (AKP) ${WORDS}. (AKP)`, LONG.replace('three', 'four')).blocks)[1]).toBe(`figure: ${WORDS}. | AKP`);
  });

  it('is not told from numbers that differ, nor from another credit', () => {
    const lines = [
      'The well at the mill was 1.5 metres deep. (AKP)',
      'The well at the mill was 15 metres deep. (AKP)',
      `${WORDS}. (AKP)`,
      `${WORDS}. (AFP)`,
    ];
    expect(text(...lines, LONG).report.setAside).toEqual([]);
  });

  it('gives the figure of a page the credit that stands beside it', () => {
    const { blocks, report } = read(
      'a.html',
      `<article><h1>A</h1><figure><img src="a.jpg" alt="Sacks"><figcaption>${WORDS}</figcaption></figure><p>${WORDS}. (AKP)</p><p>${LONG}</p></article>`,
    );
    expect(outline(blocks)).toEqual([`figure: ${WORDS} | AKP`, `paragraph: ${LONG}`]);
    expect(blocks[0]?.attrs.alt).toBe('Sacks');
    expect(aside(report)).toContain(`doubled-caption: ${WORDS}. (AKP)`);
  });
});
