import type { Node } from 'prosemirror-model';

/**
 * Whether a table has more across than a page of paper, and how it is made to fit there. All from its words alone, so that the same table
 * goes out the same everywhere: the widths are those of the fonts the pages are drawn in, rather too large than too small.
 */

/** Width of the paper between its margins, in CSS pixels. */
const PAPER = 640;
/** Of a letter, in parts of the size of the letters. */
const LETTER = 0.56;
/** Size of the letters in tables, and what stands beside the words of a cell, as `page-style.ts` has it. */
const SIZE = 15.2;
const BESIDE = 19.2;
/** The same of a wide table in print: what stands beside the words, the smallest letters to read, and the smallest to enlarge. */
const BESIDE_WIDE = 6;
const SMALLEST = 7;
const TINIEST = 4;
/** A longer word is parted where it must be; Khmer, which has no spaces, is anyway. */
const LONGEST = 24;
const LONGEST_KHMER = 10;

const NUMBER = /^[\s\p{Sc}+\u2212\u2013-]*\p{N}[\p{N}\s.,:%\u2212\u2013-]*\p{Sc}?$/u;

/** Half of a number is another one: it stays whole while anything else can give way. */
export const isNumber = (cell: Node): boolean => cell.textContent.length < LONGEST && NUMBER.test(cell.textContent);

const wordsOf = (cell: Node): readonly string[] => cell.textBetween(0, cell.content.size, ' ', ' ').split(/\s+/u);
const isKhmer = (word: string): boolean => /\p{Script=Khmer}/u.test(word);
const lettersOf = (word: string): number => [...word.replace(/\p{M}/gu, '')].length;

/** Letters of the longest word, as far as words stay whole. */
function longest(cell: Node): number {
  if (isNumber(cell)) return lettersOf(cell.textContent);
  return Math.max(...wordsOf(cell).map((word) => Math.min(lettersOf(word), isKhmer(word) ? LONGEST_KHMER : LONGEST)));
}

/** Sum over the columns of the most that one of their cells needs. */
function across(table: Node, needs: (cell: Node) => number): number {
  const columns: number[] = [];
  for (const row of table.content.content)
    row.content.content.forEach((cell, at) => (columns[at] = Math.max(columns[at] ?? 1, needs(cell))));
  return columns.reduce((sum, count) => sum + count, 0);
}

/** `size`: of the letters in print, in CSS pixels. `parted`: what cannot stay whole there. */
export interface WideTable {
  readonly size: number;
  readonly parted: 'nothing' | 'words' | 'everything';
}

/** Null for a table that has room as it is. */
export function wideTable(table: Node): WideTable | null {
  const columns = across(table, () => 1);
  const letters = across(table, longest);
  const hasEndless = table.content.content.some(({ content: { content: cells } }) =>
    cells.some((cell) => wordsOf(cell).some((word) => !isKhmer(word) && lettersOf(word) > LONGEST)),
  );
  if (!hasEndless && letters * LETTER * SIZE + columns * BESIDE <= PAPER) return null;
  const fitting = (count: number): number => Math.floor(((PAPER - columns * BESIDE_WIDE) / (count * LETTER)) * 2) / 2;
  const whole = Math.min(SIZE, fitting(letters));
  if (whole >= SMALLEST) return { size: whole, parted: hasEndless ? 'words' : 'nothing' };
  const numbers = Math.min(SMALLEST, fitting(across(table, (cell) => (isNumber(cell) ? longest(cell) : 1))));
  return numbers >= TINIEST ? { size: numbers, parted: 'words' } : { size: TINIEST, parted: 'everything' };
}
