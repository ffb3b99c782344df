import { Fragment, type Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { articleSchema } from '../article/schema.ts';
import type { Reading } from './assemble.ts';
import { readByline, type BylineLine } from './bylines.ts';
import { isBodyLike } from './piece.ts';
import { dayInStamp } from './story-date.ts';

interface Document {
  readonly doc: Node;
  readonly setAside: Reading['setAside'];
}

/** Headline and standfirst come before the body. */
const BEFORE_BODY = 2;

/** The first byline among the lines above the story, and its place among all blocks. */
function bylineAbove(doc: Node): { readonly at: number; readonly line: BylineLine } | null {
  for (let at = BEFORE_BODY; at < doc.childCount; at += 1) {
    const { type, textContent } = doc.child(at);
    if (type.name === 'figure') continue;
    if (!['paragraph', 'subhead'].includes(type.name) || isBodyLike(textContent)) return null;
    const line = type.name === 'paragraph' ? readByline(textContent) : null;
    if (line) return { at, line };
  }
  return null;
}

/** Takes the byline out of the lines above a story whose front matter names nobody, with the date on that line when no other is known. */
export function withByline({ doc, setAside }: Document): Document {
  const meta = doc.attrs.meta as Meta;
  const found = meta.byline.length > 0 ? null : bylineAbove(doc);
  if (!found) return { doc, setAside };
  const { at, line } = found;
  const before = at - BEFORE_BODY;
  const blocks = doc.content.content.filter((_, index) => index !== at);
  const body = blocks.length > BEFORE_BODY ? blocks : [...blocks, articleSchema.nodes.paragraph.create()];
  const stamps = line.rest.filter(({ reason }) => reason === 'date-stamp');
  const published = meta.published || (stamps.map(({ text }) => dayInStamp(text)).find((day) => day !== '') ?? '');
  const moved = setAside.map((aside) => (aside.before > before ? { ...aside, before: aside.before - 1 } : aside));
  return {
    doc: articleSchema.nodes.doc.create({ ...doc.attrs, meta: { ...meta, byline: [...line.names], published } }, Fragment.from(body)),
    setAside: [
      ...moved.filter((aside) => aside.before <= before),
      ...line.rest.map((part) => ({ ...part, before })),
      ...moved.filter((aside) => aside.before > before),
    ],
  };
}
