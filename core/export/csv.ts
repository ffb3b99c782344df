/** A cell: a number stays one, words are quoted where they must be. */
export type Cell = string | number;

/** Spreadsheets run a cell that starts with one of these, or with their full-width forms, as a formula (OWASP, CSV injection). */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** The cell's words, with an apostrophe before what a spreadsheet would run; plain numbers are left alone. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Semicolons and tabs are quoted too: by the language of its system a spreadsheet parts cells at them. RFC 4180 with CRLF after every row. The byte order mark in front makes Excel read Khmer as UTF-8; other readers skip it. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
