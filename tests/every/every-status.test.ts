import { describe, expect, test } from 'vitest';
import { claimState } from '../../core/claims/claim-state.ts';
import { CLAIM_STATES, isOpen } from '../../core/claims/claim-states.ts';
import { coverage } from '../../core/claims/coverage.ts';
import { gate } from '../../core/claims/gate.ts';
import { filterClaims } from '../../core/claims/order.ts';
import { STATE_LABELS } from '../../core/export/labels.ts';
import { CHECK_STATUSES, type CheckStatus } from '../../core/saved/closed-sets.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { words } from '../../renderer/words/words.ts';
import { claimOf, docketOf, SETTINGS, signed } from '../core/claims/made.ts';

const WORDS = 'About 3,900 people';
const STATUSES = Object.keys(CHECK_STATUSES) as CheckStatus[];

test('is called in exports what the window calls it', () => {
  const short = (word: string): string => word.split(':')[0] ?? '';
  // What is hidden is in no export.
  const named = Object.entries(words.sets.sentence).filter(([state]) => state !== 'hidden');
  const shown = Object.fromEntries(named.map(([state, word]) => [state, short(word)]));
  expect(STATE_LABELS).toEqual(shown);
});

/** A claim of every status with every set of signers, under every rule of a library. */
const RULES = [1, 2].flatMap((signOffs) => [false, true].map((separation) => ({ ...SETTINGS, signOffs: signOffs as 1 | 2, separation })));
const SIGNERS = [[], ['person:w'], ['person:a'], ['person:w', 'person:a'], ['person:a', 'person:b']];

test('every count, list and mark calls a claim open exactly while the gate holds it back (sources aside)', () => {
  for (const settings of RULES)
    for (const check of STATUSES)
      for (const signers of SIGNERS)
        for (const words of [WORDS, 'About 3,800 people', null]) {
          const signOffs = signers.map((by) => signed(WORDS, by));
          const claim = claimOf('c', WORDS, { check, signOffs });
          const state = claimState(claim, { words }, settings);
          const held = { claim, state, anchor: claim.anchor, anchorState: 'exact' as const, words, stashed: false };
          const items = gate({ claims: [held], coverage: coverage({ sentences: [], claims: [], cleared: [], text: '' }), settings });
          const holding = items.filter(({ code }) => code !== 'no-citation');
          expect({ check, signers, words, settings, open: isOpen(state) }).toEqual({
            check,
            signers,
            words,
            settings,
            open: holding.length > 0,
          });
          const placed = { claim, state, range: { from: 0, to: 5 }, stashed: false };
          expect(filterClaims([placed], 'open', null).length + filterClaims([placed], 'verified', null).length).toBeLessThan(2);
          expect(filterClaims([placed], 'open', null)).toHaveLength(holding.length > 0 ? 1 : 0);
        }
});

describe.each(STATUSES)('status %s', (check) => {
  const { settled, needsSignOff } = CHECK_STATUSES[check];
  const claim = claimOf('c', WORDS, { check, signOffs: needsSignOff ? [signed(WORDS)] : [] });
  const state = claimState(claim, { words: WORDS }, SETTINGS);
  /** Cutting words is a promise about them: while they stand it is open. */
  const [shown, isDone] = check === 'cut' ? (['to-cut', false] as const) : ([check, settled] as const);

  test('shows itself while its words stand', () => {
    expect(state).toBe(shown);
    expect(CLAIM_STATES).toContain(check);
    expect(isOpen(state)).toBe(!isDone);
  });

  test('is stale after a digit changed exactly when it rests on a sign-off', () => {
    const now = WORDS.replace('3', '8');
    expect(claimState({ ...claim, signOffs: [signed(WORDS)] }, { words: now }, SETTINGS)).toBe(needsSignOff ? 'stale' : shown);
  });

  test('is lost when its words are gone, unless they were cut on purpose', () => {
    expect(claimState(claim, { words: null }, SETTINGS)).toBe(check === 'cut' ? 'cut' : 'orphaned');
  });

  test('gives a sentence its state', () => {
    const unit = { kind: 'paragraph' as const, from: 0, to: WORDS.length, pos: 1 };
    const sentences = [{ index: 0, from: 0, to: WORDS.length, unit }];
    const covered = coverage({ sentences, claims: [{ id: 'c', from: 0, to: 5, state }], cleared: [], text: WORDS });
    expect(covered).toMatchObject({ covered: 1, counts: { [shown]: 1, untouched: 0 } });
  });

  test('stands in the gate exactly while it is open (sources aside)', () => {
    const input = {
      claim,
      state,
      anchor: claim.anchor,
      anchorState: 'exact' as const,
      words: WORDS,
      stashed: false,
    };
    const items = gate({ claims: [input], coverage: coverage({ sentences: [], claims: [], cleared: [], text: '' }), settings: SETTINGS });
    expect(items.filter(({ code }) => code !== 'no-citation')).toHaveLength(isDone ? 0 : 1);
  });

  test('survives a file', () => {
    expect(readDocket(JSON.parse(JSON.stringify(docketOf([claim]))))).toMatchObject({ ok: true, value: { claims: [{ check }] } });
  });
});
