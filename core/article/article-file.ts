import type { Node } from 'prosemirror-model';
import { failed, ok, type Result } from '../result.ts';
import { BodySource } from './body-source.ts';
import type { FrontValues } from './front-values.ts';
import { hasFrontKey, readFrontMatter, splitFrontMatter, writeFrontMatter } from './front-matter.ts';
import { readBlocks, type SourceBlock } from './markdown.ts';
import { writeBlock, asParent } from './markdown-writer.ts';
import type { Meta } from './meta.ts';
import { articleSchema } from './schema.ts';
import { excessOf } from './size-limits.ts';

const { nodes } = articleSchema;

/** What is remembered of a file so that writing it again changes only what was changed. Opaque: hand it back to `writeArticle`. */
export interface Opened {
  readonly bom: string;
  /** The front matter's source with its fences; empty when there is none. */
  readonly front: string;
  /** What the document said when it was opened. */
  readonly values: FrontValues;
  readonly eol: string;
  /** The first heading of the body is the headline. */
  readonly titled: boolean;
  readonly body: BodySource;
}

export interface OpenedText {
  readonly doc: Node;
  readonly opened: Opened;
}

const BOM = '\ufeff';
/** UTF-16 units. A novel has half a million; more than this is no article and would keep the window busy for minutes. */
const LONGEST_SOURCE = 8_000_000;

const words = (text: string): Node[] => (text === '' ? [] : [articleSchema.text(text)]);

/** The line end that most lines have; LF when there is none. */
function mostUsedLineEnd(source: string): string {
  const counts = new Map<string, number>();
  for (const [end] of source.matchAll(/\r\n|\r|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
  let most = '\n';
  for (const [end, count] of counts) if (count > (counts.get(most) ?? 0)) most = end;
  return most;
}

/** A first heading of level 1 that is nothing but words. */
function titleOf(blocks: readonly SourceBlock[]): string | null {
  const node = blocks[0]?.node;
  if (node?.type !== nodes.subhead || node.attrs.level !== 1) return null;
  return node.content.size > 0 && node.children.every((child) => child.isText) ? node.textContent : null;
}

function toDoc(values: FrontValues, headline: Node, blocks: readonly Node[]): Node {
  const standfirst = nodes.standfirst.create(null, words(values.standfirst));
  const body = blocks.length > 0 ? blocks : [nodes.paragraph.create()];
  return nodes.doc.create({ meta: values.meta }, [headline, standfirst, ...body]);
}

/**
 * Reads an article's file as a document and what is needed to write it again to the byte. `source` is decoded UTF-8, its byte order mark
 * included. Fails with `front-matter-broken`, `front-matter-open`, `too-large` or `paragraph-too-long`; nothing else in the body can fail.
 */
export function openArticle(source: string): Result<OpenedText> {
  if (source.length > LONGEST_SOURCE) return failed({ code: 'too-large' });
  const bom = source.startsWith(BOM) ? BOM : '';
  const split = splitFrontMatter(source.slice(bom.length));
  if (!split.ok) return split;
  const { front, body } = split.value;
  const read = readFrontMatter(front);
  const { blocks, definesLinks } = readBlocks(body);
  const title = hasFrontKey(front, 'headline') ? null : titleOf(blocks);
  const values = title === null ? read : { ...read, headline: title };
  const headline = nodes.headline.create(null, words(values.headline));
  const shown = title === null ? blocks : [{ ...blocks[0], node: headline } as SourceBlock, ...blocks.slice(1)];
  const eol = mostUsedLineEnd(source);
  const remembered = new BodySource(body, shown, { eol, careful: definesLinks });
  const doc = toDoc(
    values,
    headline,
    (title === null ? shown : shown.slice(1)).map((block) => block.node),
  );
  const excess = excessOf(doc);
  if (excess !== null) return failed({ code: excess });
  return ok({ doc, opened: { bom, front, values, eol, titled: title !== null, body: remembered } });
}

function valuesOf(doc: Node): FrontValues {
  return {
    meta: doc.attrs.meta as Meta,
    headline: doc.child(0).textContent,
    standfirst: doc.child(1).textContent,
  };
}

/** Front matter that was not there before is parted from the body by a blank line. */
function frontOf(opened: Opened, after: FrontValues): string {
  const values = opened.titled ? { ...after, headline: opened.values.headline } : after;
  const front = writeFrontMatter(opened.front, opened.values, values, opened.eol);
  return opened.front === '' && front !== '' ? front + opened.eol : front;
}

/** A new block, or one that came in with a file, its own lines kept and their ends those of what is written below it. */
function frontOfNew(came: string, after: FrontValues): string {
  if (came === '') return writeFrontMatter('', null, after);
  const front = `${came.trimEnd()}\n`.replace(/\r\n?/g, '\n');
  return writeFrontMatter(front, readFrontMatter(front), after);
}

/** A document as the text of a new file. `came`: front matter of the file it was imported from, whose unknown lines are kept; or nothing. */
export function writeNewArticle(doc: Node, came = ''): string {
  const front = frontOfNew(came, valuesOf(doc));
  const blocks = doc.children.slice(2);
  const parent = asParent(blocks);
  const careful = blocks.some((block) => block.type === nodes.raw_block && /^ {0,3}\[[^\]]+\]:/m.test(block.textContent));
  const written = blocks.map((_, index) => writeBlock(parent.child(index), { parent, index }, { careful })).filter((text) => text !== '');
  return written.length === 0 ? front : `${front}\n${written.join('\n\n')}\n`;
}

/**
 * The document as a file's text. With what `openArticle` remembered, every block that was not changed has its source to the byte, and the
 * front matter only changes where a value did. Empty paragraphs are not written: Markdown has no such thing.
 */
export function writeArticle(doc: Node, opened: Opened): string {
  const after = valuesOf(doc);
  const [headline, , ...blocks] = doc.children;
  const front = frontOf(opened, after);
  const titled = opened.titled && headline && headline.content.size > 0 ? [headline, ...blocks] : blocks;
  return opened.bom + front + opened.body.write(titled, front !== '');
}
