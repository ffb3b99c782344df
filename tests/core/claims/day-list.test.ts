import { expect, test } from 'vitest';
import { claimState } from '../../../core/claims/claim-state.ts';
import { dayRows, FirstOfDay, inDayOrder, type DayStory } from '../../../core/claims/day-list.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import { replyOf } from '../replies/made.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

const NOW = { ms: Date.parse('2026-05-04T10:00:00Z'), zone: 0 };

function storyOf(article: string, claims: readonly Claim[], more: Partial<DayStory> & { replies?: readonly unknown[] } = {}): DayStory {
  const { replies = [], ...rest } = more;
  const checks = claims.map((claim) => {
    const words = claim.anchor.exact;
    const state = claimState(claim, { words }, SETTINGS);
    return { claim, state, anchor: claim.anchor, anchorState: 'exact' as const, words, stashed: false };
  });
  return { article, docket: docketOf(claims, { replies: [...replies] }), claims: checks, text: '', embargo: '', ...rest };
}

const rowsOf = (...stories: readonly DayStory[]) =>
  inDayOrder(
    stories.flatMap((story) => dayRows(story, SETTINGS, NOW)),
    NOW,
  ).map(({ id, code, due, people }) => ({ id, code, due, people }));

test('what is due soonest comes first, then the higher risk, then what is more pressing; what is settled not at all', () => {
  const story = storyOf('b', [
    claimOf('todo', '12 people'),
    claimOf('stale', '12 people', { check: 'verified', signOffs: [signed('11 people')] }),
    claimOf('risk', '12 people', { priority: 'high', assignee: 'person:b' }),
    claimOf('done', '12 people', {
      check: 'verified',
      signOffs: [signed('12 people')],
      citations: [{ id: 'x', source: 's', locator: { kind: 'page', value: '1' }, excerpt: '', stance: 'supports' }],
    }),
  ]);
  const embargoed = storyOf('a', [claimOf('embargo', 'x')], { embargo: '2026-05-04T18:00:00Z' });
  const passed = storyOf('c', [claimOf('passed', 'x', { priority: 'low' })], { embargo: '2026-05-01T18:00:00Z' });
  const replies = storyOf('d', [claimOf('c', 'x', { assignee: 'person:c', check: 'not-a-fact' })], {
    replies: [
      replyOf({ id: 'soon', deadline: '2026-05-04T12:00Z' }),
      replyOf({ id: 'over', deadline: '2026-05-04T09:00Z', claims: [] }),
      replyOf({ id: 'told', answer: { status: 'declined' }, reflected: { words: 'Below.' } }),
    ],
  });
  expect(rowsOf(story, embargoed, passed, replies)).toEqual([
    { id: 'over', code: 'reply-overdue', due: '2026-05-04T09:00Z', people: ['person:a'] },
    { id: 'soon', code: 'reply-waiting', due: '2026-05-04T12:00Z', people: ['person:a', 'person:c'] },
    { id: 'embargo', code: 'unchecked', due: '2026-05-04T18:00:00Z', people: [] },
    { id: 'risk', code: 'unchecked', due: '', people: ['person:b'] },
    { id: 'stale', code: 'stale', due: '', people: [] },
    { id: 'todo', code: 'unchecked', due: '', people: [] },
    { id: 'passed', code: 'unchecked', due: '', people: [] },
  ]);
});

test('an embargo that ends before the deadline is what a reply is due by', () => {
  const reply = replyOf({ deadline: '2026-05-06T12:00Z' });
  expect(rowsOf(storyOf('a', [], { replies: [reply], embargo: '2026-05-05T06:00:00Z' }))).toMatchObject([{ due: '2026-05-05T06:00:00Z' }]);
});

test('the first of the day are the same, whether all are put in order or a few at a time', () => {
  const due = (at: number): string => (at % 3 === 0 ? '' : `2026-05-${String(10 + ((at * 7) % 19))}T12:00Z`);
  const rows = Array.from({ length: 1000 }, (_, at) => ({
    ...{ kind: 'claim' as const, article: `s${at % 50}`, id: `c${at}`, words: 'x', people: [], due: due(at) },
    ...{ code: 'unchecked' as const, priority: at % 4 === 0 ? ('high' as const) : ('normal' as const) },
  }));
  const first = new FirstOfDay(40, NOW);
  for (let at = 0; at < rows.length; at += 7) first.add(rows.slice(at, at + 7));
  expect(first.rows).toEqual(inDayOrder(rows, NOW).slice(0, 40));
  expect(first.count).toBe(1000);
});

test('a claim that somebody began to check says so, as its card does', () => {
  const story = storyOf('a', [claimOf('todo', '12 people'), claimOf('begun', '12 people', { check: 'checking' })]);
  expect(dayRows(story, SETTINGS, NOW)).toMatchObject([
    { id: 'todo', code: 'unchecked', state: 'todo' },
    { id: 'begun', code: 'unchecked', state: 'checking' },
  ]);
});
