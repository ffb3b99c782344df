import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../core/article/meta.ts';
import { aside, outline, read } from './read-file.ts';

const LONG =
  'The council of the islands met in the old customs house for three hours and agreed to look at the fares again before the rains.';

const factsOf = (name: string, text: string): { byline: string[]; published: string; setAside: string[]; blocks: string[] } => {
  const { doc, report, blocks } = read(name, text);
  const { byline, published } = doc.attrs.meta as Meta;
  return { byline: [...byline], published, setAside: aside(report), blocks: outline(blocks) };
};

const AUTHOR = 'Mao Srey';
const LINES: readonly (readonly [line: string, byline: string[], day: string, setAside: string[]])[] = [
  ...[' | ', ' · ', ' – ', ' — ', ' / ', ' • ', '|', '•'].map((between): [string, string[], string, string[]] => [
    ['By Mao Srey', 'March 2, 2025', '5 min read'].join(between),
    [AUTHOR],
    '2025-03-02',
    ['date-stamp: March 2, 2025', 'navigation: 5 min read'],
  ]),
  ...[' | ', ' · ', ' – ', ' / ', ' • '].map((between): [string, string[], string, string[]] => [
    ['ដោយ ម៉ៅ ស្រី', 'ថ្ងៃទី២ ខែមីនា ឆ្នាំ២០២៥', 'អាន ៥ នាទី'].join(between),
    ['ម៉ៅ ស្រី'],
    '2025-03-02',
    ['date-stamp: ថ្ងៃទី២ ខែមីនា ឆ្នាំ២០២៥', 'navigation: អាន ៥ នាទី'],
  ]),
  ['By Mao Srey/2 March 2025', [AUTHOR], '2025-03-02', ['date-stamp: 2 March 2025']],
  ['By Mao Srey | 31/12/2025', [AUTHOR], '2025-12-31', ['date-stamp: 31/12/2025']],
  ['By Mao Srey | 02/03/2025', [AUTHOR], '', ['date-stamp: 02/03/2025']],
  ['By Mao Srey, March 2, 2025', [AUTHOR], '2025-03-02', ['date-stamp: March 2, 2025']],
  ['By Mao Srey on Sunday, March 2, 2025', [AUTHOR], '2025-03-02', ['date-stamp: on Sunday, March 2, 2025']],
  ['By Mao Srey 2 March 2025, 10:15 a.m.', [AUTHOR], '2025-03-02', ['date-stamp: 2 March 2025, 10:15 a.m.']],
  ['By Mao Srey | Updated March 2, 2025', [AUTHOR], '', ['date-stamp: Updated March 2, 2025']],
  ['March 2, 2025 | By Mao Srey', [AUTHOR], '2025-03-02', ['date-stamp: March 2, 2025']],
  ['By Mao Srey | The Ledger | March 2, 2025', [AUTHOR], '2025-03-02', ['navigation: The Ledger', 'date-stamp: March 2, 2025']],
  ['By Mao Srey, Kim Dara and Ann Lee', [AUTHOR, 'Kim Dara', 'Ann Lee'], '', []],
  ['By Mao Srey/AFP', ['Mao Srey/AFP'], '', []],
  ['By Mao Srey, Kim Dara and Ann Lee | March 2, 2025', [AUTHOR, 'Kim Dara', 'Ann Lee'], '2025-03-02', ['date-stamp: March 2, 2025']],
];

describe('a byline with more on its line', () => {
  it.each(LINES)('in a web page: %s', (line, byline, published, setAside) => {
    const page = `<html><head><title>Old bridge falls</title></head><body><article><h1>Old bridge falls</h1><p class="byline">${line}</p><p>${LONG}</p></article></body></html>`;
    expect(factsOf('a.html', page)).toEqual({ byline, published, setAside, blocks: [`paragraph: ${LONG}`] });
  });

  it.each(LINES)('in a text: %s', (line, byline, published, setAside) => {
    expect(factsOf('a.txt', `Old bridge falls\n\n${line}\n\n${LONG}\n`)).toEqual({
      byline,
      published,
      setAside,
      blocks: [`paragraph: ${LONG}`],
    });
  });

  it.each(LINES)('in Markdown: %s', (line, byline, published, setAside) => {
    expect(factsOf('a.md', `# Old bridge falls\n\n${line}\n\n${LONG}\n`)).toEqual({
      byline,
      published,
      setAside,
      blocks: [`paragraph: ${LONG}`],
    });
  });
});

describe('a web page', () => {
  const page = (head: string, line: string): string =>
    `<html><head>${head}</head><body><article><h1>Old bridge falls</h1>${line}<p>${LONG}</p></article></body></html>`;

  it('that says its date itself is believed before its byline', () => {
    const { published } = factsOf(
      'a.html',
      page('<meta property="article:published_time" content="2025-03-01">', '<p class="byline">By Mao Srey | March 2, 2025</p>'),
    );
    expect(published).toBe('2025-03-01');
  });

  it('whose byline element names nobody has the author its head names', () => {
    const { byline, published } = factsOf(
      'a.html',
      page('<meta name="author" content="Mao Srey">', '<p class="byline">March 2, 2025 | 5 min read</p>'),
    );
    expect([byline, published]).toEqual([[AUTHOR], '2025-03-02']);
  });

  it('may leave out the word By', () => {
    const { byline, published } = factsOf('a.html', page('', '<p class="author">Mao Srey <span>2 March 2025</span></p>'));
    expect([byline, published]).toEqual([[AUTHOR], '2025-03-02']);
  });
});

describe('Markdown', () => {
  it('whose front matter names the authors keeps the line', () => {
    const { byline, blocks } = factsOf('a.md', `---\nbyline: Kim Dara\n---\n\n# A\n\nBy Mao Srey | March 2, 2025\n\n${LONG}\n`);
    expect([byline, blocks]).toEqual([['Kim Dara'], ['paragraph: By Mao Srey | March 2, 2025', `paragraph: ${LONG}`]]);
  });

  it('keeps such a line within the story', () => {
    const { byline, blocks } = factsOf('a.md', `# A\n\n${LONG}\n\nBy Mao Srey | March 2, 2025\n`);
    expect([byline, blocks.length]).toEqual([[], 2]);
  });

  it('whose only line it is stays an article', () => {
    expect(factsOf('a.md', '# A\n\nBy Mao Srey\n')).toMatchObject({ byline: [AUTHOR], blocks: ['paragraph: '] });
  });

  it('dates the story on the line of its author also where a paragraph stands before it', () => {
    const page = `<h1>Dam opens early today</h1><p>A standfirst of some words stands below it here</p><p>By Sok Vanna | March 2, 2025 | 5 min read</p><p>${LONG}</p>`;
    expect(factsOf('a.html', page)).toMatchObject({ byline: ['Sok Vanna'], published: '2025-03-02' });
    const updated = page.replace('March 2, 2025', 'Updated March 2, 2025');
    expect(factsOf('a.html', updated).published).toBe('');
  });
});
