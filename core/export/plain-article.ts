import type { Node } from 'prosemirror-model';
import { LABELS } from './labels.ts';
import { isHidden, shownInline, shownRaw } from './public-parts.ts';

/** The words of one line's content as a reader sees them. */
export function inlineWords(block: Node): string {
  let words = '';
  block.forEach((inline) => {
    if (inline.isText) words += inline.text ?? '';
    else words += inline.type.name === 'hard_break' ? '\n' : shownInline(String(inline.attrs.source ?? ''));
  });
  return words;
}

const indent = (text: string, by: string): string => text.replace(/\n(?=.)/gu, `\n${by}`);

function listLines(list: Node): string {
  const first = Number(list.attrs.order ?? 1);
  return list.content.content
    .map((item, index) => {
      const marker = list.type.name === 'ordered_list' ? `${first + index}. ` : '- ';
      return marker + indent(plainBlocks(item.content.content).join('\n'), ' '.repeat(marker.length));
    })
    .join('\n');
}

function figureLine(figure: Node): string {
  const [caption, credit] = figure.content.content.map(inlineWords);
  const parts = [caption || String(figure.attrs.alt), credit ? `(${credit})` : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `[${LABELS.photo}: ${parts.join(' ')}]`;
}

const tableLines = (table: Node): string =>
  table.content.content.map((row) => row.content.content.map((cell) => inlineWords(cell).replace(/\s+/gu, ' ')).join('\t')).join('\n');

function plainBlock(node: Node): string {
  switch (node.type.name) {
    case 'bullet_list':
    case 'ordered_list':
      return listLines(node);
    case 'figure':
      return figureLine(node);
    case 'table':
      return tableLines(node);
    case 'rule':
      return '* * *';
    case 'raw_block':
      return shownRaw(node.textContent)?.text ?? '';
    default:
      return node.isTextblock ? inlineWords(node) : plainBlocks(node.content.content).join('\n\n');
  }
}

/** Every block that may be shown, as plain words. */
export const plainBlocks = (blocks: readonly Node[]): string[] =>
  blocks
    .filter((block) => !isHidden(block))
    .map(plainBlock)
    .filter((text) => text.trim() !== '');

/** The body of an article as a reader reads it, blocks set apart by a blank line. */
export const plainBody = (doc: Node): string => plainBlocks(doc.content.content.slice(2)).join('\n\n');
