import { tagAt, type HtmlTag } from '../article/html-tags.ts';
import { markdownParser } from '../article/markdown-parser.ts';

/**
 * What stands in a text and shows nothing: marks without a width, comments, tags and what they hide. Readers see what is on both sides of it as
 * one word or number. What is written as an entity shows another sign than it is written with.
 */

/** Tags that begin or end a line, or a cell. Any other says nothing of where words part. */
const PARTING = new Set(
  (
    'address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td textarea tfoot th thead title tr ul'
  ).split(' '),
);
/** Signs that turn text around are no such marks: they change what is seen. */
const TURNING = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const IGNORABLE = new RegExp(`(?![${TURNING}])\\p{Default_Ignorable_Code_Point}`, 'u');
const MAY_BEGIN = new RegExp(`[<&!]|(?![${TURNING}])\\p{Default_Ignorable_Code_Point}+`, 'gu');
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31}(?=;));?/iy;
const EMPTY_PICTURE = /!\[\s*\]\([^()]*\)/y;
/** From their beginning to the first of their ends, as browsers have it. */
const BRACKETS: readonly (readonly [string, readonly string[]])[] = [
  ['<!-->', ['']],
  ['<!--->', ['']],
  ['<!--', ['-->', '--!>']],
  ['<?', ['>']],
  ['<![CDATA[', ['>']],
];
const DECLARATION = /<![a-z][^<>]*>/iy;

/** A stretch of a paragraph and what readers see in its place. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
}

/** What a paragraph is known not to hold from some place on, so that nobody looks for it again and again. */
type Never = Set<string>;

const BREAK = '\n';

function behind(source: string, end: string, from: number, never: Never): number {
  if (never.has(end)) return -1;
  const at = source.indexOf(end, from);
  if (at < 0) never.add(end);
  return at < 0 ? -1 : at + end.length;
}

/** Behind the other half of a tag that hides what stands in it; the end of the paragraph where it has none. */
function endOfHidden(source: string, { name, to }: HtmlTag): number {
  let depth = 1;
  for (let at = source.indexOf('<', to); at >= 0;) {
    const tag = tagAt(source, at);
    if (tag?.name === name) depth += tag.closes ? -1 : 1;
    if (depth === 0) return tag?.to ?? source.length;
    at = source.indexOf('<', tag?.to ?? at + 1);
  }
  return source.length;
}

function markupAt(source: string, at: number, never: Never): Piece | null {
  for (const [begins, ends] of BRACKETS) {
    if (!source.startsWith(begins, at)) continue;
    const found = ends.map((end) => behind(source, end, at + begins.length, never)).filter((to) => to >= 0);
    return found.length === 0 ? null : { from: at, to: Math.min(...found), shown: '' };
  }
  DECLARATION.lastIndex = at;
  const [declaration] = DECLARATION.exec(source) ?? [];
  if (declaration !== undefined) return { from: at, to: at + declaration.length, shown: '' };
  const tag = behind(source, '>', at, never) < 0 ? null : tagAt(source, at);
  if (!tag) return null;
  return { from: at, to: tag.hides ? endOfHidden(source, tag) : tag.to, shown: PARTING.has(tag.name) && !tag.hides ? BREAK : '' };
}

function entityAt(source: string, at: number): Piece | null {
  ENTITY.lastIndex = at;
  const [written] = ENTITY.exec(source) ?? [];
  if (written === undefined) return null;
  const whole = written.endsWith(';') ? written : `${written};`;
  const sign = markdownParser.utils.unescapeAll(whole);
  return sign === whole ? null : { from: at, to: at + written.length, shown: IGNORABLE.test(sign) ? '' : sign };
}

function pictureAt(source: string, at: number): Piece | null {
  EMPTY_PICTURE.lastIndex = at;
  const [picture] = EMPTY_PICTURE.exec(source) ?? [];
  return picture === undefined ? null : { from: at, to: at + picture.length, shown: '' };
}

function pieceAt(source: string, at: number, never: Never): Piece | null {
  const sign = source.charAt(at);
  return sign === '<' ? markupAt(source, at, never) : sign === '&' ? entityAt(source, at) : pictureAt(source, at);
}

function readPieces(source: string): readonly Piece[] {
  const found: Piece[] = [];
  const never: Never = new Set();
  MAY_BEGIN.lastIndex = 0;
  for (let match = MAY_BEGIN.exec(source); match; match = MAY_BEGIN.exec(source)) {
    const [from, sign] = [match.index, match[0]];
    const piece = /^[<&!]$/.test(sign) ? pieceAt(source, from, never) : { from, to: from + sign.length, shown: '' };
    if (!piece) continue;
    found.push(piece);
    MAY_BEGIN.lastIndex = piece.to;
  }
  return found;
}

