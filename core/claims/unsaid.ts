import { piecesOfBlock } from '../article/block-html.ts';
import { htmlPieces, type HtmlPieces, type Stretch } from '../article/html-pieces.ts';
import { asTag, type HtmlTag } from '../article/html-tags.ts';
import type { Projection } from '../article/plain-text.ts';
import { isLinkDefinition } from '../text/raw-prints.ts';

/**
 * Words that stand in the text and that no reader gets, though they are neither struck by a mark nor on the stash: what another program, or a
 * block kept as it is, holds in comments, scripts, tags and definitions of links, and between the tags of a deletion.
 */

export type Unsaid = readonly Stretch[];

/** The very same value for all texts that have no such thing. */
const ALL_SAID: Unsaid = [];

/** A deletion that was begun; `end`: where it ends at the latest if nothing closes it. */
interface Begun {
  /** One that does not only stands for its other half. */
  readonly strikes: boolean;
  readonly at: number;
  readonly end: number;
}

interface Walk {
  readonly found: Stretch[];
  /** By the name of their tags, the innermost last. */
  readonly open: Map<string, Begun[]>;
}

function takeTag(walk: Walk, { name, closes, strikes }: HtmlTag, tag: Stretch, end: number): void {
  const open = walk.open.get(name) ?? [];
  if (!closes) {
    if (strikes || open.length > 0) walk.open.set(name, open);
    if (strikes || open.length > 0) open.push({ strikes, at: tag.to, end });
    return;
  }
  const begun = open.pop();
  if (begun?.strikes) walk.found.push({ from: begun.at, to: tag.from });
}

/** What is no text in a piece of source. A deletion that is not closed in it goes on to its end. */
function takeMarkup(walk: Walk, { tags, texts }: HtmlPieces, { from, to }: Stretch): void {
  let at = 0;
  for (const text of [...texts, { from: to - from, to: to - from }]) {
    if (text.from > at) walk.found.push({ from: from + at, to: from + text.from });
    at = text.to;
  }
  for (const tag of tags.map(asTag)) takeTag(walk, tag, { from: from + tag.from, to: from + tag.to }, to);
}

function sorted({ found, open }: Walk): Unsaid {
  for (const { at, end, strikes } of [...open.values()].flat()) if (strikes && at < end) found.push({ from: at, to: end });
  return found.length === 0 ? ALL_SAID : found.sort((one, other) => one.from - other.from);
}

/** The same of a piece of a line, of whose nodes nothing is known any more. */
export function unsaidInLine(source: string): Unsaid {
  if (!source.includes('<')) return ALL_SAID;
  const walk: Walk = { found: [], open: new Map() };
  takeMarkup(walk, htmlPieces(source), { from: 0, to: source.length });
  return sorted(walk);
}

/** All of it, in reading order; what is within another stretch may be named twice. */
export function unsaidIn({ text, units, runs }: Pick<Projection, 'text' | 'units' | 'runs'>): Unsaid {
  const blocks = units.filter(({ kind }) => kind === 'raw');
  // A piece of a line that the editor keeps as it is: one place in the document, whatever its length.
  const pieces = runs.filter(({ offset, length, size }) => size !== length && text.charAt(offset) === '<');
  if (blocks.length === 0 && pieces.length === 0) return ALL_SAID;
  const walk: Walk = { found: [], open: new Map() };
  const all = [
    ...blocks.map(({ from, to, further }) => ({ from, to, isBlock: true, isFurther: further ?? false })),
    ...pieces.map(({ offset, length }) => ({ from: offset, to: offset + length, isBlock: false, isFurther: false })),
  ].sort((one, other) => one.from - other.from);
  for (const { isBlock, isFurther, ...piece } of all) {
    const source = text.slice(piece.from, piece.to);
    if (isBlock && isLinkDefinition(source)) walk.found.push(piece);
    else takeMarkup(walk, isBlock ? piecesOfBlock(source, isFurther) : htmlPieces(source), piece);
  }
  return sorted(walk);
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
