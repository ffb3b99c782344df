import { splitsToken } from '../text/tokens.ts';
import { belongsAcross, upToRange } from './number-edges.ts';
import { shownAround } from './unseen.ts';

/** A stretch of text or document, end exclusive. Which of the two, and so the unit, is the caller's: nothing here mixes them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How positions move in an edit: ProseMirror's `Mapping` and `StepMap` are such. */
export interface PositionMap {
  map(position: number, side?: number): number;
}

/**
 * Where a claim's range is after an edit. What is typed at its edges stays outside; null when everything in it was deleted.
 */
export function follow(range: Range, mapping: PositionMap): Range | null {
  const from = mapping.map(range.from, 1);
  const to = mapping.map(range.to, -1);
  return to > from ? { from, to } : null;
}

/** The farthest a token can reach from an edge that splits it, in UTF-16 units: longer ones are not words. */
export const LONGEST_TOKEN = 64;

const acrossEdge = (text: string, at: number, step: 1 | -1): number => (splitsToken(text, at) ? 1 : belongsAcross(text, at, step));

/** What belongs across an edge, in the text or in what readers see of it: a mark without a width, a tag or a comment parts no word and no number. */
function across(text: string, at: number, step: 1 | -1): number {
  const shown = shownAround(text, at, step);
  if (shown === null) return acrossEdge(text, at, step);
  // The end of a tag is no "greater than".
  const isTag = /[<>]/.test(text.charAt(step < 0 ? at - 1 : at));
  return (isTag ? 0 : acrossEdge(text, at, step)) || shown.length(acrossEdge(shown.text, shown.at, step));
}

/** Where an edge comes to stand when it leaves the token, or the number, that it parts. `step`: the way out of the range. */
function edgeOutside(text: string, at: number, step: 1 | -1): number {
  let edge = at;
  while (Math.abs(edge - at) < LONGEST_TOKEN) {
    const by = across(text, edge, step);
    if (by === 0) break;
    edge += step * by;
  }
  return edge;
}

/** What stands outside an edge and belongs to what is inside. */
export function reach(text: string, at: number, step: 1 | -1): string {
  const out = edgeOutside(text, at, step);
  return text.slice(Math.min(at, out), Math.max(at, out));
}

/** Whether nothing beside the range belongs to what is in it: no letter of its words, no sign, digit or unit of its numbers. */
export function standsAlone(text: string, { from, to }: Range): boolean {
  return reach(text, from, -1) === '' && reach(text, to, 1) === '';
}

/**
 * The range after an edit, grown where its edge now splits a token it did not split before ("0" typed right after "1,000", a letter
 * after a name) or a number from what makes another one of it ("-" typed right before "340", " 000" behind "12"): what was changed lies
 * inside, so the claim notices. `before`: text and range before the edit.
 */
export function growToTokens(text: string, range: Range, before: Range & { readonly text: string }): Range {
  const grows = (at: number, was: number, step: 1 | -1): boolean => {
    if (splitsToken(before.text, was)) return false;
    const now = upToRange(reach(text, at, step), step);
    return now !== '' && now !== upToRange(reach(before.text, was, step), step);
  };
  const from = grows(range.from, before.from, -1) ? edgeOutside(text, range.from, -1) : range.from;
  const to = grows(range.to, before.to, 1) ? edgeOutside(text, range.to, 1) : range.to;
  return { from, to };
}

/** The most text around a range that is looked at for words typed back, in UTF-16 units. */
const NEAR = 400;

/**
 * The range widened or moved a little so that it has `words` again, when they stand verbatim over what is left of it: a first word
 * deleted and typed again lies outside the mapped range, yet nothing is changed. Null when they do not, or in two ways.
 */
export function regain(text: string, range: Range, words: string): Range | null {
  if (words === '' || words.length > NEAR) return null;
  const low = Math.max(0, range.to - words.length);
  const high = Math.min(range.from, text.length - words.length);
  const found: Range[] = [];
  // Only this much is searched: in a long text each of many changed claims would be looked for to its end.
  const near = text.slice(low, high + words.length);
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + 1)) {
    found.push({ from: low + at, to: low + at + words.length });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A claim whose words are gone. `before` and `after`, when known, are the text that stood around it. */
export interface Orphan {
  readonly id: string;
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** How much of the remembered surroundings stands around a place in the inserted text. */
function fit(orphan: Orphan, text: string, at: number): number {
  return commonEnd(orphan.before ?? '', text.slice(0, at)) + commonStart(orphan.after ?? '', text.slice(at + orphan.words.length));
}

/**
 * Orphans whose words come back verbatim in inserted text (undo, paste after cut) get their place again, by surroundings first, then
 * in order; equal words are given to one orphan each. Only orphans are asked: the copy of a claim that is still there gets nothing.
 */
export function reattach(
  orphans: readonly Orphan[],
  inserted: { readonly from: number; readonly text: string },
): { readonly id: string; readonly from: number; readonly to: number }[] {
  const free = new Map<string, number[]>();
  return orphans.flatMap((orphan) => {
    if (orphan.words === '') return [];
    const places = free.get(orphan.words) ?? placesOf(orphan.words, inserted.text);
    let best = places[0];
    for (const place of places) {
      if (best !== undefined && fit(orphan, inserted.text, place) > fit(orphan, inserted.text, best)) best = place;
    }
    free.set(
      orphan.words,
      places.filter((place) => place !== best),
    );
    if (best === undefined) return [];
    return [{ id: orphan.id, from: inserted.from + best, to: inserted.from + best + orphan.words.length }];
  });
}