/** The paragraphs read last: one claim asks of its own several times, before an edit and behind it. */
const MOST_KNOWN = 8;
let known: readonly { readonly source: string; readonly pieces: readonly Piece[] }[] = [];

function piecesOf(source: string): readonly Piece[] {
  const seen = known.find((one) => one.source === source);
  if (seen) return seen.pieces;
  const pieces = readPieces(source);
  known = [{ source, pieces }, ...known.slice(0, MOST_KNOWN - 1)];
  return pieces;
}

/** Whether all of this is a tag or a comment that shows nothing, as a piece of raw inline source may be. */
export function showsNothing(source: string): boolean {
  let at = 0;
  for (const { from, to, shown } of piecesOf(source)) {
    if (from > at || shown !== '') return false;
    at = to;
  }
  return at >= source.length;
}

/** How much of what is shown is looked at on each side of an offset, in UTF-16 units. */
const AROUND = 80;

/** What is seen from an offset outwards, part by part, and how much of the text each takes. */
type Side = readonly { readonly shown: string; readonly length: number }[];

/** Which piece stands first outside an offset; one that it stands in is none. */
function firstOutside(pieces: readonly Piece[], at: number, step: 1 | -1): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { from = 0, to = 0 } = pieces[middle] ?? {};
    if (step > 0 ? from < at : to <= at) low = middle + 1;
    else high = middle;
  }
  return step > 0 ? low : low - 1;
}

function sideOf(source: string, at: number, step: 1 | -1, pieces: readonly Piece[]): Side {
  const parts: { shown: string; length: number }[] = [];
  let [seen, here] = [0, at];
  const take = (to: number): void => {
    const length = Math.min(Math.abs(to - here), AROUND - seen);
    if (length <= 0) return;
    parts.push({ shown: step > 0 ? source.slice(here, here + length) : source.slice(here - length, here), length });
    seen += length;
  };
  for (let next = firstOutside(pieces, at, step); ; next += step) {
    const piece = pieces[next];
    if (!piece) break;
    const { from, to, shown } = piece;
    take(step > 0 ? from : to);
    if (seen >= AROUND) return parts;
    parts.push({ shown, length: to - from });
    seen += shown.length;
    here = step > 0 ? to : from;
  }
  take(step > 0 ? source.length : 0);
  return parts;
}

const wordsOf = (side: Side, step: 1 | -1): string => (step > 0 ? side : [...side].reverse()).map(({ shown }) => shown).join('');

/** How much of the text the first so many shown signs of a side take, with what is unseen between. */
function lengthOf(side: Side, shown: number): number {
  let [length, left] = [0, shown];
  for (const part of side) {
    if (left <= 0) break;
    const isText = part.shown.length === part.length;
    length += isText ? Math.min(left, part.length) : part.length;
    left -= part.shown.length;
  }
  return length;
}

/** The shown text around an offset, where something near it shows nothing; null where all is seen. */
export interface Shown {
  readonly text: string;
  readonly at: number;
  /** How much of the text itself this much of the shown one takes from the offset outwards, with what is unseen between. */
  readonly length: (shown: number) => number;
}

/** The paragraph, or the cell, that an offset stands in, and where in it. */
function paragraphAround(text: string, at: number): { readonly source: string; readonly at: number } {
  const [opens, closes] = [text.lastIndexOf('\n\n', Math.max(0, at - 2)), text.indexOf('\n\n', at)];
  const from = opens < 0 || at < 2 ? 0 : opens + 2;
  const [before, behind] = [text.slice(from, at), text.slice(at, closes < 0 ? text.length : closes)];
  const [begins, ends] = [before.lastIndexOf('\t') + 1, behind.indexOf('\t')];
  return { source: before.slice(begins) + behind.slice(0, ends < 0 ? behind.length : ends), at: before.length - begins };
}

export function shownAround(whole: string, place: number, step: 1 | -1): Shown | null {
  const { source, at } = paragraphAround(whole, place);
  const pieces = piecesOf(source);
  if (pieces.length === 0) return null;
  const [left, right] = [sideOf(source, at, -1, pieces), sideOf(source, at, 1, pieces)];
  if ([...left, ...right].every(({ shown, length }) => shown.length === length)) return null;
  const before = wordsOf(left, -1);
  return { text: before + wordsOf(right, 1), at: before.length, length: (shown) => lengthOf(step > 0 ? right : left, shown) };
}
