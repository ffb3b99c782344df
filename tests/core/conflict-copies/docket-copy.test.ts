import { describe, expect, it } from 'vitest';
import { describe as described } from '../../../core/anchoring/describe.ts';
import { docketParts, overridesThere, standsOtherwise, withCopy } from '../../../core/conflict-copies/docket-copy.ts';
import { removedHere } from '../../../core/conflict-copies/what-is-new.ts';
import { rulesThere, settingsThere } from '../../../core/conflict-copies/record-differs.ts';
import { recordParts, withRecordCopy } from '../../../core/conflict-copies/record-copy.ts';
import { emptyDocket, type Claim, type Docket, type SignOff } from '../../../core/saved/docket.ts';
import { emptyLibraryRecord, type Source } from '../../../core/saved/library-record.ts';

const AT = '2026-11-28T08:00:00Z';
const OURS = 'The well\n\nThe well is twelve metres deep. The mill is old.';
const THEIRS = 'The well\n\nThe well is ten metres deep. The mill is old.';

const signOff = (by: string, words: string): SignOff => ({ by, at: AT, words, hash: `sha256:${'0'.repeat(64)}` });

function claim(id: string, text: string, words: string, more: Partial<Claim> = {}): Claim {
  const from = text.indexOf(words);
  const anchor = described(text, from, from + words.length);
  const plain = {
    category: 'number',
    priority: 'normal',
    check: 'todo',
    citations: [],
    signOffs: [],
    thread: [],
    by: 'p',
    at: AT,
  } as const;
  return { id, ...plain, anchor, ...more } as Claim;
}

const docket = (claims: readonly Claim[], more: Partial<Docket> = {}): Docket => ({ ...emptyDocket('well'), claims: [...claims], ...more });
const count = (ours: Docket, theirs: Docket): Record<string, string> =>
  Object.fromEntries(docketParts(ours, theirs).map(({ part, holds, only }) => [part, `${only}/${holds}`]));
const TEXTS = { ours: OURS, theirs: THEIRS };

