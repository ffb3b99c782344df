import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { applyChange } from '../../../core/claims/apply.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { outwardOf } from '../../../core/claims/outward.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';
import { AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';

/** Ways to get words past the desk that somebody tried: nothing here may come out as settled. */

function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  return { doc: opened.value.doc, projection, text: projection.text };
}

/** An article in which one claim stands on everything from `first` to `last`, and what becomes of it in another version of the text. */
function after(bodies: readonly [before: string, after: string], on: readonly [first: string, last: string], more: Partial<Claim> = {}) {
  const before = read(bodies[0]);
  const from = before.text.indexOf(on[0]);
  const to = before.text.indexOf(on[1], from) + on[1].length;
  const words = before.text.slice(from, to);
  const anchor = anchorOf(before.text, from, to);
  const claim = claimOf('c', words, { check: 'verified', signOffs: [signed(words)], anchor, ...more });
  const now = read(bodies[1]);
  const anchors = anchorsFound(now.text, before.text, { c: anchor });
  return checkArticle(now.projection, docketOf([claim]), anchors, SETTINGS, 'en');
}

const table = (row: string): string => `| Town | Killed | Injured | Year |\n| --- | --- | --- | --- |\n${row}\n\nEnd.`;

describe('a sign-off on the row of a table', () => {
  test.each([
    ['stands', '| Battambang | 45 |  | 2024 |', 'verified'],
    ['is stale when a number moves to another column', '| Battambang |  | 45 | 2024 |', 'stale'],
    ['is stale when a cell is put in', '| Battambang | 45 | 7 | 2024 |', 'stale'],
  ])('%s', (_name, row, state) => {
    expect(after([table('| Battambang | 45 |  | 2024 |'), table(row)], ['Battambang', '2024']).byId.get('c')?.state).toBe(state);
  });

  test('is stale when words move across a cell’s edge', () => {
    const rows = (one: string, other: string) => table(`| ${one} |\n| ${other} |`);
    const of = (one: string, other: string) =>
      after([rows('Mr A | won', 'Mr B | lost'), rows(one, other)], ['Mr A', 'lost']).byId.get('c')?.state;
    expect(of('Mr A | won', 'Mr B | lost')).toBe('verified');
    expect(of(' | Mr A', 'won Mr B | lost')).toBe('stale');
  });
});

describe('a claim that was called cut', () => {
  const cut: Partial<Claim> = { check: 'cut', signOffs: [] };
  test.each([
    ['holds the story back while its words stand', 'The mayor stole. He ran.', ['to-cut', true]],
    ['and while other words stand there', 'The mayor stole gold. He ran.', ['to-cut', true]],
    ['is settled once they are gone', 'He ran.', ['cut', false]],
    ['is settled once they are struck out', '~~The mayor stole.~~ He ran.', ['cut', false]],
  ] as const)('%s', (_name, body, [state, holds]) => {
    const result = after(['The mayor stole. He ran.', body], ['The mayor', 'stole'], cut);
    expect(result.byId.get('c')?.state).toBe(state);
    expect(result.gate.some(({ code }) => code === 'removal-open')).toBe(holds);
  });
});

describe('words that were decided to go', () => {
  const removal: Partial<Claim> = {
    ...{ check: 'disputed', signOffs: [] },
    dispute: {
      ...{ by: 'person:a', at: AT, words: 'The lamp cost 80 dollars.' },
      decision: { outcome: 'removed', by: 'person:b', decider: 'person:b', at: AT, why: 'Wrong.' },
    },
  };
  const BEFORE = 'The lamp cost 80 dollars.\n\nIt shone.';
  test.each([
    ['are gone when they stand nowhere', 'It shone.', 'cut'],
    [
      'are not gone when they were copied before',
      'It shone.\n\nThe lamp cost 80 dollars. It was new. The lamp cost 80 dollars.',
      'disputed',
    ],
    [
      'are gone when they lie on the stash',
      'It shone.\n\n<!-- stash\nSo: The lamp cost 80 dollars. Again: The lamp cost 80 dollars.\n-->',
      'cut',
    ],
  ])('%s', (_name, body, state) => {
    const result = after([BEFORE, body], ['The lamp', 'dollars.'], removal);
    expect(result.byId.get('c')?.state).toBe(state);
    expect(result.gate.some(({ code }) => code === 'removal-open')).toBe(state === 'disputed');
  });

  const text = 'The lamp cost 80 dollars. It shone.';
  const moved = (claim: Claim, exact: string, by: string) => {
    const from = text.indexOf(exact);
    const change = { kind: 'relink' as const, claim: 'c', anchor: anchorOf(text, from, from + exact.length) };
    return applyChange(docketOf([claim]), { by, at: AT }, change).ok;
  };
  test('cannot be linked to other words, and no more can another’s dispute', () => {
    const decided = claimOf('c', 'The lamp cost 80 dollars.', removal);
    expect(moved(decided, 'It shone.', 'person:a')).toBe(false);
    expect(moved(decided, 'The lamp cost 80 dollars.', 'person:c')).toBe(true);
    const disputed = claimOf('c', 'The lamp cost 80 dollars.', {
      check: 'disputed',
      dispute: { by: 'person:a', at: AT, words: 'The lamp cost 80 dollars.' },
    });
    expect(moved(disputed, 'It shone.', 'person:b')).toBe(false);
    expect(moved(disputed, 'It shone.', 'person:a')).toBe(true);
  });
  test('are not removed in a heap either, and a sign-off is its giver’s to take back', () => {
    const docket = docketOf([
      claimOf('c', 'The lamp cost 80 dollars.', removal),
      claimOf('d', 'It shone.', { signOffs: [signed('It shone.')] }),
    ]);
    expect(applyChange(docket, { by: 'person:c', at: AT }, { kind: 'remove-claims', claims: ['d', 'c'] }).ok).toBe(false);
    const back = (by: string) => applyChange(docket, { by, at: AT }, { kind: 'withdraw-sign-off', claim: 'd', by: 'person:a' }).ok;
    expect([back('person:c'), back('person:a')]).toEqual([false, true]);
  });
});

