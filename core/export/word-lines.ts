import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Mark, Node } from 'prosemirror-model';
import { linkAddress, shownInline } from './public-parts.ts';
import { cleanText } from './text-bytes.ts';

/** Where a comment begins or ends inside one line; `at` counts the line's content as the document does (a leaf is one). */
export interface CommentEdge {
  readonly at: number;
  readonly comment: number;
  readonly kind: 'start' | 'end';
}

function runOptions(marks: readonly Mark[]): IRunOptions {
  const has = (name: string): boolean => marks.some((mark) => mark.type.name === name);
  return {
    ...(has('strong') ? { bold: true } : {}),
    ...(has('emphasis') ? { italics: true } : {}),
    ...(has('strike') ? { strike: true } : {}),
    ...(has('code') ? { font: 'Consolas' } : {}),
  };
}

function run(text: string, marks: readonly Mark[]): ParagraphChild[] {
  if (text === '') return [];
  const address = linkAddress(marks);
  const options = { ...runOptions(marks), text: cleanText(text) };
  if (address === null) return [new TextRun(options)];
  return [new ExternalHyperlink({ link: address, children: [new TextRun({ ...options, style: 'Hyperlink' })] })];
}

function edgeChildren(edge: CommentEdge): ParagraphChild[] {
  if (edge.kind === 'start') return [new CommentRangeStart(edge.comment)];
  return [new CommentRangeEnd(edge.comment), new TextRun({ children: [new CommentReference(edge.comment)] })];
}

/** Ends stand before starts at one place, so that comments side by side do not overlap. */
const inOrder = (one: CommentEdge, other: CommentEdge): number =>
  one.at - other.at || (one.kind === other.kind ? one.comment - other.comment : one.kind === 'end' ? -1 : 1);

function leafRuns(leaf: Node, footnote: FootnoteNumber): ParagraphChild[] {
  if (leaf.type.name === 'hard_break') return [new TextRun({ break: 1 })];
  const source = String(leaf.attrs.source ?? '');
  const number = footnote(source);
  return number === null ? run(shownInline(source), leaf.marks) : [new FootnoteReferenceRun(number)];
}

/** The file's footnote for a mark, by the mark's source; null when it leads nowhere. Every mark needs a footnote of its own. */
export type FootnoteNumber = (source: string) => number | null;

/** The runs of a line, cut exactly where comments begin and end. */
export function lineRuns(block: Node, edges: readonly CommentEdge[], footnote: FootnoteNumber): ParagraphChild[] {
  const waiting = [...edges].sort(inOrder);
  const children: ParagraphChild[] = [];
  const place = (until: number): void => {
    for (let edge = waiting[0]; edge && edge.at <= until; edge = waiting[0]) {
      children.push(...edgeChildren(edge));
      waiting.shift();
    }
  };
  block.forEach((inline, at) => {
    place(at);
    if (!inline.isText) {
      children.push(...leafRuns(inline, footnote));
      return;
    }
    const text = inline.text ?? '';
    let done = 0;
    for (let edge = waiting[0]; edge && edge.at < at + text.length; edge = waiting[0]) {
      children.push(...run(text.slice(done, edge.at - at), inline.marks));
      done = Math.max(done, edge.at - at);
      place(edge.at);
    }
    children.push(...run(text.slice(done), inline.marks));
  });
  place(Number.POSITIVE_INFINITY);
  return children;
}
