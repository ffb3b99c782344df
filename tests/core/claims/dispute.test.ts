import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../core/claims/apply.ts';
import { claimState } from '../../../core/claims/claim-state.ts';
import { coverage } from '../../../core/claims/coverage.ts';
import { gate } from '../../../core/claims/gate.ts';
import { workOn } from '../../../core/claims/claim-work.ts';
import type { Claim, Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';

const WORDS = '12 people';
const ME = { by: 'person:a', at: AT };
const OTHER = { by: 'person:b', at: AT };
const BARE = docketOf([claimOf('c', WORDS)]);
const DISPUTE: DocketChange = { kind: 'set-claim', claim: 'c', check: 'disputed' };

function after(docket: Docket, stamp: typeof ME, change: DocketChange): Docket {
  const applied = applyChange(docket, stamp, change);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return applied.value;
}
const claimIn = ({ claims: [claim] }: Docket): Claim => claim ?? claimOf('none', '');
const decide = (outcome: 'stands' | 'changed' | 'removed', by = OTHER): DocketChange => ({
  kind: 'decide',
  claim: 'c',
  decision: { outcome, decider: by.by, why: 'Two ledgers.', ...by },
});

function codes(claim: Claim, words: string | null): string[] {
  const state = claimState(claim, { words }, SETTINGS);
  const held = { claim, state, anchor: claim.anchor, anchorState: 'exact' as const, words, stashed: false };
  return gate({ claims: [held], coverage: coverage({ sentences: [], claims: [], cleared: [], text: '' }), settings: SETTINGS }).map(
    ({ code }) => code,
  );
}

describe('a dispute', () => {
  const disputed = after(BARE, ME, DISPUTE);

  test('names who raised it, when, and for which words', () => {
    expect(claimIn(disputed).dispute).toEqual({ ...ME, words: WORDS });
  });

  test('holds the gate until it is decided', () => {
    expect(codes(claimIn(disputed), WORDS)).toEqual(['disputed']);
    expect(codes(claimIn(after(disputed, OTHER, decide('stands'))), WORDS)).toEqual(['unchecked']);
    expect(codes(claimIn(after(disputed, OTHER, decide('changed'))), WORDS)).toEqual(['unchecked']);
  });

  test('that is to be removed holds it until the words are gone, and then the claim is cut, not lost', () => {
    const claim = claimIn(after(disputed, OTHER, decide('removed')));
    expect(codes(claim, WORDS)).toEqual(['removal-open']);
    expect(claimState(claim, { words: null }, SETTINGS)).toBe('cut');
    expect(codes(claim, null)).toEqual([]);
    expect(claimState(claimIn(disputed), { words: null }, SETTINGS)).toBe('orphaned');
  });

  test('that is to be removed is verified by nobody, and goes on by another decision only', () => {
    const removed = after(disputed, OTHER, decide('removed'));
    const signing = (by: string): DocketChange => ({ kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed(WORDS, by) });
    for (const one of [ME, OTHER]) {
      expect(applyChange(removed, one, signing(one.by)).ok).toBe(false);
      expect(applyChange(removed, one, { kind: 'set-claim', claim: 'c', check: 'checking' }).ok).toBe(false);
    }
    expect(codes(claimIn(after(removed, ME, decide('stands', ME))), WORDS)).toEqual(['unchecked']);
  });

  test('that is to be changed is verified in other words only', () => {
    const changed = after(disputed, OTHER, decide('changed'));
    const signing = (words: string): DocketChange => ({ kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed(words) });
    expect(applyChange(changed, ME, signing(WORDS)).ok).toBe(false);
    const claim = claimIn(changed);
    const other = { ...changed, claims: [{ ...claim, anchor: { ...claim.anchor, exact: '14 people' } }] };
    expect(applyChange(other, ME, signing('14 people')).ok).toBe(true);
  });

  test('is taken back without a trace by whoever raised it, by going on or by signing', () => {
    expect(claimIn(after(disputed, ME, { kind: 'set-claim', claim: 'c', check: 'checking' }))).not.toHaveProperty('dispute');
    const signing: DocketChange = { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed(WORDS) };
    expect(claimIn(after(disputed, ME, signing))).not.toHaveProperty('dispute');
  });

  test('stays with the claim once decided, through a sign-off, until it is disputed anew', () => {
    const decided = after(disputed, OTHER, decide('stands'));
    const verified = after(decided, ME, { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed(WORDS) });
    expect(claimIn(verified).dispute?.decision?.outcome).toBe('stands');
    expect(codes(claimIn(verified), WORDS)).toEqual(['no-citation']);
    expect(claimIn(after(verified, OTHER, DISPUTE)).dispute).toEqual({ ...OTHER, words: WORDS });
  });

  test('of an older docket, which names nobody, anybody may end', () => {
    const old = docketOf([claimOf('c', WORDS, { check: 'disputed' })]);
    expect(claimIn(after(old, ME, { kind: 'set-claim', claim: 'c', check: 'checking' })).check).toBe('checking');
    expect(claimIn(after(old, OTHER, decide('stands'))).dispute).toMatchObject({ words: WORDS, decision: { outcome: 'stands' } });
  });

  test('comes back when its decision is undone by whoever wrote it, and by nobody else', () => {
    const decided = after(disputed, OTHER, decide('stands'));
    const undo: DocketChange = { kind: 'set-work', claim: 'c', from: workOn(claimIn(decided)), to: workOn(claimIn(disputed)) };
    expect(claimIn(after(decided, OTHER, undo))).toMatchObject({ check: 'disputed', dispute: { ...ME, words: WORDS } });
    expect(claimIn(after(decided, OTHER, undo)).dispute).not.toHaveProperty('decision');
    expect(applyChange(decided, ME, undo).ok).toBe(false);
  });

  test('with an outcome of a later version survives a file', () => {
    const decision = { outcome: 'half', decider: 'person:z', why: '', ...ME };
    const later = docketOf([{ ...claimOf('c', WORDS), dispute: { words: WORDS, mood: 1, decision } }]);
    expect(readDocket(JSON.parse(JSON.stringify(later)))).toMatchObject({ ok: true, value: later });
  });

  test('that was decided on the word of whoever raised it is open where duties are kept apart, until somebody else signs or decides', () => {
    const APART = { ...SETTINGS, separation: true };
    const LATER = { ...OTHER, at: '2027-01-01T00:00:00Z' };
    const sign = (stamp: typeof ME): DocketChange => ({
      kind: 'sign-off',
      claim: 'c',
      check: 'verified',
      signOff: { ...signed(WORDS, stamp.by), at: stamp.at },
    });
    const disputed = after(after(BARE, OTHER, sign({ ...OTHER, at: '2001-01-01T00:00:00Z' })), ME, DISPUTE);
    const onTheirWord: DocketChange = {
      kind: 'decide',
      claim: 'c',
      decision: { outcome: 'stands', decider: OTHER.by, why: 'So said.', ...ME },
    };
    const stateOf = (docket: Docket, settings = APART): string => claimState(claimIn(docket), { words: WORDS }, settings);
    const written = after(disputed, ME, onTheirWord);
    expect(stateOf(written)).toBe('disputed');
    expect(stateOf(written, SETTINGS)).toBe('checking');
    const signedByMe = after(written, ME, sign(ME));
    expect(stateOf(signedByMe)).toBe('disputed');
    expect(applyChange(signedByMe, ME, onTheirWord).ok).toBe(false);
    expect(stateOf(after(signedByMe, LATER, sign(LATER)))).toBe('verified');
    const anew = after(signedByMe, LATER, decide('removed', LATER));
    expect(claimIn(anew)).toMatchObject({ check: 'disputed', dispute: { ...ME, decision: { decider: OTHER.by, by: OTHER.by } } });
    expect(stateOf(after(disputed, OTHER, decide('stands')))).toBe('checking');
  });
});
