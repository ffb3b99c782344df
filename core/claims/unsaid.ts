import type { Projection } from '../article/plain-text.ts';
import { isLinkDefinition } from '../text/raw-prints.ts';
import { literalCode } from './code-parts.ts';

/**
 * Words that stand in the text and that no reader gets, though they are neither struck by a mark nor on the stash: what another program, or a
 * block kept as it is, holds in comments, scripts, tags and definitions of links, and between the tags of a deletion.
 */

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Unsaid = readonly Stretch[];

/** The very same value for all texts that have no such thing. */
const ALL_SAID: Unsaid = [];

/** Each but a tag goes on to the end where it is not closed. Nothing here looks at a letter twice. */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<![a-z][^>]*(?:>|$)|<(?<silent>script|style|template|noscript)\b[^]*?(?:<\/\k<silent>[^<>]*>|$)|<(?<close>\/?)(?<name>[a-z][a-z\d]*)\b[^<>]*>/giu;
const DELETIONS = ['s', 'del', 'strike'];

/** A deletion that was begun; `end`: where it ends at the latest if nothing closes it. */
interface Begun {
  readonly at: number;
  readonly end: number;
}

interface Walk {
  readonly found: Stretch[];
  /** By the name of their tags, the innermost last. */
  readonly open: ReadonlyMap<string, Begun[]>;
}

function takeTag(walk: Walk, { name, close }: { readonly name: string; readonly close: boolean }, tag: Stretch, end: number): void {
  const open = walk.open.get(name);
  if (!close) return void open?.push({ at: tag.to, end });
  const begun = open?.pop();
  if (begun) walk.found.push({ from: begun.at, to: tag.from });
}

/** What is markup in a piece of source that begins at `from`. A deletion that is not closed in it goes on to `end`. */
function takeMarkup(walk: Walk, source: string, from: number, end: number): void {
  for (const { index, 0: piece, groups } of source.matchAll(MARKUP)) {
    const tag = { from: from + index, to: from + index + piece.length };
    walk.found.push(tag);
    const { name, close } = groups ?? {};
    if (name !== undefined) takeTag(walk, { name: name.toLowerCase(), close: close === '/' }, tag, end);
  }
}

function takeBlock(walk: Walk, source: string, { from, to }: Stretch): void {
  if (isLinkDefinition(source)) return void walk.found.push({ from, to });
  let at = 0;
  for (const code of [...literalCode(source), { from: source.length, to: source.length }]) {
    takeMarkup(walk, source.slice(at, code.from), from + at, to);
    at = code.to;
  }
}

/** All of it, in reading order; what is within another stretch may be named twice. */
export function unsaidIn({ text, units, runs }: Pick<Projection, 'text' | 'units' | 'runs'>): Unsaid {
  const blocks = units.filter(({ kind }) => kind === 'raw');
  // A piece of a line that the editor keeps as it is: one place in the document, whatever its length.
  const pieces = runs.filter(({ offset, length, size }) => size !== length && text.charAt(offset) === '<');
  if (blocks.length === 0 && pieces.length === 0) return ALL_SAID;
  const walk: Walk = { found: [], open: new Map(DELETIONS.map((name) => [name, []])) };
  const all = [
    ...blocks.map(({ from, to }) => ({ from, to, isBlock: true })),
    ...pieces.map(({ offset, length }) => ({ from: offset, to: offset + length, isBlock: false })),
  ].sort((one, other) => one.from - other.from);
  for (const { isBlock, ...piece } of all) {
    const source = text.slice(piece.from, piece.to);
    if (isBlock) takeBlock(walk, source, piece);
    else takeMarkup(walk, source, piece.from, piece.to);
  }
  for (const { at, end } of [...walk.open.values()].flat()) if (at < end) walk.found.push({ from: at, to: end });
  return walk.found.length === 0 ? ALL_SAID : walk.found.sort((one, other) => one.from - other.from);
}

/**
 * Whether no reader gets a word of this range. Words with a comment among them are said, and are the claim's words with it; so nothing is left
 * out of what is said in part.
 */
export function isUnsaid(text: string, { from, to }: Stretch, unsaid: Unsaid): boolean {
  const says = (start: number, end: number): boolean => start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end));
  let at = from;
  let isTouched = false;
  for (const stretch of unsaid) {
    if (stretch.to <= at) continue;
    if (stretch.from >= to) break;
    isTouched = true;
    if (says(at, stretch.from)) return false;
    at = stretch.to;
  }
  return isTouched && !says(at, to);
}
