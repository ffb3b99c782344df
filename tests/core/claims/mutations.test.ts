import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe, followed } from '../../../core/anchoring/describe.ts';
import { follow, growToTokens, regain, type Range } from '../../../core/anchoring/follow.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText, type Projection } from '../../../core/article/plain-text.ts';
import { checkClaim } from '../../../core/claims/article-check.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { importArticle } from '../../../core/import/import-article.ts';
import type { Anchor } from '../../../core/saved/docket.ts';
import { suggest } from '../../../core/suggest/suggesters.ts';
import { sentencesOf } from '../../../core/text/sentences.ts';
import { claimOf, SETTINGS, signed } from './made.ts';
import { isInside, isOutside, mutated, MUTATION_KINDS, mutationsOf, type Mutation, type MutationKind } from './mutations.ts';

/** A sign-off does not survive any change of its words, and survives every other: each change of every kind, in every sentence. */

const seed = Number(process.env.STET_SEED ?? 20261128);

/** A small linear congruential generator (Numerical Recipes' constants). */
function dice(): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

interface Story {
  readonly name: string;
  readonly language: 'en' | 'km';
  readonly projection: Projection;
}

function ownStories(): Story[] {
  const folder = path.join(import.meta.dirname, '../../../assets/sample-library/articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const opened = openArticle(readFileSync(path.join(folder, name), 'utf8'));
      if (!opened.ok) throw new Error(opened.problem.code);
      return { name, language: name.endsWith('-km.md') ? 'km' : 'en', projection: plainText(opened.value.doc) };
    });
}

const SHARED = path.join(import.meta.dirname, '../../../../shared/samples/camboja-us-cambodia-ties.txt');

function sharedStories(): Story[] {
  if (!existsSync(SHARED)) return [];
  const imported = importArticle({ name: 'sample.txt', bytes: readFileSync(SHARED) });
  if (!imported.ok) throw new Error(imported.problem.code);
  return [{ name: path.basename(SHARED), language: 'en', projection: plainText(imported.value.doc) }];
}

const stepMap = (edit: Mutation) => ({
  map(position: number, side = 1): number {
    const end = edit.from + edit.text.length;
    if (position < edit.from) return position;
    if (position > edit.to) return position + edit.text.length - (edit.to - edit.from);
    if (edit.from === edit.to) return side < 0 ? edit.from : end;
    if (position === edit.from) return edit.from;
    if (position === edit.to) return end;
    return side < 0 ? edit.from : end;
  },
});

/** Where the editor has the claim after the change was typed. */
function typed(before: string, span: Range, anchor: Anchor, mutation: Mutation): Anchor {
  const after = mutated(before, mutation);
  const mapped = follow(span, stepMap(mutation));
  const grown = mapped && growToTokens(after, mapped, { text: before, ...span });
  const again = grown && regain(after, grown, anchor.exact);
  return followed(after, again ?? grown ?? { from: 0, to: 0 }, anchor);
}

/** How a claim stands whose words were signed off before. */
function stateAfter(text: string, words: string, anchor: Anchor): string {
  const claim = claimOf('c', words, { anchor, check: 'verified', signOffs: [signed(words)] });
  return checkClaim(claim, anchor, stashedText({ text, units: [], runs: [] }), SETTINGS).state;
}

interface Outcome {
  readonly kind: MutationKind;
  readonly typed: string;
  readonly outside: string;
  readonly told: string;
  /** Where every word is gone nothing is left that could be stale. */
  readonly expected: string;
}

function tried({ projection: { text } }: Story, span: Range, mutation: Mutation): Outcome {
  const anchor = describe(text, span.from, span.to);
  const after = mutated(text, mutation);
  const found = reanchor(text, after, { c: anchor }).c ?? anchor;
  const isAll = mutation.from === span.from && mutation.to === span.to && mutation.text === '';
  const told = `[${text.slice(span.from, span.to)}] “${text.slice(mutation.from, mutation.to)}” → “${mutation.text}”`;
  return {
    kind: mutation.kind,
    typed: stateAfter(after, anchor.exact, typed(text, span, anchor, mutation)),
    outside: stateAfter(after, anchor.exact, found),
    told,
    expected: isAll ? 'orphaned' : 'stale',
  };
}

/** Whole sentences, and the parts of them that Stet suggests: what people sign off. */
const spansOf = ({ projection, language }: Story): readonly Range[] => [
  ...sentencesOf(projection, language),
  ...suggest(projection, language, [], []),
];

/** Of a longer text fewer are tried: each is aligned with the whole. */
const LONG = 5_000;

/** Every sentence with words in it, and so many of every change as the run has time for. */
function outcomes(story: Story, choose: (text: string, mutation: Mutation, span: Range) => boolean, every: number): Outcome[] {
  const pick = dice();
  const share = every * (story.projection.text.length > LONG ? 4 : 1);
  const all = mutationsOf(story.projection.text, story.language, pick);
  return spansOf(story).flatMap((span) =>
    all
      .filter((mutation) => choose(story.projection.text, mutation, span))
      .flatMap((mutation) => (pick(share) === 0 ? [tried(story, span, mutation)] : [])),
  );
}

const stories = [...ownStories(), ...sharedStories()];

group(`a sign-off is bound to its words, seed ${seed}`, () => {
  test.skipIf(existsSync(SHARED))('skipped: ../shared/samples is not here, so only the own samples are mutated', () =>
    expect(stories.length).toBeGreaterThan(3),
  );

  test.each(stories)('$name: any change in a verified sentence is stale', (story) => {
    const tries = outcomes(story, isInside, 1);
    expect(tries.length).toBeGreaterThan(100);
    expect(tries.filter((one) => one.typed !== one.expected).map(({ told, typed: state }) => `${state} ${told}`)).toEqual([]);
    // Of a cell that holds one number and now another nothing tells outside that it is the same: its words are gone, which is not verified either.
    expect(
      tries.filter((one) => one.outside !== 'stale' && one.outside !== 'orphaned').map(({ told, outside }) => `${outside} ${told}`),
    ).toEqual([]);
    expect(tries.filter((one) => one.outside === 'stale').length / tries.length).toBeGreaterThan(0.95);
  });

  test.each(stories)('$name: any change outside a verified sentence leaves it verified', (story) => {
    const tries = outcomes(story, isOutside, 8);
    expect(tries.length).toBeGreaterThan(100);
    expect(tries.filter((one) => one.typed !== 'verified').map(({ told, typed: state }) => `${state} ${told}`)).toEqual([]);
    expect(tries.filter((one) => one.outside !== 'verified').map(({ told, outside }) => `${outside} ${told}`)).toEqual([]);
  });

  test('the samples have changes of every kind, in both languages', () => {
    const kindsIn = (language: 'en' | 'km'): Set<MutationKind> =>
      new Set(
        stories
          .filter((story) => story.language === language)
          .flatMap(({ projection }) => mutationsOf(projection.text, language, dice()).map(({ kind }) => kind)),
      );
    expect([...kindsIn('en')].sort()).toEqual([...MUTATION_KINDS].sort());
    expect([...kindsIn('km')].sort()).toEqual(MUTATION_KINDS.filter((kind) => kind !== 'name').sort());
  });
});
