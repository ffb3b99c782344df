import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { convertToHtml, extractRawText } from 'mammoth';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../core/article/schema.ts';
import { exportFile } from '../../core/export/export-file.ts';
import type { ExportFormat } from '../../core/export/format.ts';
import { FORMATS } from '../../core/export/format-list.ts';
import { FORMAT_IDS } from '../../core/export/formats.ts';
import { storyInput } from '../core/export/sample-story.ts';
import { brokenTag } from '../core/export/well-formed.ts';

/** Every export format is held to these. `STET_UPDATE_GOLDEN=1` writes the golden files anew. */

const GOLDEN = new URL('../fixtures/golden/', import.meta.url);
const UPDATE = process.env.STET_UPDATE_GOLDEN === '1';

/** What would tell who a source in confidence is. */
const IN_CONFIDENCE = [
  ...['SECRET-SOURCE-MARK', 'SECRET-AUTHOR-MARK', 'SECRET-ADDRESS-MARK', 'SECRET-NOTE-MARK'],
  ...['SECRET-PLACE-MARK', 'SECRET-EXCERPT-MARK'],
];

const HIDDEN = [
  'STASH-MARK',
  'BLOCK-COMMENT-MARK',
  'INLINE-COMMENT-MARK',
  'INTERNAL-COMMENT-MARK',
  'UNKNOWN-KEY-MARK',
  'SCRIPT-MARK',
  'HIDDEN-REMARK-MARK',
  'EXCERPT-MARK',
  'NOTE-MARK',
  'SUM-MARK',
  ...IN_CONFIDENCE,
  'PUBLIC-SOURCE-MARK',
  'DISMISSED-MARK',
  'DISPUTED-WORDS-MARK',
  'DECISION-MARK',
  'UNVERIFIED-PART-MARK',
  'UNVERIFIED-WHY-MARK',
  'REPLY-WHO-MARK',
  'REPLY-PUT-MARK',
  'REPLY-ANSWER-MARK',
  'REPLY-TOLD-MARK',
  'REPLY-LATER-MARK',
  'OVERRIDE-MARK',
  'LOST-MARK',
  'CHECKER-MARK',
  'EDITOR-MARK',
  'LIBRARY-MARK',
  '01SAMPLEARTICLE',
];
/** What a footnoted copy may say: public sources. */
const FOOTNOTED = HIDDEN.filter((mark) => mark !== 'PUBLIC-SOURCE-MARK');
/** What no export may hold, internal ones included. */
const IN_HOUSE = [
  ...['PHONE-MARK', 'EMAIL-MARK', 'MESSENGER-MARK', 'ORGANISATION-MARK', 'NAMING-MARK', 'LATER-CONTACT-MARK'],
  ...['CREDIBILITY-MARK', 'EVIDENCE-MARK'],
];
const NEVER = [
  ...['STASH-MARK kept out', 'SCRIPT-MARK', 'BLOCK-COMMENT-MARK', 'HIDDEN-REMARK-MARK', 'REPLY-LATER-MARK'],
  ...IN_HOUSE,
  ...IN_CONFIDENCE,
];

function textsOf(bytes: Uint8Array, { extension }: ExportFormat): string {
  const whole = Buffer.from(bytes).toString('latin1') + Buffer.from(bytes).toString('utf8');
  if (extension !== 'docx') return whole;
  return (
    whole +
    Object.entries(unzipSync(bytes))
      .map(([path, part]) => `${path}\n${strFromU8(part)}`)
      .join('\n')
  );
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (/\.(?:xml|rels)$/.test(path) ? [[path, strFromU8(part)]] : [])),
  );

/** What a golden file holds: the text itself, or the parts of a Word file that we write. */
function goldenText(bytes: Uint8Array, format: ExportFormat): string {
  if (format.extension !== 'docx') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const parts = partsOf(bytes);
  const ours = ['docProps/core.xml', 'word/_rels/document.xml.rels', 'word/document.xml', 'word/comments.xml'];
  if (format.audience === 'footnoted') ours.push('word/footnotes.xml');
  return ours.map((path) => `== ${path}\n${(parts[path] ?? '').replace(/<\/w:(p|tr|comment)>/g, '$&\n')}\n`).join('');
}

it('lists every id once, in the order offered', () => {
  expect(FORMATS.map((format) => format.id)).toEqual([...FORMAT_IDS]);
});