describe('a conflict copy of a docket', () => {
  it('that says the same has nothing to give', () => {
    const ours = docket([claim('a', OURS, 'The mill is old.')]);
    expect(count(ours, ours)).toEqual({ claims: '0/1' });
    expect(withCopy(ours, ours, TEXTS)).toEqual(ours);
  });

  it('gives claims that only it has, at their words in our text', () => {
    const verified = claim('b', THEIRS, 'The mill is old.', { check: 'verified', signOffs: [signOff('q', 'The mill is old.')] });
    const merged = withCopy(docket([]), docket([verified]), TEXTS);
    const [taken] = merged.claims;
    expect(taken?.signOffs).toEqual(verified.signOffs);
    expect(OURS.slice(taken?.anchor.start, taken?.anchor.end)).toBe('The mill is old.');
    expect(count(docket([]), docket([verified]))).toMatchObject({ claims: '1/1', 'sign-offs': '1/1' });
    expect(count(merged, docket([verified]))).toMatchObject({ claims: '0/1', 'sign-offs': '0/1' });
  });

  it('keeps the words that a sign-off was given for where ours are others', () => {
    const words = 'The well is ten metres deep.';
    const verified = claim('b', THEIRS, words, { check: 'verified', signOffs: [signOff('q', words)] });
    const [taken] = withCopy(docket([]), docket([verified]), TEXTS).claims;
    expect(taken?.signOffs.map((one) => one.words)).toEqual([words]);
    expect(taken?.anchor.exact).not.toBe(words);
  });

  it('makes no claim that both have more verified than ours', () => {
    const words = 'The mill is old.';
    const theirs = docket([claim('a', THEIRS, words, { check: 'verified', signOffs: [signOff('q', words)] })]);
    for (const check of ['todo', 'checking', 'verified', 'disputed', 'cannot-verify', 'not-a-fact', 'cut'] as const) {
      const ours = docket([claim('a', OURS, words, { check })]);
      expect(withCopy(ours, theirs, TEXTS)).toEqual(ours);
      expect(count(ours, theirs)).toMatchObject({ 'sign-offs': '0/1' });
      const ways = [...(check === 'verified' ? [] : [{ way: 'verified', by: null, count: 1 }]), { way: 'signed', by: 'q', count: 1 }];
      expect(standsOtherwise(ours, theirs)).toEqual({ claims: 1, ways });
    }
  });

  it('gives a dispute, and what nobody could verify, and says which claims stand otherwise there', () => {
    const words = 'The mill is old.';
    const dispute = { by: 'dara', at: AT, words };
    const signOffs = [signOff('p', words)];
    const verified = (id: string): Claim => claim(id, OURS, words, { check: 'verified', signOffs });
    const ours = docket([verified('a'), verified('b'), verified('c'), verified('d')]);
    const theirs = docket([
      { ...verified('a'), check: 'disputed', dispute },
      { ...verified('b'), check: 'disputed', dispute },
      { ...verified('c'), check: 'cannot-verify' },
      { ...verified('d'), check: 'checking', signOffs: [] },
    ]);
    expect(count(ours, theirs)).toMatchObject({ disputes: '2/2', 'cannot-verify': '1/1', 'sign-offs': '0/3' });
    expect(standsOtherwise(ours, theirs)).toEqual({
      claims: 4,
      ways: [
        { way: 'disputed', by: 'dara', count: 2 },
        { way: 'cannot-verify', by: null, count: 1 },
        { way: 'checking', by: null, count: 1 },
      ],
    });
    const merged = withCopy(ours, theirs, TEXTS);
    expect(merged.claims.map(({ check }) => check)).toEqual(['disputed', 'disputed', 'cannot-verify', 'verified']);
    expect(merged.claims[0]).toMatchObject({ dispute, signOffs });
    expect(withCopy(merged, theirs, TEXTS)).toEqual(merged);
    expect(standsOtherwise(merged, theirs).claims).toBe(1);
  });

  it('takes back the sign-off of whoever disputes there', () => {
    const words = 'The mill is old.';
    const dispute = { by: 'dara', at: AT, words };
    const ours = docket([claim('a', OURS, words, { check: 'verified', signOffs: [signOff('p', words), signOff('dara', words)] })]);
    const theirs = docket([claim('a', THEIRS, words, { check: 'disputed', dispute, signOffs: [signOff('p', words)] })]);
    expect(withCopy(ours, theirs, TEXTS).claims[0]?.signOffs.map(({ by }) => by)).toEqual(['p']);
  });

  it('a dispute that was decided here since does not come back; a removal decided there comes', () => {
    const words = 'The mill is old.';
    const dispute = { by: 'dara', at: AT, words };
    const decision = { outcome: 'stands', decider: 'p', why: 'seen', by: 'p', at: AT };
    const open = docket([claim('a', THEIRS, words, { check: 'disputed', dispute })]);
    const here = docket([claim('a', OURS, words, { check: 'checking', dispute: { ...dispute, decision } })]);
    expect(withCopy(here, open, TEXTS)).toEqual(here);
    expect(standsOtherwise(here, open).ways).toEqual([{ way: 'disputed', by: 'dara', count: 1 }]);
    const removed = { ...dispute, decision: { ...decision, outcome: 'removed' } };
    const [after] = withCopy(here, docket([claim('a', THEIRS, words, { check: 'disputed', dispute: removed })]), TEXTS).claims;
    expect(after).toMatchObject({ check: 'disputed', dispute: removed });
  });

  it('adds notes, citations, sums and what was not verified, none twice', () => {
    const words = 'The mill is old.';
    const note = (id: string) => ({ id, by: 'p', at: AT, text: id });
    const against = { id: 'k', source: 's', locator: { kind: 'page', value: '1' }, excerpt: '', stance: 'contradicts' } as const;
    const sum = { id: 'r', by: 'q', at: AT, written: '1 + 1 = 3' };
    const unverified = [{ id: 'u', part: 'the mill', why: 'no source', by: 'q', at: AT }];
    const ours = docket([claim('a', OURS, words, { check: 'verified', signOffs: [signOff('p', words)], thread: [note('n')] })]);
    const [one] = ours.claims;
    const more = { thread: [note('n'), note('m')], citations: [against], calculations: [sum] };
    const theirs = docket(one === undefined ? [] : [{ ...one, ...more }], { unverified });
    expect(count(ours, theirs)).toMatchObject({ notes: '1/2', citations: '1/1', calculations: '1/1', unverified: '1/1' });
    expect(standsOtherwise(ours, theirs)).toEqual({ claims: 0, ways: [] });
    const merged = withCopy(ours, theirs, TEXTS);
    expect(merged).toEqual({ ...ours, claims: [{ ...one, ...more }], unverified });
    expect(withCopy(merged, theirs, TEXTS)).toEqual(merged);
  });

  it('names what both have under one id and say differently', () => {
    const words = 'The mill is old.';
    const cited = (stance: 'supports' | 'contradicts'): Docket =>
      docket([
        claim('a', OURS, words, { citations: [{ id: 'k', source: 's', locator: { kind: 'page', value: '1' }, excerpt: '', stance }] }),
      ]);
    expect(standsOtherwise(cited('supports'), cited('contradicts'))).toEqual({
      claims: 1,
      ways: [{ way: 'details', by: null, count: 1 }],
    });
    expect(standsOtherwise(cited('supports'), cited('supports'))).toEqual({ claims: 0, ways: [] });
  });

  it('gives marks and replies that only it has', () => {
    const { anchor } = claim('c', THEIRS, 'The mill is old.');
    const theirs = docket([], { cleared: [{ id: 'c', anchor, by: 'p', at: AT }], replies: [{ id: 'r' }, { noId: true }] });
    const merged = withCopy(docket([]), theirs, TEXTS);
    expect(merged.cleared.map(({ id }) => id)).toEqual(['c']);
    expect(merged.replies).toEqual([{ id: 'r' }]);
    expect(count(docket([]), theirs)).toMatchObject({ cleared: '1/1', replies: '1/2' });
  });

  it('marks that say nothing of the words of claims, neither of those that stood there nor of those that stand here', () => {
    const mark = { id: 'm', anchor: claim('m', THEIRS, 'The mill is old.').anchor, by: 'q', at: AT };
    const left = (ours: Docket, theirs: Docket) => withCopy(ours, { ...theirs, cleared: [mark] }, TEXTS).cleared[0]?.beside;
    const part = { before: 'The ', after: ' is old.' };
    expect(left(docket([]), docket([]))).toBeUndefined();
    expect(left(docket([claim('a', OURS, 'mill')]), docket([]))).toEqual([part]);
    expect(left(docket([claim('a', OURS, 'mill')]), docket([claim('a', THEIRS, 'mill')]))).toEqual([part]);
    const removed = [{ id: 'a', by: 'p', at: AT }];
    expect(left(docket([], { removed }), docket([claim('a', THEIRS, 'mill')]))).toEqual([part]);
    expect(left(docket([]), docket([claim('b', THEIRS, 'ten metres')]))).toBeUndefined();
  });

  it('a claim there and a mark here under one id are not both taken', () => {
    const words = 'The mill is old.';
    const ours = docket([], { cleared: [{ id: 'a', anchor: claim('a', OURS, words).anchor, by: 'p', at: AT }] });
    expect(withCopy(ours, docket([claim('a', THEIRS, words)]), TEXTS)).toEqual(ours);
  });
});

