import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../../core/claims/gate.ts';
import { replyItems, withStory } from '../../../core/claims/gate-replies.ts';
import type { ArticleCheck } from '../../../core/claims/article-check.ts';
import { inPressingOrder, instantOf, replyStanding, spanOf, type ReplyOddity, type ReplyState } from '../../../core/replies/reply-state.ts';
import { replyWordings } from '../../../core/replies/reply-wording.ts';
import { REPLY_STATUSES, type ReplyStatus } from '../../../core/saved/closed-sets.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { readReplies } from '../../../core/saved/reply.ts';
import { claimOf, docketOf } from '../claims/made.ts';
import { replyOf, type MadeReply } from './made.ts';

const NOW = { ms: Date.parse('2026-05-04T10:00:00Z'), zone: 420 };
const STORY = { claims: new Set(['c']), stashed: new Set<string>(), text: 'The director declined to comment.' };
const HOUR = 3_600_000;

/** What an entry says, how it stands at ten, how many hours are left, what is odd about it. */
const CASES: readonly (readonly [string, MadeReply, ReplyState, number | null, readonly ReplyOddity[]])[] = [
  ['nothing sent', { sentAt: '' }, 'to-put', null, []],
  ['no deadline', { deadline: '' }, 'no-deadline', null, []],
  ['due in two hours, in a zone', { deadline: '2026-05-04T19:00+07:00' }, 'waiting', 2, []],
  ['due in two hours, local', { deadline: '2026-05-04T19:00' }, 'waiting', 2, []],
  ['due this very moment', { deadline: '2026-05-04T10:00:00Z' }, 'overdue', 0, []],
  ['over for a day', { deadline: '2026-05-03T10:00:00Z' }, 'overdue', -24, []],
  ['declined, not told', { answer: { status: 'declined' } }, 'not-reflected', null, []],
  [
    'declined, told in words that stand',
    { answer: { status: 'declined' }, reflected: { quote: 'declined to comment' } },
    'settled',
    null,
    [],
  ],
  ['told in words that went', { answer: { status: 'declined' }, reflected: { quote: 'did not answer' } }, 'not-reflected', null, []],
  ['told in a part of a word', { answer: { status: 'declined' }, reflected: { quote: 'eclined to comment' } }, 'not-reflected', null, []],
  ['told in a few letters', { answer: { status: 'declined' }, reflected: { quote: 'to' } }, 'not-reflected', null, []],
  ['told in a claim', { answer: { status: 'answered' }, reflected: { claims: ['c'] } }, 'settled', null, []],
  ['told in a claim that went', { answer: { status: 'answered' }, reflected: { claims: ['gone'] } }, 'not-reflected', null, []],
  [
    'told elsewhere',
    { answer: { status: 'no-answer' }, deadline: '2026-05-03T10:00:00Z', reflected: { words: 'Third paragraph.' } },
    'settled',
    null,
    [],
  ],
  [
    'said to be silent while they may answer',
    { answer: { status: 'no-answer' }, reflected: { words: 'Third paragraph.' } },
    'settled',
    null,
    ['before-deadline'],
  ],
  ['said to be silent and never asked', { sentAt: '', deadline: '', answer: { status: 'no-answer' } }, 'to-put', null, ['never-put']],
  ['said to decline and never asked', { sentAt: '', answer: { status: 'declined' } }, 'to-put', null, ['never-put']],
  ['blanks tell nothing', { answer: { status: 'unreachable' }, reflected: { words: '  ' } }, 'not-reflected', null, []],
  ['not needed', { answer: { status: 'not-needed' } }, 'settled', null, []],
  ['a later version’s status', { answer: { status: 'answered-twice' }, deadline: '2026-05-03T10:00:00Z' }, 'unknown', null, []],
  ['a clock set back', { sentAt: '2027-05-04T10:00:00Z', deadline: '2027-06-01T10:00Z' }, 'waiting', 393 * 24, ['in-the-future']],
  ['a deadline before the sending', { deadline: '2026-05-01T10:00Z' }, 'overdue', -72, ['deadline-before-sending']],
  [
    'an answer before the sending',
    { answer: { status: 'not-needed', at: '2026-04-01T10:00Z' } },
    'settled',
    null,
    ['answered-before-sending'],
  ],
  ['a time that is none', { deadline: 'tomorrow' }, 'no-deadline', null, ['time-unread']],
  ['a day that is none', { deadline: '2026-02-31T99:00Z' }, 'no-deadline', null, ['time-unread']],
  ['a claim that is gone', { claims: ['c', 'gone'], deadline: '' }, 'no-deadline', null, ['claim-gone']],
];

