import type { Projection, Unit } from '../article/plain-text.ts';
import { linksOf, type LinkNow } from './links-beside.ts';
import { notesDefined } from './note-definitions.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import { unsaidIn, type Unsaid } from './unsaid.ts';
import { underParts, withPictures, type UnderPart } from './stands-under.ts';

interface Placed {
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** What of a claim's range lies in blocks that go out, and what in the stash; nothing for a claim without a place. */
export function partsOf({ range }: Placed, { units }: Projection): { readonly out: readonly Unit[]; readonly stashed: readonly Unit[] } {
  const touched = range === null ? [] : units.filter(({ from, to }) => from < range.to && to > range.from);
  return { out: touched.filter(({ kind }) => kind !== 'stash'), stashed: touched.filter(({ kind }) => kind === 'stash') };
}

/** A text with the places of what in it is stashed, in reading order, and of what stands under something. */
export interface StashedText {
  readonly text: string;
  readonly stash: readonly { readonly from: number; readonly to: number }[];
  /** Where words are struck out, in reading order. */
  readonly struck: readonly { readonly from: number; readonly to: number }[];
  readonly unders: readonly UnderPart[];
  /** What else stands in it and no reader gets. */
  readonly unsaid: Unsaid;
  /** The links (`links-beside.ts`); absent where there are none. */
  readonly links?: readonly LinkNow[];
  /** The footnotes that there are (`note-definitions.ts`); absent where nobody asked for them. */
  readonly notes?: ReadonlySet<string>;
}

const NO_STASH: StashedText['stash'] = [];

/** Of all texts without a stash the places are the same value. `pictures`: what is known of them, if anybody looked. */
export function stashedText(projection: Projection, pictures: Pictures = NO_PICTURES): StashedText {
  const { text, units, runs } = projection;
  const placed = ({ offset, length }: Projection['runs'][number]) => ({ from: offset, to: offset + length });
  // A note of what is on the stash is there with it.
  const aside = runs.filter((run) => run.aside).map(placed);
  const stash = [...units.flatMap(({ kind, from, to }) => (kind === 'stash' ? [{ from, to }] : [])), ...aside];
  if (aside.length > 0) stash.sort((one, other) => one.from - other.from);
  const struck = runs.filter((run) => run.struck && !run.aside).map(placed);
  const links = linksOf(projection);
  const [noStash, noStruck] = [stash.length === 0, struck.length === 0];
  return {
    text,
    stash: noStash ? NO_STASH : stash,
    struck: noStruck ? NO_STASH : struck,
    unders: withPictures(underParts(projection), pictures),
    unsaid: unsaidIn(projection),
    ...(links.length === 0 ? {} : { links }),
    ...(text.includes('[^') ? { notes: notesDefined(projection) } : {}),
  };
}

/** What of a text goes out: all of it but the stash and what is struck out. */
export function withoutStash({ text, stash, struck }: Omit<StashedText, 'unders' | 'unsaid'>): string {
  let out = '';
  let at = 0;
  for (const { from, to } of [...stash, ...struck].sort((a, b) => a.from - b.from)) {
    out += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return out + text.slice(at);
}

/** Whether the words in this range lie in the stash, all of them: they go out nowhere. What has no place is not known to. */
export function isStashed({ range }: Placed, { text, stash }: Pick<StashedText, 'text' | 'stash'>): boolean {
  if (range === null || stash.length === 0) return false;
  let at = range.from;
  let beside = '';
  for (const { from, to } of stash) {
    if (from >= range.to || to <= range.from) continue;
    beside += text.slice(at, Math.max(at, from));
    at = to;
  }
  return at > range.from && (beside + text.slice(at, Math.max(at, range.to))).trim() === '';
}

/**
 * The words of a range that readers get, where these are not all of them: without what lies in the stash and what is struck out. Null when
 * all of them go out, or none.
 */
export function partGoingOut({ range }: Placed, where: StashedText): string | null {
  const hidden = [...where.stash, ...where.struck].sort((a, b) => a.from - b.from);
  if (range === null || isStashed({ range }, where) || !hidden.some(({ from, to }) => from < range.to && to > range.from)) return null;
  let out = '';
  let at = range.from;
  for (const { from, to } of hidden) {
    if (to <= at || from >= range.to) continue;
    out += where.text.slice(at, Math.max(at, from));
    at = to;
  }
  return out + where.text.slice(at, Math.max(at, range.to));
}

/** The claims an export may speak of: what lies in the stash goes out nowhere, and a claim on it would print it. */
export function goingOut<C extends { readonly stashed: boolean }>(claims: readonly C[]): C[] {
  return claims.filter(({ stashed }) => !stashed);
}

/** Blanks and breaks of any kind as one space, for looking words up. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Asked for every claim of one text, and only where something was decided to go. */
const outWords = new WeakMap<StashedText, string>();

/** What of a text readers get, as one line: without the stash and what is struck out. */
export function wordsGoingOut(where: StashedText): string {
  const known = outWords.get(where);
  if (known !== undefined) return known;
  const words = oneLine(withoutStash(where));
  outWords.set(where, words);
  return words;
}
