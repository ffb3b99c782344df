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
