import { normalKhmer } from './khmer-spelling.ts';
import { tokens } from './tokens.ts';

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02bc\u02b9\uff07\u0060\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * The text as find-as-you-type compares it: lower case, compatibility forms (NFKC), one Khmer spelling, no zero-width characters, one kind of
 * quote, dash and space. Made for comparing, never for showing: offsets in it are not those of the text.
 */
export function searchable(text: string): string {
  const folded = text.replace(SINGLE_QUOTES, "'").normalize('NFKC').toLowerCase().replace(ZERO_WIDTH, '');
  return normalKhmer(folded).replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(/\s+/g, ' ');
}

/** Prose has the same few thousand tokens over and over, and each line that is shown is compared token by token. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

function searchableToken(token: string): string {
  const seen = known.get(token);
  if (seen !== undefined) return seen;
  const normal = searchable(token);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(token, normal);
  return normal;
}

const ELLIPSIS = '…';

/** The words of a query: a text that holds each of them, in any order, is found. */
export function searchedWords(query: string): readonly string[] {
  return [...new Set(searchable(query).trim().split(' '))].filter((word) => word !== '');
}

/** A place in a text: UTF-16, end exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Every place in the text where one of these words stands, at the edges of tokens, in order and without overlap. */
export function foundPlaces(text: string, wanted: readonly string[]): readonly Place[] {
  const all = tokens(text);
  const pieces = all.map((token) => searchableToken(token.text));
  const line = pieces.join('');
  const hit = new Array<boolean>(line.length).fill(false);
  for (const word of wanted)
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) hit.fill(true, at, at + word.length);
  const places: Place[] = [];
  let seen = 0;
  for (const [index, { from, to }] of all.entries()) {
    const end = seen + (pieces[index]?.length ?? 0);
    const last = places.at(-1);
    if (hit.slice(seen, end).includes(true)) {
      if (last?.to === from) places[places.length - 1] = { from: last.from, to };
      else places.push({ from, to });
    }
    seen = end;
  }
  return places;
}

/** Where the query is found first, as offsets in `text` at the edges of tokens; where it is not, the first of its words. */
function findIn(text: string, query: string): Place | null {
  return phrasePlace(text, query) ?? foundPlaces(text, searchedWords(query))[0] ?? null;
}

/** Where the query first stands as it was written, at the edges of tokens. */
export function phrasePlace(text: string, query: string): Place | null {
  const needle = searchable(query).trim();
  if (needle === '') return null;
  const found = tokens(text);
  const pieces = found.map((token) => searchableToken(token.text));
  const at = pieces.join('').indexOf(needle);
  if (at < 0) return null;
  let seen = 0;
  let from = -1;
  for (const [index, token] of found.entries()) {
    seen += pieces[index]?.length ?? 0;
    if (from < 0 && seen > at) ({ from } = token);
    if (seen >= at + needle.length) return { from, to: token.to };
  }
  return null;
}

/**
 * A piece of the text, at most `width` UTF-16 units and two ellipses long, around the first place the query is found, else the first of its
 * words; its beginning where there is neither. Cut between tokens, blanks folded, so that it fits one line.
 */
export function snippet(text: string, query: string, width: number): string {
  const match = findIn(text, query) ?? { from: 0, to: 0 };
  const spare = Math.max(0, width - (match.to - match.from));
  const earliest = Math.max(0, Math.min(match.from - Math.floor(spare / 3), text.length - width));
  const inside = tokens(text.slice(earliest, earliest + width + 1));
  const begun = earliest > 0 ? inside.slice(1) : inside;
  const ends = earliest + width < text.length;
  const kept = ends && begun.length > 1 ? begun.slice(0, -1) : begun;
  const line = kept
    .map((token) => token.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return `${earliest > 0 ? ELLIPSIS : ''}${line}${ends ? ELLIPSIS : ''}`;
}
