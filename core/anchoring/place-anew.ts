import type { Anchor } from '../saved/docket.ts';
import { describe, orphan, rangeOf } from './describe.ts';

/** UTF-16 units beside the words that must be as they were. */
const NEAR = 8;

/**
 * Anchors for a text whose earlier state nobody has any more: words stand where most of their old surroundings do, if that is
 * one place. Words that are there, but in other company or in several such places, are ambiguous; the rest is lost.
 */
export function placedAnew(text: string, anchors: Readonly<Record<string, Anchor>>): Record<string, Anchor> {
  return Object.fromEntries(Object.entries(anchors).map(([id, anchor]) => [id, placeAnew(text, anchor)]));
}

function placeAnew(text: string, anchor: Anchor): Anchor {
  if (anchor.state === 'orphaned') return anchor;
  // Words that are none stand nowhere, whatever the anchor says of itself.
  if (anchor.exact === '') return orphan(anchor);
  const places = placesOf(text, anchor.exact).map((from) => ({ from, company: companyOf(text, from, anchor) }));
  if (places.length === 0) return orphan(anchor);
  const most = Math.max(...places.map(({ company }) => company));
  const [place, other] = places.filter(({ company }) => company === most);
  if (most === 0 || !place || other) return { ...anchor, state: 'ambiguous' };
  if (rangeOf(text, anchor)?.from === place.from) return anchor;
  return describe(text, place.from, place.from + anchor.exact.length, { ...anchor, state: 'shifted' });
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) places.push(from);
  return places;
}

/** On how many sides of the words stands what stood there. Words at an end of the text have that end for company. */
function companyOf(text: string, from: number, { exact, prefix, suffix }: Anchor): number {
  const to = from + exact.length;
  const before = prefix === '' ? from === 0 : text.slice(0, from).endsWith(prefix.slice(-NEAR));
  const after = suffix === '' ? to === text.length : text.startsWith(suffix.slice(0, NEAR), to);
  return Number(before) + Number(after);
}
