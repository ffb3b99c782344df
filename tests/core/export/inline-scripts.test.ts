import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArticle, writeArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { storyInput } from './sample-story.ts';

const BODY = [
  'The boat <script>track("INNER", *TRACKED*);</script> left at *six <STYLE media="x">.INNER { a: b }</STYLE > sharp*.',
  'A line <script\nsrc="INNER.js">\nlet INNER = `2`;\n</script> over lines.',
  '- In a list <script>if (1 < 2) INNER(); // </div></script>too',
  '| A | B |\n| --- | --- |\n| cell <script>INNER()</script> | two |',
  '# Late <script>INNER</script> head',
].join('\n\n');

const told = async (id: string, markdown: string): Promise<string> => {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(id);
  const { bytes } = await exportFile(format, storyInput(markdown));
  if (format.extension !== 'docx') return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
};

describe('a script or a style sheet within a line', () => {
  it.each(FORMATS.map(({ id }) => id))('goes out in no part by %s', async (id) => {
    const text = await told(id, `# The boat\n\n${BODY}\n`);
    expect(text).not.toMatch(/INNER|TRACKED|(?:&lt;|\\<)\/?(?:script|style)/iu);
    if (id === 'markdown' || id === 'plain-text') expect(text).not.toMatch(/<\/?(?:script|style)/iu);
  });

  it('leaves the words around it', async () => {
    const text = await told('plain-text', `# The boat\n\n${BODY}\n`);
    expect(text).toContain('The boat left at six sharp.');
    expect(text).toContain('A line over lines.');
    expect(text).toContain('In a list too');
  });

  it('stands in the article whole, and stays to the byte when its block is changed', () => {
    const file = openArticle(`# The boat\n\n${BODY}\n`);
    if (!file.ok) throw new Error(file.problem.code);
    const { doc, opened } = file.value;
    expect(writeArticle(doc, opened)).toBe(`# The boat\n\n${BODY}\n`);
    expect(plainText(doc).text).not.toMatch(/INNER|script|style/iu);
    const found: string[] = [];
    doc.descendants((node) => void (node.type.name === 'raw_inline' && found.push(String(node.attrs.source))));
    expect(found).toHaveLength(6);
    for (const source of found) expect(BODY).toContain(source);
    const words = [articleSchema.text('New '), articleSchema.nodes.raw_inline.create({ source: found[1] }), articleSchema.text(' words.')];
    const last = articleSchema.nodes.paragraph.create(null, words);
    const changed = doc.copy(doc.content.replaceChild(doc.childCount - 1, last));
    const again = openArticle(writeArticle(changed, opened));
    expect(again.ok && again.value.doc.lastChild?.eq(last)).toBe(true);
  });

  it.each(['An end <script> that is none.', 'A `<script>a</script>` in code.', 'A <scripted>word</scripted> stays.'])(
    'is none: %s',
    (line) => {
      const file = openArticle(`# A\n\n${line}\n`);
      expect(file.ok && plainText(file.value.doc).text).toContain(line.replaceAll('`', ''));
    },
  );

  it('alone in its line leaves no empty line in the text', () => {
    const file = openArticle('# A\n\nOne.\n\n*<script>x</script>*\n\nTwo.\n');
    expect(file.ok && plainText(file.value.doc).text).toBe('A\n\nOne.\n\nTwo.');
  });

  it('many that never close are read in no time', () => {
    const before = performance.now();
    expect(openArticle(`# A\n\n${'a <script> b '.repeat(8000)}\n`).ok).toBe(true);
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});