test('a sign-off that is missing is missed although a word beside it is struck out', () => {
  const strict: LibrarySettings = { ...SETTINGS, signOffs: 2, separation: true };
  const { projection, text } = read('The mayor ~~never~~ paid.');
  const [from, to] = [text.indexOf('The mayor'), text.indexOf('paid.') + 5];
  const claim = claimOf('c', text.slice(from, to), { check: 'verified', signOffs: [signed('The mayor  paid.', 'person:w')] });
  const result = checkArticle(projection, docketOf([claim]), { c: anchorOf(text, from, to) }, strict, 'en');
  expect(result.byId.get('c')?.state).toBe('half-signed');
  expect(result.gate.map(({ code }) => code)).toContain('own-sign-off-only');
});

describe('what was cleared, and what a reason was given for', () => {
  const cleared = (body: string) => {
    const [before, now] = [read('The mayor did not take bribes.'), read(body)];
    const anchor = anchorOf(before.text, before.text.indexOf('The'), before.text.length);
    const docket = docketOf([], { cleared: [{ id: 'n', anchor, by: 'person:a', at: AT }] });
    return checkArticle(now.projection, docket, { n: anchor }, SETTINGS, 'en').coverage.sentences.at(-1)?.state;
  };
  test('is looked at again when a word is struck out of it', () => {
    expect(cleared('The mayor did not take bribes.')).toBe('cleared');
    expect(cleared('The mayor did ~~not~~ take bribes.')).toBe('untouched');
  });
  test.each([
    ['a word struck out', 'A ~~not~~ b.', 'A not b.'],
    ['another number of a list', '1. One.', '7. One.'],
    ['a list that is not numbered', '1. One.', '- One.'],
  ])('does not cover %s', (_name, one, other) => {
    const [a, b] = [read(one), read(other)];
    expect(outwardOf(a.doc, a.projection)).not.toBe(outwardOf(b.doc, b.projection));
  });
});

describe('a claim that is verified', () => {
  const codes = (more: Partial<Claim>) =>
    after(['The fare rose.', 'The fare rose.'], ['The fare', 'rose.'], more).gate.map(({ code }) => code);
  const citing = (...stances: ('supports' | 'contradicts' | 'context')[]) => ({
    citations: stances.map((stance, at) => ({
      id: `x${at}`,
      source: 's',
      locator: { kind: 'page' as const, value: '1' },
      excerpt: '',
      stance,
    })),
  });
  test.each([
    ['by what contradicts it', citing('contradicts'), ['no-support'], true],
    ['by what is only beside it', citing('context'), ['no-support'], true],
    ['by one of two', citing('supports', 'contradicts'), ['contradicted'], false],
    ['by what supports it', citing('supports', 'context'), [], false],
  ] as const)('%s', (_name, more, expected, _blocks) => {
    expect(codes(more).filter((code) => code !== 'untouched')).toEqual(expected);
  });
  test('with a sum that does not hold is held back', () => {
    const sum = (written: string) => ({ ...citing('supports'), calculations: [{ id: 's', written, by: 'person:a', at: AT }] });
    expect(codes(sum('(31870 - 15911) / 15911 = 50 %'))).toContain('sum-fails');
    expect(codes(sum('(31870 - 15911) / 15911 = 100 %'))).not.toContain('sum-fails');
  });
});

test('a mark that turns the letters around is seen however far before the claim it stands', () => {
  const words = 'They counted every boat in the harbour that night, and of all the boats 12 sank.';
  const turned = words.replace('every', '\u202eevery');
  expect(after([words, words], ['12', 'sank']).byId.get('c')?.state).toBe('verified');
  expect(after([words, turned], ['12', 'sank']).byId.get('c')?.state).toBe('stale');
});
