import { describe, expect, it } from 'vitest';
import { pagesText } from '../../../core/evidence/pages-text.ts';

const LINES = ['alpha', 'beta', 'gamma', 'delta'];
const page = (n: number) => [
  `The Harbour Report ${n}`,
  `First line ${LINES[n - 1] ?? ''}`,
  `second ${LINES[n - 1] ?? ''}`,
  `Page ${n} of 4`,
];

describe('the words of pages as one text', () => {
  it('tell where each page begins, and where they end', () => {
    const { text, pages } = pagesText([['One.'], ['Two.'], []]);
    expect(text).toBe('One.\nTwo.');
    expect(pages).toEqual([0, 5, 10, 11]);
  });
  it('run from one page to the next, without the lines that every page repeats', () => {
    const { text, pages } = pagesText([page(1), page(2), page(3), page(4)]);
    const [first = 0, second = 0] = pages;
    expect(text.slice(first, second)).toBe('First line alpha\nsecond alpha\n');
    expect(text.slice(second)).toMatch(/^First line beta/);
    const end = pages[pages.length - 1] ?? 0;
    expect(text.slice(end)).toContain('The Harbour Report 1');
    expect(text.slice(end)).toContain('Page 4 of 4');
  });
  it('keep a line that stands in the middle of every page', () => {
    const lines = ['a', 'b', 'the same', 'c', 'd'];
    const { text } = pagesText([0, 1, 2].map((n) => lines.map((line) => (line === 'the same' ? line : `${line}${'xyz'[n]}`))));
    expect(text.match(/the same/g)).toHaveLength(3);
  });
  it('keep the head of a page that only two pages share', () => {
    expect(
      pagesText([
        ['Same head', 'a', 'b', 'c', 'd'],
        ['Same head', 'e', 'f', 'g', 'h'],
      ]).text.match(/Same head/g),
    ).toHaveLength(2);
  });
  it('join a word that was broken at the end of a line by a mark that nobody sees', () => {
    expect(pagesText([['the relation-', 'ship between them']]).text).toBe('the relation\u00adship\nbetween them');
    expect(pagesText([['from 1990-', '2000 and Anglo-', 'Saxon']]).text).toBe('from 1990-\n2000 and Anglo-\nSaxon');
  });
});
