import { codePointIndex } from '../text/code-points.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import type { Anchor } from '../saved/docket.ts';
import type { Range } from './follow.ts';
import { sameText } from './same-text.ts';

/** How much of the text on either side an anchor remembers, in code points: enough to tell near-equal sentences apart. */
const CONTEXT = 32;

const NUMBER_BEGINS = /^\p{N}(?:[.,]?\p{N})*/u;
const NUMBER_ENDS = /(?:\p{N}[.,]?)*\p{N}$/u;

type CodePoints = ReturnType<typeof codePointIndex>;

let lastText = '';
let lastIndex: CodePoints | null = null;

/** Many anchors speak of the same text, so the index of the last one asked for is kept. */
export function codePointsOf(text: string): CodePoints {
  if (lastIndex === null || lastText !== text) lastIndex = codePointIndex(text);
  // Also when it is an equal text: comparing two strings costs their length until they are one and the same.
  lastText = text;
  return lastIndex;
}

function lengthInUnits(text: string, codePoints: number, backwards: boolean): number {
  let units = 0;
  for (let taken = 0; taken < codePoints && units < text.length; taken += 1) {
    const code = text.charCodeAt(backwards ? text.length - 1 - units : units);
    const half = backwards ? code >= 0xdc00 && code <= 0xdfff : code >= 0xd800 && code <= 0xdbff;
    units += half && units + 1 < text.length ? 2 : 1;
  }
  return units;
}

function prefixOf(text: string, from: number): string {
  const near = text.slice(Math.max(0, from - CONTEXT * 4), from);
  const start = near.length - lengthInUnits(near, CONTEXT, true);
  return near.slice(snapToGraphemes(near, start, start).from);
}

function suffixOf(text: string, to: number): string {
  const near = text.slice(to, to + CONTEXT * 4);
  const end = lengthInUnits(near, CONTEXT, false);
  return near.slice(0, snapToGraphemes(near, end, end).from);
}

/** What stood around the words last confirmed; null when an earlier version did not keep it. */
export function aroundWas({ was, around, prefix, suffix }: Anchor): { readonly prefix: string; readonly suffix: string } | null {
  return around ?? (was === undefined ? { prefix, suffix } : null);
}

function stateOf(words: string, previous: Anchor | undefined): Pick<Anchor, 'state' | 'was' | 'around'> {
  if (!previous) return { state: 'exact' };
  const original = previous.was ?? previous.exact;
  const found = previous.state === 'orphaned' || previous.state === 'ambiguous';
  if (!sameText(words, original)) {
    const known = !found && sameText(words, previous.exact);
    const around = aroundWas(previous);
    return { state: known ? previous.state : 'altered', was: original, ...(around === null ? {} : { around }) };
  }
  if (found || previous.was !== undefined) return { state: 'exact' };
  return { state: previous.state, ...(previous.around === undefined ? {} : { around: previous.around }) };
}

/**
 * Describes a span of the projection `text` (`from`, `to`: UTF-16, end exclusive) as an anchor in code points that splits no grapheme.
 * With `previous`, the anchor of the same claim in an earlier text: the same words keep their state, other words are altered and `was`
 * keeps the words last confirmed, words that come back are exact again. An empty span has lost its words: an orphan.
 */
export function describe(text: string, from: number, to: number, previous?: Anchor): Anchor {
  if (to <= from && previous) return orphan(previous);
  const span = to > from ? snapToGraphemes(text, from, to) : { from, to: from };
  const points = codePointsOf(text);
  const exact = text.slice(span.from, span.to);
  return {
    exact,
    prefix: prefixOf(text, span.from),
    suffix: suffixOf(text, span.to),
    start: points.toCodePoint(span.from),
    end: points.toCodePoint(span.to),
    ...(exact === '' ? { state: 'orphaned' as const } : stateOf(exact, previous)),
  };
}

/**
 * The same after an edit made here, through which the span was followed key by key: it stands where it stood, whatever it says now, so the
 * state stays what the last alignment found, and only `was` tells that the words are others. What an alignment found altered stays so.
 */
export function followed(text: string, span: { readonly from: number; readonly to: number }, previous: Anchor): Anchor {
  const now = describe(text, span.from, span.to, previous);
  if (now.state !== 'altered' || previous.state === 'altered') return now;
  return { ...now, state: previous.state === 'shifted' ? 'shifted' : 'exact' };
}

/**
 * Words last confirmed that are gone from an end of the anchor's words while nothing else of them changed: what is written there next is
 * written instead of them.
 */
export function missingWords({ exact, was }: Pick<Anchor, 'exact' | 'was'>): { readonly start?: string; readonly end?: string } | null {
  if (was === undefined || exact === '' || exact.length >= was.length) return null;
  if (was.startsWith(exact)) return { end: was.slice(exact.length) };
  const at = was.indexOf(exact);
  if (at < 0) return null;
  const end = was.slice(at + exact.length);
  return { start: was.slice(0, at), ...(end === '' ? {} : { end }) };
}

/** Where the anchor sits in `text` (UTF-16, end exclusive); null when it has no certain place there or other words stand in it. */
export function rangeOf(text: string, anchor: Anchor): { from: number; to: number } | null {
  if (anchor.state === 'orphaned' || anchor.state === 'ambiguous' || anchor.end <= anchor.start) return null;
  const points = codePointsOf(text);
  const from = points.toUtf16(anchor.start);
  const to = points.toUtf16(anchor.end);
  return text.slice(from, to) === anchor.exact ? { from, to } : null;
}

/** The words are gone; the anchor keeps its last words and place so that a person can link it again. */
export function orphan(anchor: Anchor): Anchor {
  return { ...anchor, state: 'orphaned' };
}

/** A person has seen the words as they stand: they are the claim's words now. */
export function acknowledge(anchor: Anchor): Anchor {
  const { was: _was, around: _around, ...rest } = anchor;
  return { ...rest, state: 'exact' };
}

/**
 * What gives way to a claim's earlier words. A number that would come to stand right against the one put back was written instead of it,
 * though it lies outside the claim: together they would be one that nobody wrote.
 */
export function rangeToReplace(text: string, { from, to }: Range, earlier: string): Range {
  const missing = missingWords({ exact: text.slice(from, to), was: earlier });
  const [before, behind] = [NUMBER_ENDS.exec(text.slice(0, from))?.[0] ?? '', NUMBER_BEGINS.exec(text.slice(to))?.[0] ?? ''];
  return {
    from: missing?.start && /^\p{N}/u.test(earlier) ? from - before.length : from,
    to: missing?.end && /\p{N}$/u.test(earlier) ? to + behind.length : to,
  };
}
