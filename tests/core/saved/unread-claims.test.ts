import { describe, expect, test } from 'vitest';
import { withStory } from '../../../core/claims/gate-replies.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import { emptyLibraryRecord } from '../../../core/saved/library-record.ts';
import { readDocketOf } from '../../../core/saved/sound-docket.ts';
import { unreadApart, whyUnread } from '../../../core/saved/unread-claims.ts';
import { unreadClaims } from '../../../renderer/words/en-unread.ts';
import { claimOf } from '../claims/made.ts';

const read = (value: unknown) => readDocketOf('a', () => true)(value);
const docket = (...claims: readonly unknown[]) => ({ ...emptyDocket('a'), claims });
const sound = claimOf('one', 'The weir');

describe('claims that cannot be read', () => {
  test.each([
    ['an unknown status', { ...sound, id: 'two', check: 'frobnicated' }, 'unknown status “frobnicated”'],
    ['an unknown category', { ...sound, id: 'two', category: 'weather' }, 'unknown category “weather”'],
    ['an unknown state of its anchor', { ...sound, id: 'two', anchor: { ...sound.anchor, state: 'lost' } }, '“anchor.state” says “lost”'],
    ['a field that is missing', { ...sound, id: 'two', thread: undefined }, '“thread” is missing or of another kind'],
  ])('%s', (_name, strange, reason) => {
    const found = read(docket(strange, sound));
    expect(found.ok && found.value.claims.map(({ id }) => id)).toEqual(['one']);
    expect(found.ok && found.value.unread).toEqual([strange]);
    expect(found.ok && unreadClaims(whyUnread(found.value), 'x.json')).toContain(`1 claim could not be read: ${reason}. It is kept`);
  });

  test('what is sound is left as it is, and what is no claim at all is damage', () => {
    const whole = docket(sound);
    expect(unreadApart(whole)).toBe(whole);
    for (const odd of [docket(sound, 7), docket(sound, null), docket(sound, { check: 'x' }), { ...docket(sound), unread: 'all' }, null])
      expect(read(odd)).toMatchObject({ ok: false, problem: { code: 'docket-damaged' } });
  });

  test('one whose id another claim has meanwhile stays apart', () => {
    const found = read({ ...docket(sound), unread: [sound] });
    expect(found.ok && [found.value.claims.length, found.value.unread?.length]).toEqual([1, 1]);
  });

  test('they hold the story back', () => {
    const found = read(docket({ ...sound, check: 'frobnicated' }, { ...sound, id: 'two', check: 'other' }));
    if (!found.ok) throw new Error(found.problem.code);
    const projection = { text: '', units: [], runs: [] };
    const check = checkArticle(projection, found.value, {}, emptyLibraryRecord('', '').settings, 'en');
    const story = withStory(check, found.value, '', null);
    expect(story.blocked).toBe(true);
    expect(story.gate).toEqual([{ code: 'claim-unread', claims: [], sentences: [], unread: ['unread 1', 'unread 2'] }]);
    expect(check.blocked).toBe(false);
  });
});
