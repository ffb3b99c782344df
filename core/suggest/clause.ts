/** Where the clause around a match begins and ends. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A clause shorter than this, in characters, says too little to be checked by itself and takes its neighbour in. */
const SHORTEST_CLAUSE = 24;
/** A longer one is cut to the words around the match. */
const LONGEST_CLAUSE = 220;
/** Longer words than this are no words; a cut does not look further for a space. */
const LONGEST_WORD = 60;

const QUOTE_MARK = /[“”"«»]/u;
const STOP = /[.!?…។៕]/u;
const INNER = /[,;:៖—–]/u;
const DIGIT = /[\d០-៩]/u;
const INITIALS = /(?:^|[\s(“"])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Prof|Sen|Rep|Gov|No|vs|approx)$/u;

type Boundary = 'hard' | 'soft' | null;

/** What the character at `at` ends: a sentence or quotation (hard), a part of a sentence (soft), or nothing. */
function boundaryAt(text: string, at: number): Boundary {
  const character = text[at] ?? '';
  if (QUOTE_MARK.test(character) || character === '\n') return 'hard';
  const next = text[at + 1] ?? ' ';
  if (STOP.test(character)) {
    if (character !== '.') return 'hard';
    return /[\s"”’»)\]]/u.test(next) && !INITIALS.test(text.slice(Math.max(0, at - 8), at)) ? 'hard' : null;
  }
  if (!INNER.test(character)) return null;
  if (DIGIT.test(next) && DIGIT.test(text[at - 1] ?? '')) return null;
  return 'soft';
}

/** Walks from `at` in one direction to the next boundary that is far enough from the other end. */
function edge(text: string, start: number, step: 1 | -1, enough: (at: number) => boolean): number {
  let at = start;
  while (at >= 0 && at < text.length && Math.abs(at - start) <= LONGEST_CLAUSE) {
    const boundary = boundaryAt(text, at);
    if (boundary === 'hard' || (boundary === 'soft' && enough(at))) break;
    at += step;
  }
  return step > 0 ? Math.min(at, text.length) : Math.max(-1, at) + 1;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s\u200b,;:–—)\]]/u.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s\u200b,;:–—([]/u.test(text[end - 1] ?? '')) end -= 1;
  return { from: start, to: end };
}

function cut(text: string, span: Span, from: number, to: number): Span {
  if (span.to - span.from <= LONGEST_CLAUSE) return span;
  const room = Math.max(0, Math.floor((LONGEST_CLAUSE - (to - from)) / 2));
  const low = Math.max(span.from, from - room);
  const high = Math.min(span.to, to + room);
  const start = low === span.from ? low : Math.min(from, wordStart(text, low));
  const end = high === span.to ? high : Math.max(to, wordEnd(text, high));
  return trimmed(text, start, end);
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + LONGEST_WORD).search(/[\s\u200b]/u);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  const low = Math.max(0, at - LONGEST_WORD);
  const before = text.slice(low, at);
  const space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\u200b'));
  return space < 0 ? at : low + space;
}

/**
 * The clause that holds the match: what a checker would have to find a source for. It never crosses a quotation mark or the end of a
 * sentence, and a scrap such as "In 2021" takes in what it speaks of.
 */
export function clauseAround(text: string, from: number, to: number): Span {
  const start = edge(text, from - 1, -1, () => true);
  const end = edge(text, to, 1, (at) => at - start >= SHORTEST_CLAUSE);
  const early = end - start >= SHORTEST_CLAUSE ? start : edge(text, from - 1, -1, (at) => end - at > SHORTEST_CLAUSE);
  return cut(text, trimmed(text, early, end), from, to);
}

/** The whole sentence around the match, as far as it stands outside quotation marks: who says what, or what follows from what. */
export function sentenceOf(text: string, from: number, to: number): Span {
  const start = hardEdge(text, from - 1, -1);
  const end = hardEdge(text, to, 1);
  return cut(text, trimmed(text, start, end), from, to);
}

function hardEdge(text: string, start: number, step: 1 | -1): number {
  let at = start;
  while (at >= 0 && at < text.length && Math.abs(at - start) <= 2 * LONGEST_CLAUSE && boundaryAt(text, at) !== 'hard') at += step;
  return step > 0 ? Math.min(at, text.length) : Math.max(-1, at) + 1;
}
