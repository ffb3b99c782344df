import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { openArticle, writeArticle, writeNewArticle, type OpenedText } from '../../../core/article/article-file.ts';
import type { Meta } from '../../../core/article/meta.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { anyArticle, anyBlock } from './any-article.ts';

const { nodes } = articleSchema;

function opened(source: string): OpenedText {
  const result = openArticle(source);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.detail ?? ''}`);
  return result.value;
}

const withBlocks = (doc: Node, change: (blocks: Node[]) => Node[]): Node =>
  doc.type.create(doc.attrs, [...doc.children.slice(0, 2), ...change(doc.children.slice(2))]);
const paragraph = (text: string): Node => nodes.paragraph.create(null, articleSchema.text(text));

/** Markdown as people and other programs leave it. */
const SOURCES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'blank lines only': '\n\n   \n',
  'no front matter': 'A line.\n\nAnother line.\n',
  'no final line end': '---\nheadline: Ferry\n---\nA line.',
  'a byte order mark': '\ufeff---\nheadline: Ferry\n---\n\nA line.\n',
  'Windows line ends': '---\r\nheadline: Ferry\r\nodd:   kept\r\n---\r\n\r\nOne\r\ntwo.\r\n\r\n* a\r\n* b\r\n',
  'mixed line ends': 'One\r\n\r\ntwo\n\nthree\r\rfour',
  'trailing blanks': 'One  \ntwo   \n\n three\t\n\n\n\n',
  'unknown keys, comments, odd quoting':
    "---\n# who\nfoo: {a: 1, b: [x,  y]}\nheadline: 'It''s on' # said so\nbar: |\n  keep\n    this\n---\nBody\n",
  'empty front matter': '---\n---\n\nBody\n',
  'front matter that ends with dots': '---\nheadline: x\n...\nBody\n',
  'setext headings': 'Title\n=====\n\nPart\n---\n\ntext\n',
  'a rule first': '---\n\nBody\n',
  'tight neighbours': '# H\ntext\n## H2\n- a\n- b\n***\n> q\n```\ncode\n```\nlast\n',
  'odd lists': '* a\n\n\n* b\n1) x\n2) y\n   - z\n\n     w\n+ c\n',
  'reference links': 'See [the map][m] and [that].\n\n[m]: https://example.org/map "Map"\n[that]: <x y>\n\nEnd.\n',
  'definitions inside a quote': '> [a]: http://x\n> text [a]\n\n[a]\n',
  footnotes: 'Word[^1] and [^two].\n\n[^1]: A note\n    going on.\n\n[^two]: http://x\n',
  html: '<div>\n<script>alert(1)</script>\n</div>\n\nA <b onclick="x()">bold</b> <br> <em>claim</em>.\n\n<!-- an aside -->\n',
  'an unclosed comment': 'Text\n\n<!-- stash\nnever closed\n\nmore\n',
  'a stash': '<!-- stash\nKept *back*.\n\nSecond --&gt; line.\n-->\n\nOpen.\n',
  figures: '![A ferry](media/ferry.jpg "AKP")\nThe ferry at *dawn*.\n\n![](<>)\n\nText ![inline](x.png) text.\n',
  'a pull quote': '> [!pull]\n> Nobody asked us.\n\n> plain\n> lazy\nlines\n',
  'a ragged table': '| a | b |\n|---|:-:|\n| 1 |\n| 1 | 2 | 3 |\n\na | b\n-|-\n1 \\| 2 | `x`\n',
  'fences and code': '```js\n---\n```\n\n    indented\n\n~~~\nopen to the end\n',
  khmer: 'តម្លៃសាឡាងឡើងថ្លៃ។ អ្នកភូមិថា «ថ្លៃពេក»។\n\n**ស្ពានថ្មី**\u200bនឹងបើក៕\n',
  'task list': '- [ ] call\n- [x] write\n',
  'deep quotes': `${'> '.repeat(40)}deep\n\nafter\n`,
  'deep brackets': `${'['.repeat(200)}x${']'.repeat(200)}\n`,
  'a NUL': 'a\0b\n\nc\n',
};

describe('open and save', () => {
  it.each(Object.entries(SOURCES))('changes no byte: %s', (_name, source) => {
    const { doc, opened: memory } = opened(source);
    doc.check();
    expect(writeArticle(doc, memory)).toBe(source);
  });

  it('changes no byte of any text', () => {
    const line = fc.oneof(
      fc.constantFrom(...Object.values(SOURCES).flatMap((source) => source.split('\n'))),
      fc.string({ unit: 'binary' }),
    );
    const end = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '  \n', '\n   \n');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 14 }), (lines) => {
        const source = lines.flat().join('');
        const result = openArticle(source);
        if (!result.ok) return;
        result.value.doc.check();
        expect(writeArticle(result.value.doc, result.value.opened)).toBe(source);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same document when the file is opened again after being written anew', () => {
    for (const [name, source] of Object.entries(SOURCES)) {
      if (['an unclosed comment', 'fences and code', 'reference links', 'definitions inside a quote'].includes(name)) continue;
      const { doc } = opened(source);
      expect(opened(writeNewArticle(doc)).doc.toJSON()).toEqual(doc.toJSON());
    }
  });
});

describe('a new file', () => {
  it('reads back as the document it was written from, and then stays', () => {
    fc.assert(
      fc.property(anyArticle, (doc) => {
        doc.check();
        const source = writeNewArticle(doc);
        const again = opened(source);
        if (!again.doc.eq(doc)) expect(again.doc.toJSON()).toEqual(doc.toJSON());
        expect(writeArticle(again.doc, again.opened)).toBe(source);
      }),
      { numRuns: 200 },
    );
  });

  it('has a clean block of front matter', () => {
    const doc = nodes.doc.create({ meta: { ...opened('').doc.attrs.meta, byline: ['Sok Dara'], status: 'ready' } }, [
      nodes.headline.create(null, articleSchema.text('Fares: up')),
      nodes.standfirst.create(),
      paragraph('The ferry.'),
    ]);
    expect(writeNewArticle(doc)).toBe('---\nheadline: "Fares: up"\nbyline: [Sok Dara]\nlanguage: en\nstatus: ready\n---\n\nThe ferry.\n');
  });
});

describe('an edit', () => {
  const source = '---\nheadline: Ferry\n---\nOne *a*\nlazy\n\n\n\n* x\n* y\n\nTwo__b__ \n***\n   three\n';

  it.each([
    [0, 'One *a*\nlazy'],
    [1, '* x\n* y'],
    [2, 'Two__b__'],
    [4, '   three'],
  ])('of block %i changes only its bytes', (index, old) => {
    const { doc, opened: memory } = opened(source);
    const edited = withBlocks(doc, (blocks) => blocks.map((block, at) => (at === index ? paragraph('New words') : block)));
    const written = writeArticle(edited, memory);
    const at = source.indexOf(old);
    expect(written.startsWith(source.slice(0, at))).toBe(true);
    expect(written.endsWith(source.slice(at + old.length).trimStart())).toBe(true);
    expect(opened(written).doc.eq(edited)).toBe(true);
  });

  it('undone to an equal document gives the old bytes', () => {
    const { doc, opened: memory } = opened(source);
    const equal = articleSchema.nodeFromJSON(doc.toJSON());
    expect(equal).not.toBe(doc);
    expect(writeArticle(equal, memory)).toBe(source);
  });

  it('uses the line end of the file', () => {
    const { doc, opened: memory } = opened('One\r\n\r\nTwo\r\n');
    const edited = withBlocks(doc, ([first]) => [first as Node, nodes.pull_quote.create(null, paragraph('Big'))]);
    expect(writeArticle(edited, memory)).toBe('One\r\n\r\n> [!pull]\r\n> Big\r\n');
  });

  it('keeps two lists two', () => {
    const { doc, opened: memory } = opened('- a\n\ntext\n\n- b\n');
    const edited = withBlocks(doc, ([a, , b]) => [a as Node, b as Node]);
    expect(opened(writeArticle(edited, memory)).doc.eq(edited)).toBe(true);
  });

  it('anywhere reads back as the edited document, with every other block to the byte', () => {
    const change = fc.record({
      kind: fc.constantFrom('replace', 'insert', 'remove', 'move'),
      at: fc.nat(9),
      to: fc.nat(9),
      block: anyBlock,
    });
    fc.assert(
      fc.property(anyArticle, fc.array(change, { minLength: 1, maxLength: 3 }), (start, changes) => {
        const first = opened(writeNewArticle(start));
        const edited = changes.reduce(
          (doc, { kind, at, to, block }) =>
            withBlocks(doc, (blocks) => {
              const place = at % blocks.length;
              const kept = [...blocks];
              if (kind === 'replace') kept[place] = block;
              if (kind === 'insert') kept.splice(place, 0, block);
              if (kind === 'remove' && kept.length > 1) kept.splice(place, 1);
              if (kind === 'move') kept.splice(to % kept.length, 0, ...kept.splice(place, 1));
              return kept;
            }),
          first.doc,
        );
        const written = writeArticle(edited, first.opened);
        const again = opened(written).doc;
        if (!again.eq(edited)) expect(again.toJSON()).toEqual(edited.toJSON());
      }),
      { numRuns: 200 },
    );
  });
});

describe('the headline', () => {
  const source = 'Title\n=====\n\nBody\n';
  const retitled = (doc: Node, title: string): Node =>
    doc.type.create(doc.attrs, [nodes.headline.create(null, title === '' ? [] : articleSchema.text(title)), ...doc.children.slice(1)]);

  it('is the first heading of the body where the front matter has none, and is written back there', () => {
    const { doc, opened: memory } = opened(source);
    expect(doc.child(0).textContent).toBe('Title');
    expect(doc.childCount).toBe(3);
    expect(writeArticle(doc, memory)).toBe(source);
    expect(writeArticle(retitled(doc, 'Other * title'), memory)).toBe('# Other \\* title\n\nBody\n');
    expect(writeArticle(retitled(doc, ''), memory)).toBe('Body\n');
  });

  it('stays in the body when only the id is added', () => {
    const { doc, opened: memory } = opened(source);
    const meta: Meta = { ...(doc.attrs.meta as Meta), id: '01M8' };
    expect(writeArticle(doc.type.create({ meta }, doc.children), memory)).toBe(`---\nid: 01M8\n---\n\n${source}`);
  });

  it('is that of the front matter where both have one', () => {
    const { doc } = opened('---\nheadline: Front\n---\n# Body title\n');
    expect(doc.child(0).textContent).toBe('Front');
    expect(doc.child(2).attrs.level).toBe(1);
  });
});

describe('what an edit of the front matter does', () => {
  it('leaves the body to the byte', () => {
    const source = '---\nstatus: draft # so far\n---\n  odd   body\n\n\n* x\n';
    const { doc, opened: memory } = opened(source);
    const meta: Meta = { ...(doc.attrs.meta as Meta), status: 'ready', section: 'News' };
    expect(writeArticle(doc.type.create({ meta }, doc.children), memory)).toBe(
      '---\nstatus: ready # so far\nsection: News\n---\n  odd   body\n\n\n* x\n',
    );
  });
});

describe('what no window can hold', () => {
  it.each([
    { name: 'a paragraph of a megabyte', body: 'ferry '.repeat(180_000), code: 'paragraph-too-long' },
    { name: 'a table cell of a megabyte', body: `| a |\n|---|\n| ${'ferry '.repeat(180_000)} |`, code: 'paragraph-too-long' },
    { name: 'a Khmer paragraph of forty thousand letters', body: 'សាឡាង '.repeat(8_000), code: 'paragraph-too-long' },
    { name: 'forty thousand paragraphs', body: 'a\n\n'.repeat(40_000), code: 'too-large' },
    { name: 'a letter with a thousand accents', body: `a${'\u0301'.repeat(1000)}`, code: 'letters-joined' },
    { name: 'a thousand joined faces', body: '👩\u200d'.repeat(1000), code: 'letters-joined' },
    { name: 'a hundred thousand pieces of code', body: `\`${'`a'.repeat(100_000)}`, code: 'paragraph-too-long' },
  ])('is refused: $name', ({ body, code }) => {
    expect(openArticle(`---\nheadline: x\n---\n\n${body}\n`)).toEqual({ ok: false, problem: { code } });
  });

  it.each([
    { name: 'a very long paragraph', body: 'ferry '.repeat(49_000) },
    { name: 'a long Khmer paragraph', body: 'សាឡាង '.repeat(5_000) },
    { name: 'twenty thousand paragraphs', body: 'a\n\n'.repeat(20_000) },
  ])('begins beyond $name', ({ body }) => {
    expect(openArticle(body).ok).toBe(true);
  });
});