describe('what was removed here', () => {
  const WORDS = 'The mill is old.';
  const signed = claim('b', THEIRS, WORDS, { check: 'verified', signOffs: [signOff('q', WORDS)] });
  const mark = { id: 'm', anchor: claim('m', THEIRS, 'The well').anchor, by: 'q', at: AT };
  const correct = { id: 'r', rule: 'en.old', exact: 'old', prefix: 'is ', suffix: '.', by: 'q', at: AT };
  const theirs = docket([signed], { cleared: [mark], correctAsIs: [correct] });
  const removed = ['b', 'm', 'r'].map((id) => ({ id, by: 'dara', at: AT }));
  const ours = docket([], { removed });

  it('stays removed, is told with who removed it and when, and counts as nothing to take', () => {
    expect(withCopy(ours, theirs, TEXTS)).toEqual(ours);
    expect(count(ours, theirs)).toEqual({ claims: '0/1', 'sign-offs': '0/1', cleared: '0/1', 'correct-as-is': '0/1' });
    expect(removedHere(ours, theirs)).toEqual([
      { id: 'b', kind: 'claim', words: WORDS, by: 'dara', at: AT, signedBy: ['q'] },
      { id: 'm', kind: 'mark', words: 'The well', by: 'dara', at: AT, signedBy: [] },
      { id: 'r', kind: 'correct', words: 'old', by: 'dara', at: AT, signedBy: [] },
    ]);
  });

  it('comes back when a person says so, each by itself, and is removed no more', () => {
    const back = withCopy(ours, theirs, TEXTS, ['b']);
    expect(back.claims).toMatchObject([{ id: 'b', signOffs: signed.signOffs }]);
    expect(back.cleared).toEqual([]);
    expect(removedHere(back, theirs).map(({ id }) => id)).toEqual(['m', 'r']);
    const all = withCopy(ours, theirs, TEXTS, ['b', 'm', 'r', 'nothing']);
    expect([all.claims.length, all.cleared.length, all.correctAsIs.length, all.removed]).toEqual([1, 1, 1, undefined]);
  });

  it('what was removed there and stands here is named, and stays', () => {
    const here = docket([signed]);
    const there = docket([], { removed });
    expect(standsOtherwise(here, there)).toEqual({ claims: 1, ways: [{ way: 'removed', by: 'dara', count: 1 }] });
    expect(withCopy(here, there, TEXTS).claims).toEqual([signed]);
    // What neither has is known as removed from then on, whichever copy comes next.
    expect(removedHere(withCopy(docket([]), there, TEXTS), theirs).map(({ id }) => id)).toEqual(['b', 'm', 'r']);
  });
});

