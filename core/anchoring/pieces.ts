/** A text cut into pieces: `from`/`to` in UTF-16, and an id that is equal for equal pieces of both texts. Same length, all three. */
export interface Pieces {
  readonly from: number[];
  readonly to: number[];
  readonly id: number[];
}

/** What gives a piece of a text its number. */
export interface Naming {
  of(text: string, from: number, to: number): number;
}

/** Gives equal texts equal numbers and others other ones; one for both sides of an alignment. */
export class Names implements Naming {
  private readonly known = new Map<string, number>();

  of(text: string, from: number, to: number): number {
    const piece = text.slice(from, to);
    const found = this.known.get(piece);
    if (found !== undefined) return found;
    this.known.set(piece, this.known.size);
    return this.known.size - 1;
  }
}

/** Equal texts have equal numbers, others hardly ever: where numbers are only counted, at a fraction of what knowing every text costs. */
export const HASHES: Naming = {
  of(text, from, to) {
    let hash = 17;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash;
  },
};

/** For whoever asks where pieces lie, not which they are. */
export const NAMELESS: Naming = { of: () => 0 };

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function noPieces(): Pieces {
  return { from: [], to: [], id: [] };
}

function add(pieces: Pieces, names: Naming, text: string, { from, to }: Stretch): void {
  pieces.from.push(from);
  pieces.to.push(to);
  pieces.id.push(names.of(text, from, to));
}

const BETWEEN = '\n\n';

/** Paragraphs of a projection: what blank lines part. */
export function paragraphs(text: string, names: Naming): Pieces {
  const pieces = noPieces();
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf(BETWEEN, from);
    const to = end < 0 ? text.length : end;
    if (to > from) add(pieces, names, text, { from, to });
    from = to + BETWEEN.length;
  }
  return pieces;
}

/** Ends of sentences as a machine sees them: both sides are cut alike, so a wrong cut costs nothing. */
const SENTENCE_END = /[.!?…។៕]+["'”’»)\]]*(?=\s)|[។៕]|\n/g;
const SPACE = /\s/;

export function sentencePieces(text: string, within: Stretch, names: Naming, pieces: Pieces): void {
  const put = (start: number, end: number): void => {
    let from = start;
    let to = end;
    while (from < to && SPACE.test(text.charAt(from))) from += 1;
    while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
    if (to > from) add(pieces, names, text, { from, to });
  };
  let start = within.from;
  SENTENCE_END.lastIndex = start;
  for (let match = SENTENCE_END.exec(text); match && match.index < within.to; match = SENTENCE_END.exec(text)) {
    const end = Math.min(within.to, match.index + match[0].length);
    put(start, end);
    start = end;
  }
  put(start, within.to);
}

const SKIP = 0;
const WORD = 1;
const DIGIT = 2;
const MARK = 3;
const OTHER = 4;
const BASE = 5;

function beyondAscii(code: number): number {
  if (code === 0xa0 || code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0x202f) return SKIP;
  if (code >= 0x17e0 && code <= 0x17e9) return DIGIT;
  if (code >= 0x17d4 && code <= 0x17dc) return OTHER;
  if (code >= 0x17b4 && code <= 0x17dd) return MARK;
  if (code >= 0x0300 && code <= 0x036f) return MARK;
  if ((code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17b3)) return BASE;
  if (code >= 0x2000 && code <= 0x200a) return SKIP;
  if ((code >= 0x2010 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)) return OTHER;
  if (code >= 0x2e80 && code <= 0xd7ff) return BASE;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xb5 || code === 0xba ? WORD : OTHER;
  return WORD;
}

function classOf(code: number): number {
  if (code >= 128) return beyondAscii(code);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return WORD;
  if (code >= 48 && code <= 57) return DIGIT;
  return code <= 32 ? SKIP : OTHER;
}

const COENG = 0x17d2;
const isSeparator = (code: number): boolean => code === 0x2e || code === 0x2c;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isMinus = (code: number): boolean => code === 0x2d || code === 0x2212;

function endOfWord(text: string, from: number, limit: number): number {
  let at = from + 1;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === WORD || kind === DIGIT || kind === MARK) continue;
    if (isApostrophe(code) && at + 1 < limit && classOf(text.charCodeAt(at + 1)) === WORD) continue;
    break;
  }
  return at;
}

function endOfNumber(text: string, from: number, limit: number): number {
  let at = from + 1;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === DIGIT || kind === WORD || kind === MARK) continue;
    if (isSeparator(code) && at + 1 < limit && classOf(text.charCodeAt(at + 1)) === DIGIT) continue;
    break;
  }
  return at;
}

/** One cluster of a script that does not part words: the base, its subscripts and its marks. */
function endOfCluster(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === COENG && at + 1 < limit) at += 2;
    else if (classOf(code) === MARK) at += 1;
    else break;
  }
  return at;
}

function endOfToken(text: string, from: number, limit: number): number {
  const code = text.charCodeAt(from);
  const kind = classOf(code);
  if (kind === WORD) return endOfWord(text, from, limit);
  if (kind === DIGIT) return endOfNumber(text, from, limit);
  if (kind === BASE) return endOfCluster(text, from, limit);
  const loose = from === 0 || classOf(text.charCodeAt(from - 1)) === SKIP;
  if (isMinus(code) && loose && from + 1 < limit && classOf(text.charCodeAt(from + 1)) === DIGIT) {
    return endOfNumber(text, from + 1, limit);
  }
  return from + 1;
}

/** Tokens of a stretch without its spaces: words, numbers with their separators and sign, clusters, single marks. */
export function tokenPieces(text: string, within: Stretch, names: Naming, pieces: Pieces): void {
  for (let at = within.from; at < within.to;) {
    if (classOf(text.charCodeAt(at)) === SKIP) {
      at += 1;
      continue;
    }
    const end = endOfToken(text, at, within.to);
    add(pieces, names, text, { from: at, to: end });
    at = end;
  }
}
