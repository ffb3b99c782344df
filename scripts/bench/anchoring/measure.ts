import { reanchor } from '../../../core/anchoring/align.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import { codePointIndex } from '../../../core/text/code-points.ts';
import type { Anchor } from '../../../core/saved/docket.ts';
import { EDITS, type EditMix } from './made-edits.ts';
import { below, makeStory, render, type Made, type Place, type Rendered, type StoryKind } from './made-stories.ts';
import { byDiff, byQuote } from './peers.ts';

/** A claim of the story before, and where it truly stands after. */
export interface Case {
  readonly id: string;
  readonly words: readonly number[];
  readonly anchor: Anchor;
  readonly was: Place;
  /** All places that are right; more than one when the words were copied, none when they are gone. */
  readonly truth: readonly Place[];
  readonly sameWords: boolean;
}

export interface Trial {
  readonly before: string;
  readonly after: string;
  readonly cases: readonly Case[];
}

const wordsOf = ({ text, places }: Rendered, ids: readonly number[], copy: number): Place | null => {
  const found = ids.flatMap((id) => places.get(id)?.[copy] ?? []);
  if (found.length === 0 || text === '') return null;
  return { from: Math.min(...found.map(({ from }) => from)), to: Math.max(...found.map(({ to }) => to)) };
};

function truthOf(after: Rendered, ids: readonly number[]): readonly Place[] {
  const copies = Math.max(0, ...ids.map((id) => after.places.get(id)?.length ?? 0));
  return Array.from({ length: copies }, (_, copy) => wordsOf(after, ids, copy)).flatMap((place) => place ?? []);
}

function chosenWords({ story, next }: Made): readonly number[] {
  const paragraph = story.paragraphs[below(next, story.paragraphs.length)] ?? [];
  const sentence = paragraph[below(next, paragraph.length)] ?? [];
  const length = Math.min(sentence.length, 3 + below(next, 6));
  const start = below(next, sentence.length - length + 1);
  return sentence.slice(start, start + length).map(({ id }) => id);
}

/** `words`: how long the story is before the edit. */
export interface Asked {
  readonly kind: StoryKind;
  readonly mix: EditMix;
  readonly words: number;
  readonly claims: number;
  readonly seed: number;
}

export function makeTrial({ kind, mix, words, claims, seed }: Asked): Trial {
  const made = makeStory(kind, words, seed);
  const chosen = Array.from({ length: claims }, () => chosenWords(made));
  const before = render(made.story);
  const after = render(EDITS[mix](made, made.story));
  const cases = chosen.flatMap((ids, index): Case[] => {
    const was = wordsOf(before, ids, 0);
    if (!was) return [];
    const truth = truthOf(after, ids);
    const text = before.text.slice(was.from, was.to);
    const sameWords = truth.length > 0 && truth.every(({ from, to }) => after.text.slice(from, to) === text);
    return [{ id: String(index), words: ids, anchor: describe(before.text, was.from, was.to), was, truth, sameWords }];
  });
  return { before: before.text, after: after.text, cases };
}

/** `exact`: an unchanged claim is said to be unchanged by this answer. */
export interface Answer {
  readonly place: Place | null;
  readonly exact: boolean;
}

export interface Score {
  readonly correct: number;
  /** Placed where the claim does not stand. */
  readonly wrong: number;
  /** Other words called the same. */
  readonly lies: number;
}

const overlaps = (one: Place, other: Place): boolean => one.from < other.to && other.from < one.to;
const equal = (one: Place, other: Place): boolean => one.from === other.from && one.to === other.to;

/** Right: unchanged words at exactly their place; changed ones somewhere over it; gone ones nowhere. */
function isRight({ truth, sameWords }: Case, { place }: Answer): boolean {
  if (truth.length === 0) return place === null;
  if (!place) return false;
  return truth.some((one) => (sameWords ? equal(one, place) : overlaps(one, place)));
}

export function scored(trial: Trial, answers: ReadonlyMap<string, Answer>): Score {
  let [correct, wrong, lies] = [0, 0, 0];
  for (const one of trial.cases) {
    const answer = answers.get(one.id) ?? { place: null, exact: false };
    if (isRight(one, answer)) correct += 1;
    if (answer.place && !one.truth.some((place) => answer.place !== null && overlaps(place, answer.place))) wrong += 1;
    if (
      answer.exact &&
      answer.place &&
      trial.after.slice(answer.place.from, answer.place.to) !== trial.before.slice(one.was.from, one.was.to)
    )
      lies += 1;
  }
  return { correct, wrong, lies };
}

export function stet({ before, after, cases }: Trial): ReadonlyMap<string, Answer> {
  const anchors = reanchor(before, after, Object.fromEntries(cases.map(({ id, anchor }) => [id, anchor])));
  const points = codePointIndex(after);
  return new Map(
    Object.entries(anchors).map(([id, anchor]) => {
      const placed = anchor.state !== 'orphaned' && anchor.state !== 'ambiguous';
      const place = placed ? { from: points.toUtf16(anchor.start), to: points.toUtf16(anchor.end) } : null;
      return [id, { place, exact: anchor.state === 'exact' || anchor.state === 'shifted' }];
    }),
  );
}

export function hypothesis({ after, cases }: Trial): ReadonlyMap<string, Answer> {
  return new Map(
    cases.map(({ id, anchor, was }) => {
      const place = byQuote(after, anchor, was.from);
      return [id, { place, exact: place !== null && after.slice(place.from, place.to) === anchor.exact }];
    }),
  );
}

export function diffMain({ before, after, cases }: Trial): ReadonlyMap<string, Answer> {
  const places = byDiff(
    before,
    after,
    cases.map(({ was }) => was),
  );
  return new Map(cases.map(({ id }, index) => [id, { place: places[index] ?? null, exact: false }]));
}