it('gives no two formats one file name', async () => {
  const names = await Promise.all(FORMATS.map(async (format) => (await exportFile(format, storyInput())).name));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(FORMATS)('$id', (format) => {
  it('gives the same bytes for the same input', async () => {
    const [one, other] = [await exportFile(format, storyInput()), await exportFile(format, storyInput())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect(one.name).toMatch(new RegExp(`^night-ferry-fares(-claims|-notes)?\\.${format.extension}$`));
  });

  it('keeps inside the house what stays there', async () => {
    const { bytes } = await exportFile(format, storyInput());
    const texts = textsOf(bytes, format);
    const kept = { public: HIDDEN, footnoted: FOOTNOTED, internal: NEVER }[format.audience];
    for (const mark of IN_HOUSE) expect(texts, mark).not.toContain(mark);
    for (const mark of kept) expect(texts, mark).not.toContain(mark);
    if (format.audience !== 'internal') expect(texts).not.toMatch(/href="javascript:|<script(?! type="application\/ld\+json")|\son\w+="/i);
  });

  it('names a source in confidence for a reason only where it is for the newsroom, and its note, contacts and evidence nowhere', async () => {
    const { bytes } = await exportFile(format, { ...storyInput(), naming: true });
    const texts = textsOf(bytes, format);
    for (const mark of [...IN_HOUSE, 'SECRET-NOTE-MARK']) expect(texts, mark).not.toContain(mark);
    for (const mark of IN_CONFIDENCE.filter((one) => one !== 'SECRET-NOTE-MARK'))
      expect(texts.includes(mark), mark).toBe(format.audience === 'internal');
  });

  it('holds an article with nothing in it', async () => {
    const { bytes, name } = await exportFile(format, storyInput('\n'));
    expect(bytes.length).toBeGreaterThan(0);
    expect(name).toBe(`article${{ public: '', footnoted: '-notes', internal: '-claims' }[format.audience]}.${format.extension}`);
  });

  it('matches its golden file', async () => {
    const { bytes } = await exportFile(format, storyInput());
    const file = new URL(`${format.id}.${format.extension === 'docx' ? 'docx.txt' : format.print ? 'html' : format.extension}`, GOLDEN);
    const text = goldenText(bytes, format);
    if (UPDATE) writeFileSync(file, text);
    expect(existsSync(file), `no golden file for ${format.id}`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe.each(FORMATS.filter((format) => format.preview === 'frame'))('$id as a page', (format) => {
  it('is valid HTML with nothing that runs or loads', async () => {
    for (const markdown of [undefined, '\n', '# Only <b>a</b> title & "more"\n']) {
      const { bytes } = await exportFile(format, storyInput(markdown));
      const html = new TextDecoder().decode(bytes);
      const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
      expect(report.results.flatMap((result) => result.messages.map((message) => `${message.line}: ${message.message}`))).toEqual([]);
      expect(html).not.toMatch(/src="(?!data:image\/)/);
    }
  });
});

function withoutHeadings(node: Node): Node {
  const content = Fragment.from(node.children.map(withoutHeadings));
  return node.isText
    ? node
    : node.type.name === 'table_header'
      ? articleSchema.nodes.table_cell.create(node.attrs, content)
      : node.copy(content);
}

describe.each(FORMATS.filter((format) => format.extension === 'docx'))('$id as a Word file', (format) => {
  it('holds well-formed parts and opens', async () => {
    const { bytes } = await exportFile(format, storyInput());
    for (const [path, xml] of Object.entries(partsOf(bytes))) expect(brokenTag(xml), path).toBeNull();
    const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
    for (const words of ['Night ferry fares to rise by a fifth', 'Students pay half.', 'Nobody asked us', 'South', 'ក្រុងនេះមានមនុស្ស'])
      expect(value).toContain(words);
    expect((await convertToHtml({ buffer: Buffer.from(bytes) })).messages.filter((message) => message.type === 'error')).toEqual([]);
  });

  it('marks the first row of a table as headings where it is one, and no other, so that every reader takes it so', async () => {
    const headed = await exportFile(format, storyInput());
    const { value } = await convertToHtml({ buffer: Buffer.from(headed.bytes) });
    expect([...value.matchAll(/<th>(.*?)<\/th>/g)].map(([, inside = '']) => inside.replace(/<[^>]+>/g, ''))).toEqual(['Route', 'Fare']);
    const bare = storyInput();
    const doc = withoutHeadings(bare.doc);
    const { bytes } = await exportFile(format, { ...bare, doc });
    expect((await convertToHtml({ buffer: Buffer.from(bytes) })).value).not.toContain('<th>');
  });

  it('names every part it refers to', async () => {
    const { bytes } = await exportFile(format, storyInput());
    const parts = unzipSync(bytes);
    const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array(0));
    for (const [, id] of strFromU8(parts['word/document.xml'] ?? new Uint8Array(0)).matchAll(/r:(?:id|embed)="([^"]+)"/g))
      expect(rels).toContain(`Id="${id}"`);
    for (const [, target] of rels.matchAll(/Target="([^"]+)"(?! TargetMode)/g)) expect(Object.keys(parts)).toContain(`word/${target}`);
  });
});
