import { markdownParser, type MarkdownEnv } from './markdown-parser.ts';

/** Questions to a block's source that its tokens no longer answer. */

/** Letters, digits and the punctuation of prose, none of which Markdown reads in the middle of a line. */
const PROSE = /^[\p{L}][\p{L}\p{M}\p{N} ,;:'"().$%?/“”‘’—–…។៕៖-]*$/u;

/** Whether a paragraph's source holds nothing that could mean more than its words; it needs no round-trip guard. One line only. */
export function isPlainProse(source: string): boolean {
  return PROSE.test(source) && !/\s$/.test(source);
}

function cells(line: string): number {
  const bars = line.trim().replace(/^\|/, '').replace(/\\\|/g, '').replace(/\|$/, '');
  return bars.split('|').length;
}

/** Whether a row of the table has more cells than its head: a reader of Markdown drops them. */
export function hasTooManyCells(source: string): boolean {
  const lines = source.split(/\r\n?|\n/);
  const head = cells(lines[0] ?? '');
  return lines.slice(2).some((line) => cells(line) > head);
}

const DEFINITION_INSIDE = /^[ \t>*+\-\d.)]*\[[^[\]]+\]:/m;
const FOOTNOTE_DEFINITION = /^ {0,3}\[\^[^\]\s]+\]:/;

/** Whether the block holds a link reference or footnote definition that its node would lose. */
export function hasNestedDefinition(type: string, source: string): boolean {
  if (type === 'paragraph_open') return FOOTNOTE_DEFINITION.test(source);
  if (type === 'table_open' || type === 'heading_open' || !DEFINITION_INSIDE.test(source)) return false;
  const alone: MarkdownEnv = {};
  markdownParser.parse(source, alone);
  return Object.keys(alone.references ?? {}).length > 0;
}
