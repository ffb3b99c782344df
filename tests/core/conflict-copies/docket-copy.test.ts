import { describe, expect, it } from 'vitest';
import { describe as described } from '../../../core/anchoring/describe.ts';
import { docketParts, withCopy } from '../../../core/conflict-copies/docket-copy.ts';
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

  it('gives a verdict where ours has none, and none where ours says something else', () => {
    const words = 'The mill is old.';
    const theirs = docket([claim('a', THEIRS, words, { check: 'verified', signOffs: [signOff('q', words)] })]);
    for (const [check, taken] of [
      ['todo', 'verified'],
      ['checking', 'verified'],
      ['verified', 'verified'],
      ['disputed', 'disputed'],
      ['cannot-verify', 'cannot-verify'],
      ['cut', 'cut'],
    ] as const) {
      const ours = docket([claim('a', OURS, words, { check })]);
      const [after] = withCopy(ours, theirs, TEXTS).claims;
      expect([check, after?.check, after?.signOffs.length]).toEqual([check, taken, taken === 'verified' ? 1 : 0]);
    }
  });

  it('adds notes and sign-offs to those that ours has, none twice', () => {
    const words = 'The mill is old.';
    const note = (id: string) => ({ id, by: 'p', at: AT, text: id });
    const ours = docket([claim('a', OURS, words, { check: 'verified', signOffs: [signOff('p', words)], thread: [note('n')] })]);
    const theirs = docket([
      claim('a', THEIRS, words, {
        check: 'verified',
        signOffs: [signOff('p', words), signOff('q', words)],
        thread: [note('n'), note('m')],
      }),
    ]);
    const merged = withCopy(ours, theirs, TEXTS);
    expect(merged.claims[0]?.signOffs.map(({ by }) => by)).toEqual(['p', 'q']);
    expect(merged.claims[0]?.thread.map(({ id }) => id)).toEqual(['n', 'm']);
    expect(withCopy(merged, theirs, TEXTS)).toEqual(merged);
  });

  it('gives marks and replies that only it has', () => {
    const { anchor } = claim('c', THEIRS, 'The mill is old.');
    const theirs = docket([], { cleared: [{ id: 'c', anchor, by: 'p', at: AT }], replies: [{ id: 'r' }, { noId: true }] });
    const merged = withCopy(docket([]), theirs, TEXTS);
    expect(merged.cleared.map(({ id }) => id)).toEqual(['c']);
    expect(merged.replies).toEqual([{ id: 'r' }]);
    expect(count(docket([]), theirs)).toMatchObject({ cleared: '1/1', replies: '1/2' });
  });

  it('a claim there and a mark here under one id are not both taken', () => {
    const words = 'The mill is old.';
    const ours = docket([], { cleared: [{ id: 'a', anchor: claim('a', OURS, words).anchor, by: 'p', at: AT }] });
    expect(withCopy(ours, docket([claim('a', THEIRS, words)]), TEXTS)).toEqual(ours);
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
});
