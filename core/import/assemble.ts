import { Fragment, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import { MOST_BLOCKS } from '../article/size-limits.ts';
import { namesIn, readByline } from './bylines.ts';
import { splitCredit } from './captions.ts';
import { findDoubled } from './doubled.ts';
import { readParts, splitGlued } from './parts.ts';
import { dayInStamp } from './story-date.ts';
import type { Hints, Piece, Reason } from './piece.ts';

/** What a reader makes of a file: the story, and everything that was set aside with the body block it stood before. */
export interface Reading {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: readonly string[];
  /** The story's date, a day or a moment; empty when nothing says it. */
  readonly published: string;
  readonly blocks: readonly Node[];
  readonly setAside: readonly Aside[];
}

interface Aside {
  readonly text: string;
  readonly reason: Reason;
  readonly before: number;
  /** Where in that block's own line it stood, when it stood inside. */
  readonly at?: number;
}

/** Pieces of a file, taken or set aside. With more the file is refused before anybody asks of each what it is, which takes minutes. */
export const MOST_PARTS = 2 * MOST_BLOCKS;

const { nodes } = articleSchema;
const words = (text: string): Node[] => (text === '' ? [] : [articleSchema.text(text)]);

/** A figure without a picture: what is known of it stands under it. */
export function figure(src: string, alt: string, caption: readonly Node[], credit: string): Node {
  return nodes.figure.create({ src, alt }, [nodes.caption.create(null, caption), nodes.credit.create(null, words(credit))]);
}

function captionFigure(text: string): Node {
  const { caption, credit } = splitCredit(text);
  return figure('', '', words(caption), credit);
}

const blockOf = (piece: Piece): Node => piece.node ?? nodes.paragraph.create(null, words(piece.text));

interface Open {
  /** What was dated on the line that names the author. */
  bylineStamps: string[];
  headline: string;
  standfirst: string;
  byline: string[];
  published: string;
  blocks: Node[];
  setAside: Aside[];
}

function addByline(open: Open, text: string): void {
  const { names, rest } = readByline(text) ?? { names: namesIn(text), rest: [] };
  open.byline.push(...names.filter((name) => !open.byline.includes(name)));
  open.bylineStamps.push(...rest.filter(({ reason }) => reason === 'date-stamp').map(({ text: stamp }) => stamp));
  for (const part of rest) open.setAside.push({ ...part, before: open.blocks.length });
}

/** A line that holds only a credit belongs to the figure above it when that has none. */
function addCaption(open: Open, text: string): void {
  const made = captionFigure(text);
  const above = open.blocks[open.blocks.length - 1];
  if (made.firstChild?.content.size === 0 && above?.type.name === 'figure' && above.lastChild?.content.size === 0) {
    const [caption] = above.content.content;
    open.blocks[open.blocks.length - 1] = above.copy(
      Fragment.from([...(caption ? [caption] : []), ...(made.lastChild ? [made.lastChild] : [])]),
    );
    return;
  }
  open.blocks.push(made);
}

/** Words deleted inside a line go back into it when it is a line of the body, else they stand before what comes next. */
function addGone(open: Open, piece: Piece, isBlock: boolean): void {
  const before = open.blocks.length;
  for (const { text, at } of piece.gone ?? []) open.setAside.push({ text, reason: 'deletion', before, ...(isBlock ? { at } : {}) });
}

/** The day on the author's line; else of the first stamp above the story, or of one anywhere that says it is the day of publication. */
function stampedDay({ blocks, setAside, bylineStamps }: Open): string {
  const first = blocks.findIndex((block) => block.type !== nodes.figure);
  const stamps = setAside.filter(
    ({ reason, text, before }) => reason === 'date-stamp' && (before <= Math.max(0, first) || /publish|posted|ចេញផ្សាយ/iu.test(text)),
  );
  const texts = [...bylineStamps.filter((text) => !/updat/iu.test(text)), ...stamps.map(({ text }) => text)];
  return texts.map(dayInStamp).find((day) => day !== '') ?? '';
}

/** Puts the pieces of a page together as a story. Every piece ends up in the story or among what was set aside. */
export function assemble(found: readonly Piece[], hints: Hints): Reading {
  const doubled = findDoubled(splitGlued(found));
  const { pieces } = doubled;
  const parts = readParts(doubled, hints);
  const open: Open = {
    bylineStamps: [],
    headline: hints.headline,
    standfirst: hints.standfirst,
    byline: [...hints.byline],
    published: hints.published,
    blocks: [],
    setAside: [],
  };
  parts.forEach((part, index) => {
    const piece = pieces[index];
    if (!piece) return;
    addGone(open, piece, part.kind === 'block');
    if (part.kind === 'aside') open.setAside.push({ text: piece.text, reason: part.reason, before: open.blocks.length });
    else if (part.kind === 'headline') open.headline = piece.text;
    else if (part.kind === 'standfirst') open.standfirst = piece.text;
    else if (part.kind === 'byline') addByline(open, piece.text);
    else if (part.kind === 'caption') addCaption(open, piece.text);
    else if (part.kind === 'subhead') open.blocks.push(nodes.subhead.create({ level: 2 }, words(piece.text)));
    else open.blocks.push(blockOf(piece));
  });
  const { bylineStamps: _stamps, ...reading } = open;
  return { ...reading, published: open.published || stampedDay(open) };
}
