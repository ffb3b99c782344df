import type { Alignment } from './alignment.ts';
import { edges, inItsCells, withinCells } from './cells.ts';
import { firstRunAfter, type Run } from './gaps.ts';
import { NAMELESS, noPieces, tokenPieces, type Stretch } from './pieces.ts';
import { joinsNext } from '../text/sentence-ends.ts';
import { REACH, type Telling } from './telling.ts';

/** Both texts and how they lie against each other. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  readonly alignment: Alignment;
  readonly telling: Telling;
}

/** Share of a span's own characters or tokens that must be matched for it to be the same claim with other words. */
const LEAST_KEPT = 0.5;
/** A span of at most this many tokens may have changed in every one of them, when what stands on both sides of it has not. */
const SHORT = 5;
/** How much more text than was replaced may belong to the replacement, in UTF-16 units, beside twice its length. */
const SLACK = 40;

/** A matched part of a span. */
type Part = Run;

const BETWEEN = '\n\n';
const BEGINS_BLOCK = /(?:^|\n\n)[^\S\n]*$/;
const ENDS_BLOCK = /^[^\S\n]*(?:\n\n|$)/;
const breaks = (text: string): number => text.split(BETWEEN).length - 1;

const SPACE = /[\s\u200b]/;

function skipForward(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

function skipBack(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && SPACE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function partsOf(runs: readonly Run[], first: number, span: Stretch): Part[] {
  const parts: Part[] = [];
  for (let index = first, run = runs[index]; run && run.a < span.to; run = runs[(index += 1)]) {
    const from = Math.max(run.a, span.from);
    const to = Math.min(run.a + run.length, span.to);
    if (to > from) parts.push({ a: from, b: run.b + from - run.a, length: to - from, moved: run.moved });
  }
  return parts;
}

const solid = (text: string, from: number, to: number): number => text.slice(from, to).replace(/[\s\u200b]/g, '').length;

/** Whether a part may belong to the same place as the one before it: after it, and not much farther off than it was. */
function follows(one: Part, next: Part): boolean {
  const wasApart = next.a - (one.a + one.length);
  const isApart = next.b - (one.b + one.length);
  return isApart >= 0 && isApart <= wasApart * 2 + SLACK;
}

/** Whether other words and the end of a paragraph came between two parts: what lies behind is not what lay behind them. */
function isParted({ before, after }: Pair, one: Part, next: Part): boolean {
  const now = after.slice(one.b + one.length, next.b);
  return breaks(now) > breaks(before.slice(one.a + one.length, next.a)) && now.trim() !== '';
}

/** Where a sentence may end, or the paragraph does. */
const STOP = /[.!?…]["'”’»)\]]*\s+|[។៕]|\n/gu;
/** What decides whether a sentence goes on stands this near its end, in UTF-16 units. */
const TAIL = 80;

/** Whether one part stands behind another in one sentence, however much was put in between. */
function isSameSentence({ after }: Pair, one: Part, next: Part): boolean {
  const from = one.b + one.length;
  if (from > next.b) return false;
  // What stands in brackets is said in passing, and ends no sentence around it.
  const between = after.slice(from, next.b).replace(/\([^()\n]*\)/gu, (aside) => '-'.repeat(aside.length));
  return [...between.matchAll(STOP)].every(({ index, 0: stop }) => {
    const end = from + index + stop.length;
    return /^[.!?…]/u.test(stop) && joinsNext(after.slice(Math.max(0, end - TAIL), end), after.slice(end, end + TAIL));
  });
}

/** The parts around the largest one that lie in its order, and near it or in its sentence. */
function together(pair: Pair, parts: readonly Part[]): Part[] {
  const belong = (one: Part, next: Part): boolean => (follows(one, next) || isSameSentence(pair, one, next)) && !isParted(pair, one, next);
  let largest = 0;
  parts.forEach((part, index) => {
    if (part.length > (parts[largest]?.length ?? 0)) largest = index;
  });
  const chosen = parts.slice(largest, largest + 1);
  for (const part of parts.slice(largest + 1)) {
    const last = chosen[chosen.length - 1];
    if (last && belong(last, part)) chosen.push(part);
  }
  for (const part of parts.slice(0, largest).reverse()) {
    if (chosen[0] && belong(part, chosen[0])) chosen.unshift(part);
  }
  return chosen;
}

function tokenCount(text: string, from: number, to: number): number {
  const pieces = noPieces();
  tokenPieces(text, { from, to }, NAMELESS, pieces);
  return pieces.id.length;
}

/** Whether half of a span is still there, by its characters or by its tokens. */
function keepsEnough(before: string, span: Stretch, parts: readonly Part[]): boolean {
  const share = (count: (from: number, to: number) => number): number =>
    parts.reduce((sum, part) => sum + count(part.a, part.a + part.length), 0) / Math.max(1, count(span.from, span.to));
  return share((from, to) => solid(before, from, to)) >= LEAST_KEPT || share((from, to) => tokenCount(before, from, to)) >= LEAST_KEPT;
}

/** The start (or end) of the last (or first) `count` tokens of a stretch. */
function edgeOfTokens(text: string, within: Stretch, count: number, side: 'last' | 'first'): number {
  const pieces = noPieces();
  tokenPieces(text, within, NAMELESS, pieces);
  if (side === 'last') return pieces.from[Math.max(0, pieces.from.length - count)] ?? within.to;
  return pieces.to[Math.min(pieces.to.length, count) - 1] ?? within.from;
}

/** As much of the text from `from` to `to` as goes over no more ends of paragraphs than the words that it stands for: what comes first, or last. */
function withinBlocks(text: string, { from, to }: Stretch, lost: string, side: 'first' | 'last'): Stretch {
  const most = breaks(lost) + 1;
  const blocks = text.slice(from, to).split(BETWEEN);
  if (blocks.length <= most) return { from, to };
  const length = (side === 'first' ? blocks.slice(0, most) : blocks.slice(-most)).join(BETWEEN).length;
  return side === 'first' ? { from, to: from + length } : { from: to - length, to };
}

/** Where the span starts when its first tokens were replaced: all of the replacement when it began where the span did, else as many tokens. */
function leftEdge(pair: Pair, span: Stretch, first: Part, previous: Run | undefined): number {
  const lost = skipForward(pair.before, span.from, first.a);
  if (lost >= first.a) return first.b;
  const open = previous && previous.b + previous.length <= first.b ? previous : { a: span.from, b: 0, length: 0 };
  const near = { from: Math.max(open.b + open.length, first.b - (first.a - span.from) * 2 - SLACK), to: first.b };
  const gone = pair.before.slice(span.from, first.a);
  const own = withinCells(pair.after, withinBlocks(pair.after, near, gone, 'last'), gone, 'last');
  const gapStart = skipForward(pair.after, own.from, first.b);
  const begins =
    previous !== undefined && open === previous && skipForward(pair.before, previous.a + previous.length, span.from) >= span.from;
  const within = { from: gapStart, to: first.b };
  const isAll = begins && gapStart >= open.b + open.length;
  return isAll || (own.from > near.from && BEGINS_BLOCK.test(pair.before.slice(0, span.from)))
    ? gapStart
    : edgeOfTokens(pair.after, within, tokenCount(pair.before, span.from, first.a), 'last');
}

function rightEdge(pair: Pair, span: Stretch, last: Part, next: Run | undefined): number {
  const lastA = last.a + last.length;
  const lastB = last.b + last.length;
  const lost = skipBack(pair.before, span.to, lastA);
  if (lost <= lastA) return lastB;
  const open = next && next.b >= lastB ? next : undefined;
  const limit = Math.min(open ? open.b : pair.after.length, lastB + (span.to - lastA) * 2 + SLACK);
  const gone = pair.before.slice(lastA, span.to);
  const own = withinCells(pair.after, withinBlocks(pair.after, { from: lastB, to: limit }, gone, 'first'), gone, 'first');
  const gapEnd = skipBack(pair.after, own.to, lastB);
  const ends = open !== undefined && limit === open.b && skipBack(pair.before, open.a, span.to) <= span.to;
  const isAll = ends || (own.to < limit && ENDS_BLOCK.test(pair.before.slice(span.to)));
  return isAll ? gapEnd : edgeOfTokens(pair.after, { from: lastB, to: gapEnd }, tokenCount(pair.before, lastA, span.to), 'first');
}

/** A short span of which nothing is left, between neighbours that are: what stands between them now, or null. */
function between(pair: Pair, span: Stretch, previous: Run | undefined, next: Run | undefined): Stretch | null {
  if (tokenCount(pair.before, span.from, span.to) > SHORT) return null;
  const startsClean = previous ? skipForward(pair.before, previous.a + previous.length, span.from) >= span.from : span.from === 0;
  const endsClean = next ? skipBack(pair.before, next.a, span.to) <= span.to : span.to === pair.before.length;
  if (!startsClean || !endsClean || (!previous && !next)) return null;
  const low = previous ? previous.b + previous.length : 0;
  const high = next ? next.b : pair.after.length;
  if (high <= low || high - low > (span.to - span.from) * 2 + SLACK) return null;
  const from = skipForward(pair.after, low, high);
  const to = skipBack(pair.after, high, from);
  const now = pair.after.slice(from, to);
  const isOther = now.includes(BETWEEN) || edges(now) > edges(pair.before.slice(span.from, span.to));
  return to > from && !isOther ? { from, to } : null;
}

/** Letters and tokens of a sentence that show, where they stand on end, that they are from that sentence. */
const LEAST_TORN = 10;
const LEAST_TOKENS = 3;

/** Whether all that is matched around a span, as far as its sentence may reach, follows one on the other: so it is nearly always. */
function isInOrder(runs: readonly Run[], span: Stretch): boolean {
  const at = firstRunAfter(runs, span.from - REACH);
  for (let index = at + 1, run = runs[index]; run && run.a < span.to + REACH; run = runs[(index += 1)]) {
    const before = runs[index - 1];
    if (before && !follows(before, run)) return false;
  }
  return true;
}

/**
 * Whether the sentence of a span is in two places after: the span's words in one, most of the rest in another. Somebody wrote a new sentence
 * with the old one's words and changed the old one, or took it apart; no verdict goes to either unasked.
 */
export function isTorn(pair: Pair, span: Stretch): boolean {
  const { runs } = pair.alignment;
  if (isInOrder(runs, span)) return false;
  const own = together(pair, partsOf(runs, firstRunAfter(runs, span.from), span));
  const [head, tail] = [own[0], own[own.length - 1]];
  const sentence = pair.telling.sentence(span);
  const first = firstRunAfter(runs, sentence.from);
  const run = runs[first];
  if (!head || !tail || (run && run.a <= sentence.from && run.a + run.length >= sentence.to)) return false;
  const isApart = (one: Part, next: Part): boolean => !follows(one, next) && !isSameSentence(pair, one, next);
  const isElsewhere = (part: Part): boolean =>
    part.a + part.length <= head.a ? isApart(part, head) : part.a >= tail.a + tail.length && isApart(tail, part);
  const parts = partsOf(runs, first, sentence);
  const [away, here] = [parts.filter(isElsewhere), parts.filter((part) => !isElsewhere(part))];
  const letters = (some: readonly Part[]): number => some.reduce((sum, { a, length }) => sum + solid(pair.before, a, a + length), 0);
  const rest = solid(pair.before, sentence.from, sentence.to) - letters(here);
  const shows = (part: Part): boolean =>
    letters([part]) >= LEAST_TORN &&
    tokenCount(pair.before, part.a, part.a + part.length) >= LEAST_TOKENS &&
    pair.telling.tells({ from: part.a, to: part.a + part.length });
  return away.some(shows) && letters(away) >= rest * LEAST_KEPT;
}

/** Where a span of the text before lies after (UTF-16, end exclusive), by what is matched in it and beside it; null when nothing says so. */
export function placeOf(pair: Pair, span: Stretch): Stretch | null {
  const { runs } = pair.alignment;
  const first = firstRunAfter(runs, span.from);
  if (!pair.telling.keeps(span, first)) return null;
  const found = partsOf(runs, first, span);
  const previous = runs[first - 1];
  const parts = together(pair, found);
  const [head] = parts;
  const tail = parts[parts.length - 1];
  const next = runs[first + found.length];
  if (!head || !tail) return between(pair, span, previous, next);
  if (!keepsEnough(pair.before, span, parts)) return between(pair, span, previous, next);
  const from = leftEdge(pair, span, head, found[0] === head ? previous : undefined);
  const to = rightEdge(pair, span, tail, found[found.length - 1] === tail ? next : undefined);
  return to > from ? inItsCells(pair.before, span, pair.after, { from, to }) : null;
}
