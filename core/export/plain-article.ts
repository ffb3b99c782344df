import type { Node } from 'prosemirror-model';
import { isInlineScript } from '../article/inline-script.ts';
import { LABELS } from './labels.ts';
import { notesOf } from './notes.ts';
import { isStruck, joined } from './struck-words.ts';
import { isHidden, shownInline, shownRaw } from './public-parts.ts';

/** How a footnote mark is written, by its source. */
type MarkWords = (source: string) => string;
const NO_MARKS: MarkWords = () => '';

function leafWords(inline: Node, mark: MarkWords): string {
  if (inline.isText) return inline.text ?? '';
  if (inline.type.name === 'hard_break') return '\n';
  const source = String(inline.attrs.source ?? '');
  return shownInline(source) + mark(source);
}

const isLeftOut = (inline: Node): boolean =>
  isStruck(inline) || (inline.type.name === 'raw_inline' && isInlineScript(String(inline.attrs.source)));

/** The words of one line's content as a reader sees them, without those that are struck through. */
export function inlineWords(block: Node, mark: MarkWords = NO_MARKS): string {
  let words = '';
  let isGap = false;
  block.forEach((inline) => {
    const next = isLeftOut(inline) ? '' : leafWords(inline, mark);
    words = isGap && next !== '' ? joined(words, next) : words + next;
    isGap = isLeftOut(inline) || (isGap && next === '');
  });
  return words;
}

const indent = (text: string, by: string): string => text.replace(/\n(?=.)/gu, `\n${by}`);

function listLines(list: Node, mark: MarkWords): string {
  const first = Number(list.attrs.order ?? 1);
  return list.content.content
    .map((item, index) => {
      const marker = list.type.name === 'ordered_list' ? `${first + index}. ` : '- ';
      return marker + indent(plainBlocks(item.content.content, mark).join('\n'), ' '.repeat(marker.length));
    })
    .join('\n');
}

/** What stands under a picture; only where the article names one is it called a picture's. */
function figureLine(figure: Node, mark: MarkWords): string {
  const [caption, credit] = figure.content.content.map((part) => inlineWords(part, mark));
  const parts = [caption ?? '', credit ? `(${credit})` : ''].filter((part) => part !== '');
  const words = parts.join(' ');
  return words === '' || figure.attrs.src === '' ? words : `[${LABELS.photo}: ${words}]`;
}

const tableLines = (table: Node, mark: MarkWords): string =>
  table.content.content
    .map((row) => row.content.content.map((cell) => inlineWords(cell, mark).replace(/\s+/gu, ' ')).join('\t'))
    .join('\n');

function plainBlock(node: Node, mark: MarkWords): string {
  switch (node.type.name) {
    case 'bullet_list':
    case 'ordered_list':
      return listLines(node, mark);
    case 'figure':
      return figureLine(node, mark);
    case 'table':
      return tableLines(node, mark);
    case 'rule':
      return '* * *';
    case 'raw_block':
      return shownRaw(node.textContent)?.text ?? '';
    default:
      return node.isTextblock ? inlineWords(node, mark) : plainBlocks(node.content.content, mark).join('\n\n');
  }
}

/** Every block that may be shown, as plain words. */
const plainBlocks = (blocks: readonly Node[], mark: MarkWords): string[] =>
  blocks
    .filter((block) => !isHidden(block))
    .map((block) => plainBlock(block, mark).replace(/[ \t]+$/u, ''))
    .filter((text) => text.trim() !== '');

/** The body of an article as a reader reads it, blocks set apart by a blank line; marks as `mark` writes them, the notes themselves apart. */
function bodyWords(doc: Node, mark: MarkWords): { readonly body: string[]; readonly notes: string[] } {
  const { inPlaceOf, noteOf, notes } = notesOf(doc, isStruck);
  const blocks = doc.content.content.slice(2).flatMap((block) => inPlaceOf(block) ?? [block]);
  const numbered = (source: string): string => (noteOf(source) === null ? '' : mark(`${noteOf(source)?.number}`));
  return {
    body: plainBlocks(blocks, numbered),
    notes: notes.map((note) => `${mark(`${note.number}`)} ${plainBlocks(note.blocks, NO_MARKS).join('\n')}`),
  };
}

/** The body's words alone: neither footnotes nor their numbers. */
export const plainBody = (doc: Node): string => bodyWords(doc, NO_MARKS).body.join('\n\n');

/** The body with numbered marks, and the notes after it. */
export function plainBodyWithNotes(doc: Node): string {
  const { body, notes } = bodyWords(doc, (number) => `[${number}]`);
  return [...body, ...notes].join('\n\n');
}
