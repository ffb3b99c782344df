import { describe, expect, it } from 'vitest';
import { docketCopied } from '../../../core/audit/copy-facts.ts';
import { docketParts, withCopy } from '../../../core/conflict-copies/docket-copy.ts';
import { removedHere } from '../../../core/conflict-copies/what-is-new.ts';
import { AT, claimOf, docketOf } from '../claims/made.ts';

const TEXTS = { ours: null, theirs: null };

describe('what hung on a claim, a reply or a declaration that was removed here', () => {
  const WORDS = 'The mill is old.';
  const cited = { id: 'k', source: 's', locator: { kind: 'page', value: '1' }, excerpt: 'secret', stance: 'supports' } as const;
  const sum = { id: 'sum', by: 'q', at: AT, written: '1 + 1 = 2' };
  const note = (id: string) => ({ id, by: 'q', at: AT, text: `Note ${id}.` });
  const part = { id: 'u', part: 'the mill', why: 'no source', by: 'q', at: AT };
  const reply = { id: 'rep', who: { name: 'Sok Dara' }, put: 'That it is old.', claims: [], channel: 'phone', answer: { status: 'none' } };
  const full = { ...reply, by: 'q', at: AT };
  const worked = claimOf('a', WORDS, { citations: [cited], calculations: [sum], thread: [note('n'), note('kept')] });
  const theirs = docketOf([worked], { replies: [full, { id: 'odd' }], unverified: [part] });
  const ids = ['k', 'sum', 'n', 'rep', 'odd', 'u'];
  const removed = ids.map((id) => ({ id, by: 'dara', at: AT }));
  const ours = docketOf([claimOf('a', WORDS, { thread: [note('kept')] })], { removed });

  it('stays removed, and is told by what it says', () => {
    expect(withCopy(ours, theirs, TEXTS)).toEqual(ours);
    expect(docketParts(ours, theirs).filter(({ only }) => only > 0)).toEqual([]);
    expect(removedHere(ours, theirs).map(({ id, kind, words }) => [id, kind, words])).toEqual([
      ['k', 'citation', WORDS],
      ['sum', 'calculation', '1 + 1 = 2'],
      ['n', 'note', 'Note n.'],
      ['rep', 'reply', 'Sok Dara'],
      ['odd', 'reply', ''],
      ['u', 'unverified', 'the mill'],
    ]);
  });

  it('comes back when a person says so, each by itself', () => {
    const back = withCopy(ours, theirs, TEXTS, ['k', 'rep']);
    expect([back.claims[0]?.citations, back.claims[0]?.thread.length, back.replies]).toEqual([[cited], 1, [full]]);
    expect(removedHere(back, theirs).map(({ id }) => id)).toEqual(['sum', 'n', 'odd', 'u']);
  });

  it('and what was removed there is not forgotten to stand here', () => {
    const there = docketOf([claimOf('a', WORDS)], { removed });
    const here = docketOf([worked], { replies: [full], unverified: [part] });
    expect(withCopy(here, there, TEXTS)).toEqual({ ...here, removed: [{ id: 'odd', by: 'dara', at: AT }] });
  });

  it('what a note or a reply says does not come into the log with it', () => {
    const back = docketCopied(ours, theirs, removedHere(ours, theirs));
    expect(JSON.stringify(back)).not.toMatch(/Note n|Sok Dara|secret/);
    expect(back['again']).toContainEqual({ id: 'k', kind: 'citation', words: WORDS });
  });
});

describe('suggestions that were waved away', () => {
  const away = (exact: string) => ({ suggester: 'figures', exact, by: 'q', at: AT });
  it('there are so here, too, each once', () => {
    const ours = docketOf([], { dismissed: [away('10')] });
    const theirs = docketOf([], { dismissed: [{ ...away('10'), by: 'dara' }, away('12')] });
    expect(docketParts(ours, theirs)).toEqual([{ part: 'dismissed', holds: 2, only: 1 }]);
    const merged = withCopy(ours, theirs, TEXTS);
    expect(merged.dismissed).toEqual([away('10'), away('12')]);
    expect(withCopy(merged, theirs, TEXTS)).toEqual(merged);
  });
});
