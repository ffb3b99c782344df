import './newer-globals.ts';
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs';
import type { OnShare } from './jobs.ts';

/** Most pages that are read; what lies behind them is not looked into. */
const MOST_PAGES = 3_000;

/** A piece of text as PDF.js gives it: `height` is the size of its letters, the last of `transform` how far up the page its line is. */
interface Piece {
  readonly str: string;
  readonly height: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

/** Anything else that PDF.js gives has no words. */
const isPiece = (item: object): item is Piece => 'str' in item;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const upOf = ({ transform }: Piece): number => transform[5] ?? 0;

/** Small digits above the line are a note's number or a power: "2024" and a raised 1 must not become 20241. */
function wordsOf(piece: Piece, before: Piece | undefined): string {
  const isRaised =
    before !== undefined &&
    /^[0-9]{1,3}$/u.test(piece.str) &&
    piece.height < before.height * 0.85 &&
    upOf(piece) > upOf(before) + before.height * 0.1;
  return isRaised ? Array.from(piece.str, (digit) => RAISED[Number(digit)] ?? digit).join('') : piece.str;
}

function linesOf(items: readonly object[]): string[] {
  const pieces = items.filter(isPiece);
  let before: Piece | undefined;
  let text = '';
  for (const piece of pieces) {
    text += `${wordsOf(piece, before)}${piece.hasEOL ? '\n' : ''}`;
    if (piece.str.trim() !== '') before = piece;
  }
  return text.split('\n');
}

/**
 * The lines of every page of a PDF, in the order in which the file draws them. Rejects when the file is damaged or asks for a password. It
 * draws nothing, runs no script of the file and loads nothing; for a limit on time and memory it must run in a process of its own.
 */
export async function pdfLines(bytes: Uint8Array, tell: OnShare = () => undefined): Promise<string[][]> {
  const task = getDocument({
    ...{ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWasm: false },
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await task.promise;
  const pages: string[][] = [];
  const count = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= count; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items));
    page.cleanup();
    tell(number / count);
  }
  await task.destroy();
  return pages;
}
