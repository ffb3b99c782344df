import { describe, expect, it } from 'vitest';
import { openArticle, writeNewArticle } from '../../../core/article/article-file.ts';
import type { Meta } from '../../../core/article/meta.ts';
import { aside, outline, read } from './read-file.ts';

it('respects front matter and leaves the id to the library', () => {
  const { doc, report, blocks } = read(
    'a.md',
    '---\nid: 01OLD\nheadline: Fares rise\nbyline: Sok Dara\nlanguage: km\nstatus: ready\n---\n\nWords.\n\n## Sub\n\n- one\n',
  );
  const meta = doc.attrs.meta as Meta;
  expect([meta.id, meta.byline, meta.language, doc.child(0).textContent]).toEqual(['', ['Sok Dara'], 'km', 'Fares rise']);
  expect(outline(blocks)).toEqual(['paragraph: Words.', 'subhead: Sub', 'bullet_list: one']);
  expect(report).toEqual({
    name: 'a.md',
    headline: 'Fares rise',
    taken: { headline: 1, byline: 1, paragraph: 1, subhead: 1, bullet_list: 1 },
    setAside: [],
  });
});

it.each([
  ['leading', '# Fares rise\n\nWords.\n', ['paragraph: Words.']],
  ['further down', 'Words.\n\n# Fares rise\n\nMore.\n', ['paragraph: Words.', 'paragraph: More.']],
])('takes the first heading as headline: %s', (_, source, lines) => {
  const { doc, blocks } = read('a.md', source);
  expect(doc.child(0).textContent).toBe('Fares rise');
  expect(outline(blocks)).toEqual(lines);
});

it('keeps hostile HTML as source that nothing runs', () => {
  const { blocks } = read('a.md', '# T\n\n<script>x()</script>\n\n[a](javascript:x())\n');
  expect(blocks[0]?.type.name).toBe('raw_block');
  expect(blocks[1]?.toString()).not.toContain('link(');
});

it('keeps the lines of the front matter that Stet does not know', () => {
  const front = '---\nheadline: "Fares rise" # ours\ncustom_key: keep me\nweight: 010\nnested:\n  - { a: 1 }\nid: 01OLD\n---\n';
  const { doc, front: kept } = read('a.md', `${front}\nWords.\n`);
  const written = writeNewArticle(doc.type.create({ meta: { ...(doc.attrs.meta as Meta), id: '01NEW' } }, doc.content), kept);
  expect(written).toBe(`${front.replace('01OLD', '01NEW')}\nWords.\n`);
});

it('gives the kept lines the line ends of the new file and what the article gained', () => {
  const { doc, front } = read('a.md', '---\r\nmine: 1\r\n---\r\n\r\n# Fares rise\r\n\r\nWords.\r\n');
  const written = writeNewArticle(doc, front);
  expect(written).toBe('---\nmine: 1\nheadline: Fares rise\n---\n\nWords.\n');
  const again = openArticle(written);
  expect(again.ok && again.value.doc.child(0).textContent).toBe('Fares rise');
});

it('sets aside scripts and styles within a line, whose words are none of the story', () => {
  const source =
    '# T\n\nWords <script>alert(1)</script> and *more <style>p { }</style> words*.\n\n<script>b()</script> \n\n- in <SCRIPT src="x">c()</SCRIPT>a list\n';
  const { blocks, report } = read('a.md', `${source}\nEnd <script> open.\n`);
  expect(outline(blocks.filter((block) => block.type.name !== 'raw_block'))).toEqual([
    'paragraph: Words and more words.',
    'bullet_list: in a list',
    'paragraph: End   open.',
  ]);
  expect(aside(report)).toEqual([
    'script: <script>alert(1)</script>',
    'script: <style>p { }</style>',
    'script: <SCRIPT src="x">c()</SCRIPT>',
  ]);
  expect(report.setAside.map(({ before }) => before)).toEqual([0, 0, 2]);
});

describe('the title of a picture', () => {
  const figures = (markdown: string): string[] => outline(read('a.md', `# T\n\nWords.\n\n${markdown}\n`).blocks).slice(1);
  const SENTENCE = 'The red house of Chea Sopheap stood 3 metres from the bank.';

  it.each([
    ['a sentence', `![A house](a.png "${SENTENCE}")`, `figure: ${SENTENCE} | `],
    ['a name that does not say it is a credit', '![A house](a.png "Chea Sopheap")', 'figure: Chea Sopheap | '],
    ['the building of an agency', '![A house](a.png "The UN building at night")', 'figure: The UN building at night | '],
    ['a sentence beside a caption', `![A house](a.png "${SENTENCE}")\nA house.`, `figure: A house. ${SENTENCE} | `],
    ['the caption again', `![A house](a.png "A house.")\nA house.`, 'figure: A house. | '],
  ])('is words to check: %s', (_, markdown, figure) => expect(figures(markdown)).toEqual([figure]));

  it.each([
    ['a labelled name', '![A house](a.png "Photo: Sok Dara")', 'figure:  | Sok Dara'],
    ['a credit by its word', '![A house](a.png "Credit: Sok Dara")', 'figure:  | Sok Dara'],
    ['a copyright', '![A house](a.png "© Sok Dara 2026")', 'figure:  | © Sok Dara 2026'],
    ['an agency', '![A house](a.png "Sok Dara/AKP")', 'figure:  | Sok Dara/AKP'],
    ['at the end of a sentence', `![A house](a.png "${SENTENCE} (AKP)")`, `figure: ${SENTENCE} | AKP`],
    ['a name beside a caption, as Stet writes it', '![A house](a.png "Sok Dara")\nA house.', 'figure: A house. | Sok Dara'],
  ])('is a credit where it says so: %s', (_, markdown, figure) => expect(figures(markdown)).toEqual([figure]));

  it('stays what it is in a file of Stet', () => {
    const { blocks } = read('a.md', '---\nid: 01M8ME00000000000000000001\nheadline: T\n---\n\n![A house](a.png "Chea Sopheap")\n');
    expect(outline(blocks)).toEqual(['figure:  | Chea Sopheap']);
  });

  it('is counted as it stands: a picture without a caption has none', () => {
    expect(read('a.md', '# T\n\nWords.\n\n![A house](a.png)\n').report.taken).toEqual({ headline: 1, paragraph: 1, 'bare-figure': 1 });
    expect(read('a.md', `# T\n\nWords.\n\n![A house](a.png "${SENTENCE}")\n`).report.taken).toEqual({
      headline: 1,
      paragraph: 1,
      figure: 1,
    });
  });
});
