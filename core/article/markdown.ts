import type { Node } from 'prosemirror-model';
import type Token from 'markdown-it/lib/token.mjs';
import { readBlockTokens } from './block-reader.ts';
import { markdownParser, type MarkdownEnv } from './markdown-parser.ts';
import { asParent, writeBlock } from './markdown-writer.ts';
import { articleSchema } from './schema.ts';
import { hasNestedDefinition, hasTooManyCells, isPlainProse } from './source-checks.ts';

/** A top-level block and where it stands in the source: UTF-16 offsets, end exclusive, without the line end after it. */
export interface SourceBlock {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/** Offsets at which the lines begin, and at last the length of the text; lines are those of markdown-it. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(LINE)) {
    if (match[0] === '') break;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** The top-level blocks' tokens: each run from an opening token to its closing one. */
function* topLevel(tokens: readonly Token[]): Generator<readonly Token[]> {
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.level > 0 || token.nesting > 0) continue;
    yield tokens.slice(from, index + 1);
    from = index + 1;
  }
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\0/g, '');

function rawBlock(source: string): Node {
  const text = withLineFeeds(source);
  return articleSchema.nodes.raw_block.create(null, text === '' ? [] : [articleSchema.text(text)]);
}

/** What the tokens say, without asking whether it can be written again; null when the schema has no place for it. */
function readBlock(tokens: readonly Token[]): Node | null {
  const nodes = readBlockTokens(tokens);
  return nodes?.length === 1 ? (nodes[0] ?? null) : null;
}

/** The round-trip guard: writing the node and reading that gives the node again. */
function comesBack(node: Node, env: MarkdownEnv): boolean {
  const written = writeBlock(node, { parent: asParent([node]), index: 0 }, { careful: env.references !== undefined });
  const blocks = [...topLevel(markdownParser.parse(written, { references: env.references }))];
  const [only] = blocks;
  const again = blocks.length === 1 && only ? readBlock(only) : null;
  return again?.eq(node) === true;
}

function nodeOf(tokens: readonly Token[], source: string, env: MarkdownEnv): Node {
  const [first] = tokens;
  const node = readBlock(tokens);
  if (!node || !first) return rawBlock(source);
  if (first.type === 'paragraph_open' && isPlainProse(source)) return node;
  if (first.type === 'table_open' && hasTooManyCells(source)) return rawBlock(source);
  if (first.nesting > 0 && hasNestedDefinition(first.type, source)) return rawBlock(source);
  return comesBack(node, env) ? node : rawBlock(source);
}

interface Lines {
  readonly source: string;
  readonly starts: readonly number[];
}

const lineText = ({ source, starts }: Lines, line: number): string => source.slice(starts[line] ?? 0, starts[line + 1] ?? source.length);
const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** Offsets of the lines from..to without the blank ones at either end and without the last line end; null when all are blank. */
function span(lines: Lines, from: number, to: number): { from: number; to: number } | null {
  let [first, last] = [from, to - 1];
  while (first <= last && isBlank(lineText(lines, first))) first += 1;
  while (last >= first && isBlank(lineText(lines, last))) last -= 1;
  if (first > last) return null;
  const end = (lines.starts[last] ?? 0) + lineText(lines, last).replace(/[\r\n]+$/, '').length;
  return { from: lines.starts[first] ?? 0, to: end };
}

/**
 * Reads Markdown as top-level blocks with their places. What the editor cannot show, and what would not be written back as it was meant, is a
 * raw block with its exact source; so is every line that no block claims, such as a link reference definition.
 */
export function readBlocks(source: string): { readonly blocks: readonly SourceBlock[]; readonly definesLinks: boolean } {
  const env: MarkdownEnv = {};
  const tokens = markdownParser.parse(source, env);
  const lines: Lines = { source, starts: lineStarts(source) };
  const blocks: SourceBlock[] = [];
  let line = 0;
  const unclaimed = (to: number): void => {
    const left = span(lines, line, to);
    if (left) blocks.push({ ...left, node: rawBlock(source.slice(left.from, left.to)) });
  };
  for (const group of topLevel(tokens)) {
    const [from, to] = group[0]?.map ?? [line, line];
    unclaimed(from);
    const place = span(lines, from, to);
    if (place) blocks.push({ ...place, node: nodeOf(group, source.slice(place.from, place.to), env) });
    line = to;
  }
  unclaimed(lines.starts.length - 1);
  return { blocks, definesLinks: env.references !== undefined && Object.keys(env.references).length > 0 };
}

/** The top-level blocks of a piece of Markdown. Never fails: what cannot be read is a raw block. */
export function parseBlocks(markdown: string): Node[] {
  return readBlocks(markdown).blocks.map((block) => block.node);
}
