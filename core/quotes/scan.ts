import { CLUSTER, LETTER, NUMBER } from '../text/tokens.ts';
import { normalKhmer } from '../text/khmer-spelling.ts';
import type { Range } from './quote-text.ts';

/**
 * Reads a text into the words that a quotation is compared by: words, numbers, Khmer clusters, and the signs that change what is said
 * (`$`, `%`, a minus). Commas, stops, quote marks, dashes and spaces are none: see `docs/decisions/0011-quotes.md`.
 */

/** `raw` is the word as it is written; places are UTF-16, end exclusive. */
export type Told = (raw: string, from: number, to: number) => void;

/** Marks nobody can see. Between two letters they are part of the word. */
const UNSEEN = '\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\u00ad';
const APOSTROPHE = "'\\u2018\\u2019\\u02bc`\\u00b4";
const WORD = `(?:${LETTER})+(?:(?:[${APOSTROPHE}\\-\\u2010\\u2011]|[${UNSEEN}]+)(?:${LETTER})+)*`;
const SCANNER = new RegExp(`(${NUMBER})|(${WORD}|${CLUSTER})|[\\s${UNSEEN}]+|([^])`, 'uy');

const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';
/** Marks that may come and go between two words of a quotation. */
const FORGIVEN = new Set([...`,;:.…!?¡¿()[]{}"'\`´‘’‚‛“”„‟«»‹›′″＂＇•·*_|។៕៖`, ...DASHES]);
const DIGIT = /\p{Nd}/u;
const BLANK = /\s/u;
const RAISED = /[⁰¹²³⁴-⁹]/u;
/** What parts the thousands of one number. */
const HARD_SPACE = /[\u00a0\u202f]/;

const isDigit = (text: string, at: number): boolean => DIGIT.test(text.charAt(at));

/** The next place from `at` on, in one direction, that is no blank. */
function pastBlanks(text: string, at: number, step: 1 | -1): number {
  let place = at;
  while (place >= 0 && place < text.length && BLANK.test(text.charAt(place))) place += step;
  return place;
}

/** "(200)": an accountant's minus. */
const BRACKETED = /\(\s?[$€£¥៛]?\s?\p{Nd}[\p{Nd}.,\u00a0\u202f]{0,20}\s?%?\s?\)/uy;

function isBracketed(text: string, at: number): boolean {
  BRACKETED.lastIndex = at;
  return BRACKETED.test(text);
}

/** Whether a mark is part of what digits say: the minus, the point of ".5", and whatever stands between two numbers. */
function isOfNumber(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '(' && isBracketed(text, at)) return true;
  if ((mark === '.' || mark === ',' || DASHES.includes(mark)) && isDigit(text, at + 1)) return true;
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true;
  if (!/[,;:.]/.test(mark) && !DASHES.includes(mark)) return false;
  return isDigit(text, pastBlanks(text, at + 1, 1)) && isDigit(text, pastBlanks(text, at - 1, -1));
}

/** A raised digit behind a mark numbers a note; behind a letter or a digit it may be a power. */
function isNoteSign(text: string, at: number): boolean {
  let first = at;
  while (RAISED.test(text.charAt(first - 1))) first -= 1;
  return RAISED.test(text.charAt(at)) && /[^\p{L}\p{M}\p{N}\s]/u.test(text.charAt(first - 1));
}

function tellNumber(raw: string, from: number, told: Told): void {
  let at = from;
  for (const piece of raw.split(HARD_SPACE)) {
    told(piece, at, at + piece.length);
    at += piece.length + 1;
  }
}

const STOP = '.'.charCodeAt(0);
/** What the code of an ASCII character means here. */
const [OTHER, SPACE, LATIN, ENDS] = [0, 1, 2, 3];
const MEANS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return LATIN;
  if (BLANK.test(character)) return SPACE;
  return /[,;:!?()[\]{}"]/.test(character) ? ENDS : OTHER;
});

/** The end of a word of plain letters that begins here and certainly ends with them; else `at`. Most words are, and this is quick. */
function plainEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && MEANS[text.charCodeAt(to)] === LATIN) to += 1;
  if (to === at || to === end) return to;
  const next = MEANS[text.charCodeAt(to)];
  return next === SPACE || next === ENDS || text.charCodeAt(to) === STOP ? to : at;
}

function scanStretch(text: string, { from, to: end }: Range, told: Told): void {
  let at = from;
  while (at < end) {
    const means = MEANS[text.charCodeAt(at)];
    const to = means === LATIN ? plainEnd(text, at, end) : at;
    if (means === SPACE) at += 1;
    else if (to > at) {
      told(text.slice(at, to), at, to);
      at = to;
    } else at = scanOne(text, at, end, told);
  }
}

function scanOne(text: string, at: number, end: number, told: Told): number {
  SCANNER.lastIndex = at;
  const match = SCANNER.exec(text);
  const raw = match?.[0] ?? text.charAt(at);
  const to = Math.min(end, at + raw.length);
  const [, number, word, mark] = match ?? [];
  if (number !== undefined) tellNumber(text.slice(at, to), at, told);
  else if (word !== undefined) told(text.slice(at, to), at, to);
  else if (mark !== undefined && isNoteSign(text, at)) return to;
  else if (mark !== undefined && (!FORGIVEN.has(mark) || isOfNumber(text, at))) told(text.slice(at, to), at, to);
  return to;
}

/** Tells every word of the text in order. `skipped`: stretches, sorted, whose words are nobody's, such as the times of captions. */
export function scan(text: string, skipped: readonly Range[], told: Told): void {
  let at = 0;
  for (const { from, to } of skipped) {
    scanStretch(text, { from: at, to: from }, told);
    at = Math.max(at, to);
  }
  scanStretch(text, { from: at, to: text.length }, told);
}

const ANY_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHE}]`, 'gu');
const ANY_DASH = new RegExp(`[${DASHES.replace('-', '\\-')}]`, 'gu');
const LIGATURE = /[\ufb00-\ufb06]/gu;

/** The one writing of a word by which two are compared: one kind of apostrophe and dash, one Khmer spelling, NFC. Letter case stays. */
export function writing(raw: string): string {
  const seen = raw.replace(ANY_UNSEEN, '').replace(LIGATURE, (sign) => sign.normalize('NFKC'));
  return normalKhmer(seen.normalize('NFC')).replace(ANY_APOSTROPHE, "'").replace(ANY_DASH, '-');
}
