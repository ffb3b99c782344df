import type { Node } from 'prosemirror-model';
import { emptyMeta, type Meta } from '../article/meta.ts';
import { articleSchema } from '../article/schema.ts';
import { excessOf } from '../article/size-limits.ts';
import type { ImportReport } from '../contract/shapes.ts';
import { failed, ok, type Result } from '../result.ts';
import { storyDay } from '../text/story-day.ts';
import type { Reading } from './assemble.ts';
import { decode, type Decoded } from './decode.ts';
import { languageOf } from './language.ts';
import type { Reader } from './reader.ts';
import { READERS } from './readers.ts';

export interface ImportInput {
  /** File name as the person sees it; it tells the kind and appears in the report and in problems. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** BCP 47 tag when the person said it; else it is told by the script. */
  readonly language?: string;
}

export interface Imported {
  /** The article, its `meta.id` left empty for the library to fill. */
  readonly doc: Node;
  readonly report: ImportReport;
  /** Front matter that came in with the file: the lines of it that Stet does not know go into the new article's. Else empty. */
  readonly front: string;
}

const RICH_TEXT = /^\{\\rtf/u;

function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
  return /^[a-z0-9]{1,8}$/u.test(extension) ? extension : '';
}

function readerFor(name: string, text: string): Reader | null {
  const extension = extensionOf(name);
  if (RICH_TEXT.test(text)) return null;
  const byName = READERS.find((reader) => extension !== '' && reader.extensions.includes(extension));
  if (byName) return byName;
  return extension === '' ? (READERS.find((reader) => reader.recognises(text)) ?? null) : null;
}

/** How many characters of a page may stand before it says its encoding (WHATWG HTML, 4.2.5.4), with room for a comment. */
const DECLARED_WITHIN = 4096;
const DECLARES_LATIN = /<meta\b[^>]*charset\s*=\s*["']?(?:windows-1252|cp1252|iso-8859-1|latin-?1)\b/iu;

/** A page that says itself that it is Windows-1252, or what browsers read as that, leaves nothing to guess. */
function said(decoded: Decoded): Decoded {
  const isSaid = decoded.guess?.encoding === 'windows-1252' && DECLARES_LATIN.test(decoded.text.slice(0, DECLARED_WITHIN));
  return isSaid ? { ...decoded, guess: null } : decoded;
}

function docOf(reading: Reading): Node {
  const { nodes } = articleSchema;
  const line = (text: string): Node[] => (text === '' ? [] : [articleSchema.text(text)]);
  const meta: Meta = { ...emptyMeta(), byline: [...reading.byline], published: reading.published };
  const blocks = reading.blocks.length > 0 ? reading.blocks : [nodes.paragraph.create()];
  return nodes.doc.create({ meta }, [
    nodes.headline.create(null, line(reading.headline)),
    nodes.standfirst.create(null, line(reading.standfirst)),
    ...blocks,
  ]);
}

/** A figure without a picture is the caption of one: that is what came in. One without a caption is called so. */
function kindOf(block: Node): string {
  if (block.type.name !== 'figure') return block.type.name;
  if (block.attrs.src === '') return 'caption';
  return block.firstChild?.content.size ? 'figure' : 'bare-figure';
}

/** How many of what stand in the article, by block kind; empty blocks are not counted. */
function countTaken(doc: Node): Record<string, number> {
  const taken: Record<string, number> = {};
  doc.forEach((block) => {
    const empty = block.isTextblock && block.content.size === 0;
    if (!empty) taken[kindOf(block)] = (taken[kindOf(block)] ?? 0) + 1;
  });
  const { byline, published } = doc.attrs.meta as Meta;
  if (byline.length > 0) taken.byline = byline.length;
  if (storyDay(published) !== '') taken.published = 1;
  return taken;
}

function withMeta(doc: Node, change: Partial<Meta>): Node {
  const meta: Meta = { ...(doc.attrs.meta as Meta), ...change };
  return articleSchema.nodes.doc.create({ ...doc.attrs, meta }, doc.content);
}

/**
 * Makes an article of a file. Nothing in the file is lost: what is not taken is in `report.setAside` with the reason, and
 * `takeBack` returns it. Fails with `too-large`, `nested-too-deep`, `paragraph-too-long`, `empty-file`, `binary-file`, `wrong-encoding`, `unknown-kind`, `nothing-found` or
 * `front-matter-broken` or `front-matter-open`.
 */
export function importArticle(input: ImportInput): Result<Imported> {
  const { name } = input;
  const decoded = decode(input.bytes, name);
  if (!decoded.ok) return decoded;
  const { text: source, guess } = said(decoded.value);
  const reader = readerFor(name, source);
  if (!reader) return failed({ code: 'unknown-kind', file: name });
  const read = reader.read(source, name);
  if (!read.ok) return read;
  const file = read.value;
  const bare = file.kind === 'document' ? file.doc : docOf(file.reading);
  const text = bare.textBetween(0, bare.content.size, '\n');
  const saysLanguage = file.kind === 'document' && (bare.attrs.meta as Meta).language !== emptyMeta().language;
  const language = input.language ?? (saysLanguage ? (bare.attrs.meta as Meta).language : languageOf(text));
  const doc = withMeta(bare, { id: '', language });
  const lines = file.kind === 'document' ? file.setAside : file.reading.setAside;
  if (text.trim() === '' && !doc.firstChild?.content.size && lines.length === 0) return failed({ code: 'nothing-found', file: name });
  const excess = excessOf(doc);
  if (excess !== null) return failed({ code: excess, file: name });
  const setAside = lines.map((line, index) => ({ index, ...line }));
  const front = file.kind === 'document' ? file.front : '';
  return ok({
    doc,
    front,
    report: { name, headline: doc.firstChild?.textContent ?? '', taken: countTaken(doc), setAside, ...(guess ? { guess } : {}) },
  });
}
