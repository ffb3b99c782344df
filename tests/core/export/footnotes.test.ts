import { strFromU8, unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { leftOut } from '../../../core/export/left-out.ts';
import { PIXEL, storyInput } from './sample-story.ts';
import { brokenTag } from './well-formed.ts';

/** What a reader gets of footnotes, of figures without a picture, and of blocks the editor cannot show. */

const FOOTED = `---
headline: The well and its ledger
slug: well
---

The well is deep.[^pump] It never ran dry[^2], people say.[^gone] It is deep.[^pump]

[^2]: Two *elders* said so,
on [the square](https://example.org/square). <!-- NOTE-REMARK -->

    Both were asked again.

[^pump]: Pump ledger, page 4.

[^lonely]: Nobody points here.

![](<> "Ann Lee")
Caption without a picture.

![A boat at the mill](media/not-there.png)

> Said the mayor[^2]:
>
> \`\`\`
> code in a quotation
> \`\`\`

- first of the list

  \`\`\`
  code in a list
  \`\`\`

<iframe src="https://example.org/map"></iframe>

A boat ![seen from the shore](media/shore.png) passes.
`;

const RAW = /\[\^|!\[|\]\(|```|^> |<!--|media\/not-there/mu;

async function bytesOf(id: FormatId, markdown = FOOTED): Promise<Uint8Array> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(id);
  return (await exportFile(format, storyInput(markdown))).bytes;
}
const textOf = async (id: FormatId, markdown = FOOTED): Promise<string> => new TextDecoder().decode(await bytesOf(id, markdown));

it('plain text numbers the notes and sets them at the end', async () => {
  const text = await textOf('plain-text');
  expect(text).toContain('The well is deep.[1] It never ran dry[2], people say. It is deep.[1]');
  expect(text.trimEnd().endsWith('[1] Pump ledger, page 4.\n\n[2] Two elders said so, on the square.\nBoth were asked again.')).toBe(true);
  expect(text).toContain('\n\nNobody points here.\n\n');
  expect(text).toContain('\n\nCaption without a picture. (Ann Lee)\n\n');
  // Nobody checks the description of a picture: it is not printed.
  expect(text).not.toContain('A boat at the mill');
  expect(text).toContain('Said the mayor:\ncode in a quotation');
  expect(text).toContain('first of the list\ncode in a list');
  expect(text).not.toMatch(RAW);
});

it('a page links marks and notes both ways, and is valid', async () => {
  const html = await textOf('html');
  expect(html).toContain('deep.<sup><a href="#note-1" id="mark-1"');
  expect(html).toMatch(/<li id="note-1"><p>Pump ledger, page 4\. <a href="#mark-1"[^>]*>↩<\/a> <a href="#mark-1-2"/);
  expect(html).toContain(
    '<figcaption><span class="caption">Caption without a picture.</span> <span class="credit">Ann Lee</span></figcaption>',
  );
  const body = html.slice(html.indexOf('<main>'));
  expect(body).not.toMatch(RAW);
  for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(body.split(`id="${target}"`)).toHaveLength(2);
  const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
});

it.each(['word', 'word-claims', 'word-notes'] as const)('%s has real footnotes', async (id) => {
  const bytes = await bytesOf(id);
  const parts = unzipSync(bytes);
  const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array(0));
  expect(xml('word/document.xml').match(/<w:footnoteReference w:id="\d+"\/>/g)).toHaveLength(3);
  const notes = xml('word/footnotes.xml');
  expect(notes).toMatch(/<w:footnoteRef\/><\/w:r><w:r><w:t xml:space="preserve"> <\/w:t><\/w:r><w:r><w:t[^>]*>Pump ledger, page 4\./);
  expect(notes).toContain('Both were asked again.');
  for (const path of ['word/document.xml', 'word/footnotes.xml']) expect(brokenTag(xml(path)), path).toBeNull();
  for (const [, link] of notes.matchAll(/r:id="([^"]+)"/g)) expect(xml('word/_rels/footnotes.xml.rels')).toContain(`Id="${link}"`);
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).not.toMatch(RAW);
  expect(value).toContain('Caption without a picture.');
  expect(Buffer.from(bytes).equals(Buffer.from(await bytesOf(id)))).toBe(true);
});

it('Markdown keeps notes as notes, and names no picture that is not there', async () => {
  const text = await textOf('markdown');
  expect(text).toContain('The well is deep.[^pump] It never ran dry[^2], people say. It is deep.[^pump]');
  expect(text).toContain('[^2]: Two *elders* said so, on [the square](https://example.org/square).\n\n    Both were asked again.\n');
  expect(text).toContain('\n\nNobody points here.\n\n');
  expect(text).toContain('\n\nCaption without a picture. (Ann Lee)\n\n');
  expect(text).not.toMatch(/NOTE-REMARK|not-there|!\[\]/);
  const twice = await textOf('markdown', text);
  expect(twice.slice(twice.indexOf('The well is deep'))).toBe(text.slice(text.indexOf('The well is deep')));
});

it('counts what is left out, by format', () => {
  const all = Object.fromEntries(
    FORMATS.map((format) => [format.id, Object.fromEntries(leftOut(format, storyInput(FOOTED)).map(({ code, count }) => [code, count]))]),
  );
  const page = { 'raw-block': 1, 'note-missing': 2, 'picture-missing': 1, 'picture-inline': 1 };
  expect(all).toEqual({
    word: page,
    'word-claims': page,
    'word-notes': page,
    'html-notes': page,
    'pdf-notes': page,
    html: page,
    pdf: page,
    markdown: { 'raw-block': 1, 'note-missing': 1, 'picture-missing': 2 },
    'plain-text': { 'raw-block': 1, 'note-missing': 2 },
    'claims-csv': {},
    'claims-report': {},
  });
  expect(leftOut(FORMATS[0] as (typeof FORMATS)[number], storyInput('Only words.\n'))).toEqual([]);
});

describe('pictures beside a Markdown file', () => {
  const STORY =
    'A boat ![on the river](media/boat.png) goes.\n\n![Two boats](media/boats.png "Lee")\nBoats.\n\n![](https://example.org/far.png)\n';
  it('go with it into a folder of its name', async () => {
    const format = FORMATS.find(({ id }) => id === 'markdown');
    const input = { ...storyInput(STORY), picture: (src: string) => (src.startsWith('media/') ? PIXEL : null) };
    if (!format) throw new Error('markdown');
    const { name, bytes, beside } = await exportFile(format, input);
    expect(name).toBe('article.md');
    expect(beside.map(({ path }) => path)).toEqual(['article-pictures/boat.png', 'article-pictures/boats.png']);
    expect(new TextDecoder().decode(bytes)).toContain(
      'A boat ![on the river](article-pictures/boat.png) goes.\n\n![Two boats](article-pictures/boats.png "Lee")\nBoats.\n\n![](https://example.org/far.png)',
    );
  });
  it('keeps two pictures of one name apart', async () => {
    const format = FORMATS.find(({ id }) => id === 'markdown');
    const input = { ...storyInput('![](media/a.png)\n\n![](media/old/a.png)\n\n![](media/a.png)\n'), picture: () => PIXEL };
    if (!format) throw new Error('markdown');
    const { beside } = await exportFile(format, input);
    expect(beside.map(({ path }) => path)).toEqual(['article-pictures/a.png', 'article-pictures/a-2.png']);
  });
});