describe('an entry at ten o’clock', () => {
  test.each(CASES)('%s', (...[, made, state, hours, oddities]) => {
    const standing = replyStanding(replyOf(made), NOW, STORY);
    expect(standing).toEqual({ state, left: hours === null ? null : hours * HOUR, oddities });
  });

  test('is overdue exactly from its deadline on, in whatever zone it is written (seed 20261128)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -72, max: 72 }), fc.integer({ min: -12, max: 14 }), (hours, zone) => {
        const at = new Date(NOW.ms + (hours + zone) * HOUR).toISOString().slice(0, 16);
        const sign = zone < 0 ? '-' : '+';
        const written = `${at}${sign}${String(Math.abs(zone)).padStart(2, '0')}:00`;
        expect(instantOf(written, 0)).toBe(NOW.ms + hours * HOUR);
        const { state, left } = replyStanding(replyOf({ sentAt: '2026-04-01T00:00Z', deadline: written }), NOW, STORY);
        expect(state).toBe(hours > 0 ? 'waiting' : 'overdue');
        expect(left).toBe(hours * HOUR);
      }),
      { seed: 20261128 },
    );
  });

  test('says a span in whole minutes, rounded down', () => {
    expect(spanOf(-(26 * HOUR + 59_999))).toEqual({ days: 1, hours: 2, minutes: 0 });
    expect(spanOf(59_000)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});

test('the most pressing come first', () => {
  const made = [
    replyOf({ id: 'settled', answer: { status: 'not-needed' } }),
    replyOf({ id: 'later', deadline: '2026-05-06T10:00Z' }),
    replyOf({ id: 'soon', deadline: '2026-05-04T11:00Z' }),
    replyOf({ id: 'over', deadline: '2026-05-04T09:00Z' }),
    replyOf({ id: 'longest', deadline: '2026-05-03T09:00Z' }),
    replyOf({ id: 'untold', answer: { status: 'answered' } }),
  ];
  const standing = made.map((reply) => ({ reply, standing: replyStanding(reply, NOW, STORY) }));
  expect(inPressingOrder(standing).map(({ reply }) => reply.id)).toEqual(['longest', 'over', 'untold', 'soon', 'later', 'settled']);
});

describe('the gate', () => {
  const docket = docketOf([claimOf('c', '12 people')], {
    replies: [
      replyOf({ id: 'a', deadline: '2026-05-04T11:00Z' }),
      replyOf({ id: 'b', deadline: '2026-05-04T09:00Z' }),
      replyOf({ id: 'd', answer: { status: 'answered', words: 'No.' } }),
      replyOf({ id: 'e', answer: { status: 'declined' }, reflected: { words: 'End of the story.' } }),
      replyOf({ id: 'f', sentAt: '' }),
      replyOf({ id: 'g', answer: { status: 'later' } }),
      { id: 'h', later: true },
      null,
    ],
  });

  test('knows what waits, what is overdue, what is not told, and what it cannot read', () => {
    const items = replyItems(docket, STORY, NOW);
    expect(items.map(({ code, replies }) => [code, replies])).toEqual([
      ['reply-overdue', ['b']],
      ['reply-not-reflected', ['d']],
      ['reply-waiting', ['a']],
      ['reply-to-put', ['f']],
      ['reply-unread', ['g', '', '']],
    ]);
    expect(items.every((item) => blocks([item]))).toBe(true);
  });

  test('a claim tells of a reply while its words go out, and not from the stash', () => {
    const answered = replyOf({ answer: { status: 'answered', words: 'No.' }, reflected: { claims: ['c'] } });
    const told = docketOf([claimOf('c', '12 people')], { replies: [answered] });
    expect(replyItems(told, STORY, NOW)).toEqual([]);
    expect(replyItems(told, { ...STORY, stashed: new Set(['c']) }, NOW).map(({ code }) => code)).toEqual(['reply-not-reflected']);
    const check = (stashed: boolean) =>
      ({ claims: [{ claim: { id: 'c' }, stashed }], gate: [], blocked: false }) as unknown as ArticleCheck;
    expect(withStory(check(false), told, STORY.text, NOW).blocked).toBe(false);
    expect(withStory(check(true), told, STORY.text, NOW).blocked).toBe(true);
  });

  test('without a clock calls nothing overdue', () => {
    expect(replyItems(docket, STORY, null).find(({ code }) => code === 'reply-waiting')?.replies).toEqual(['a', 'b']);
  });

  test('is held by a reply alone, and by none that is settled', () => {
    const open = { claims: [], gate: [], blocked: false } as unknown as ArticleCheck;
    expect(withStory(open, docket, STORY.text, NOW).blocked).toBe(true);
    const settled = { ...docket, replies: docket.replies.slice(3, 4) };
    expect(withStory(open, settled, STORY.text, NOW)).toBe(open);
  });
});

test('what this version cannot read survives a file, in its place', () => {
  const entries = [{ id: 'h', later: { deep: [1] } }, replyOf({ id: 'a', channel: 'carrier-pigeon' }), 'a string', null, 7];
  const read = readDocket(JSON.parse(JSON.stringify(docketOf([], { replies: entries }))));
  expect(read).toMatchObject({ ok: true, value: { replies: entries } });
  expect(readReplies(entries)).toMatchObject({ replies: [{ id: 'a', channel: 'carrier-pigeon' }], unread: 4 });
});

describe('wording', () => {
  const who = { name: 'Sok Dara', organisation: 'Sample Ferries', role: 'director' };
  const facts = (made: MadeReply, times = 1) => ({ reply: replyOf(made), day: '3 May 2026', times });

  test.each<[ReplyStatus, readonly string[]]>([
    ['waiting', []],
    ['answered', []],
    ['not-needed', []],
    [
      'declined',
      [
        'Sok Dara, director of Sample Ferries, declined to comment.',
        'Sok Dara, director of Sample Ferries, declined to answer questions sent by e-mail on 3 May 2026.',
      ],
    ],
    [
      'no-answer',
      [
        'Sok Dara, director of Sample Ferries, did not respond to a request for comment.',
        'Sok Dara, director of Sample Ferries, did not respond to questions sent by e-mail on 3 May 2026.',
      ],
    ],
    [
      'unreachable',
      [
        'Sok Dara, director of Sample Ferries, could not be reached for comment.',
        'Attempts to reach Sok Dara, director of Sample Ferries, on 3 May 2026 were unsuccessful.',
      ],
    ],
  ])('of %s', (status, sentences) => {
    expect(replyWordings(facts({ who }), status)).toEqual(sentences);
  });

  test('is in Khmer for a story in Khmer, and there is none in a language nobody here reads', () => {
    const khmer = { name: 'សុខ ដារ៉ា', organisation: 'ក្រុមហ៊ុនសាឡាង', role: 'នាយក' };
    const said = { reply: replyOf({ who: khmer }), day: '៣ ឧសភា ២០២៦', times: 2 };
    expect(replyWordings(said, 'declined', 'km')).toEqual([
      'សុខ ដារ៉ា នាយក នៃក្រុមហ៊ុនសាឡាង បានបដិសេធមិនធ្វើអត្ថាធិប្បាយ។',
      'សុខ ដារ៉ា នាយក នៃក្រុមហ៊ុនសាឡាង បានបដិសេធមិនឆ្លើយសំណួរដែលបានផ្ញើតាមអ៊ីមែល នៅថ្ងៃទី៣ ឧសភា ២០២៦។',
    ]);
    expect(replyWordings(said, 'no-answer', 'km-KH')).toHaveLength(3);
    for (const status of Object.keys(REPLY_STATUSES) as ReplyStatus[]) {
      for (const sentence of replyWordings(said, status, 'km')) expect(sentence).toMatch(/សុខ ដារ៉ា.*។$/u);
      expect(replyWordings(said, status, 'fr')).toEqual([]);
    }
  });

  test('says of nobody who was never asked that there was no answer', () => {
    for (const status of ['declined', 'no-answer'] as const) expect(replyWordings(facts({ who, sentAt: '' }), status)).toEqual([]);
  });

  test('says that they were asked repeatedly only when they were', () => {
    expect(replyWordings(facts({ who }, 2), 'no-answer')).toContain(
      'Sok Dara, director of Sample Ferries, did not respond to repeated requests for comment.',
    );
  });

  test('of an office has its capital at the beginning only, and of nobody is none', () => {
    const office = { name: '', organisation: 'the Ministry of Ferries', role: '' };
    expect(replyWordings(facts({ who: office }), 'unreachable')).toEqual([
      'The Ministry of Ferries could not be reached for comment.',
      'Attempts to reach the Ministry of Ferries on 3 May 2026 were unsuccessful.',
    ]);
    const nobody = { name: '', organisation: '', role: 'director' };
    for (const status of Object.keys(REPLY_STATUSES) as ReplyStatus[]) expect(replyWordings(facts({ who: nobody }), status)).toEqual([]);
  });
});