describe('correct as is, and overrides', () => {
  const correct = { id: 'r', rule: 'en.old', exact: 'old', prefix: 'is ', suffix: '.', by: 'q', at: AT };
  const override = { id: 'o', by: 'q', at: AT, format: 'word', reason: 'The desk decides.', open: { stale: 1 }, revision: '' };
  it('the first is taken over once, the second is named and never taken', () => {
    const ours = docket([]);
    const theirs = docket([], { correctAsIs: [correct, { noId: true }], gateOverrides: [override] });
    expect(count(ours, theirs)).toEqual({ 'correct-as-is': '1/1', overrides: '0/1' });
    expect(overridesThere(ours, theirs)).toEqual([{ by: 'q', at: AT, format: 'word', reason: 'The desk decides.' }]);
    const merged = withCopy(ours, theirs, TEXTS);
    expect(merged).toEqual({ ...ours, correctAsIs: [correct] });
    expect(withCopy(merged, theirs, TEXTS)).toEqual(merged);
    expect(overridesThere({ ...ours, gateOverrides: [override] }, theirs)).toEqual([]);
  });
});

describe('a conflict copy of the record', () => {
  const source = (id: string): Source => ({ id, kind: 'document', title: id, confidentiality: 'public', by: 'p', at: AT });
  it('gives what only it has, and leaves what both say', () => {
    const ours = { ...emptyLibraryRecord('lib', 'Library'), sources: [source('a')], words: ['one'] };
    const theirs = { ...ours, name: 'Another', sources: [{ ...source('a'), title: 'Changed' }, source('b')], words: ['one', 'two'] };
    const merged = withRecordCopy(ours, theirs);
    expect(merged.name).toBe('Library');
    expect(merged.sources).toEqual([source('a'), source('b')]);
    expect(merged.words).toEqual(['one', 'two']);
    expect(recordParts(ours, theirs)).toEqual([
      { part: 'sources', holds: 2, only: 1 },
      { part: 'words', holds: 2, only: 1 },
    ]);
    expect(recordParts(merged, theirs).every(({ only }) => only === 0)).toBe(true);
  });

  it('names settings and rules that are others there, and takes none', () => {
    const rule = (id: string, message: string) => ({
      id,
      pattern: { kind: 'words', words: ['claimed'] },
      language: 'en',
      message,
      category: 'word',
      owner: '',
      reason: '',
      examples: [{ wrong: 'He claimed it.', right: 'He said it.' }],
    });
    const here = emptyLibraryRecord('lib', 'Library');
    const ours = { ...here, houseStyle: { rules: [rule('a', 'One'), rule('b', 'Two')], off: ['b'] } };
    const settings = { ...here.settings, signOffs: 2 as const, tolerance: { letterCase: true, punctuation: false } };
    const theirs = { ...ours, settings, houseStyle: { rules: [rule('b', 'Two'), rule('c', 'Three'), { id: 'd' }], off: ['c'] } };
    expect(settingsThere(ours, theirs)).toEqual([
      { setting: 'signOffs', there: 2 },
      { setting: 'letterCase', there: true },
    ]);
    expect(rulesThere(ours, theirs)).toEqual([
      { rule: 'Two', how: 'on' },
      { rule: 'Three', how: 'added' },
      { rule: 'One', how: 'missing' },
      { rule: 'd', how: 'broken' },
    ]);
    expect(rulesThere(ours, { ...ours, houseStyle: { rules: [rule('a', 'Else'), rule('b', 'Two')], off: ['b'] } })).toEqual([
      { rule: 'Else', how: 'changed' },
    ]);
    expect([settingsThere(ours, ours), rulesThere(ours, ours)]).toEqual([[], []]);
    expect(withRecordCopy(ours, theirs)).toEqual(ours);
  });

  it('does not bring back evidence that was taken out', () => {
    const [sha256, file] = ['0'.repeat(64), 'a.txt'];
    const piece = { id: 'e', source: 'a', sha256, file, bytes: 1, type: 'text/plain', capturedAt: AT, capturedBy: 'p' };
    const theirs = { ...emptyLibraryRecord('lib', 'Library'), sources: [source('a')], evidence: [piece, { ...piece, id: 'f' }] };
    const ours = { ...theirs, evidence: [], takenOut: [{ evidence: 'e', source: 'a', sha256, file, at: AT, by: 'p' }] };
    expect(withRecordCopy(ours, theirs).evidence.map(({ id }) => id)).toEqual(['f']);
    expect(recordParts(ours, theirs)).toContainEqual({ part: 'evidence', holds: 2, only: 1 });
  });
});
