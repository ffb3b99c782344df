import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Answer } from '../../../core/contract/calls.ts';
import { DocketChangeSchema } from '../../../core/saved/docket-change.ts';
import { NoteSchema } from '../../../core/saved/docket.ts';
import { FIELD_LIMITS } from '../../../core/saved/field-limits.ts';
import { failed, ok } from '../../../core/result.ts';
import { answer, asText, type Handlers } from '../../../electron/ipc/gate.ts';
import { HANDLERS } from '../../../electron/ipc/handlers.ts';
import { madeDesk } from '../made-desk.ts';

async function asked(handlers: Partial<Handlers>, name: string, question: unknown = {}) {
  const { desk } = await madeDesk();
  const log: string[] = [];
  const answered = await answer({ ...HANDLERS, ...handlers }, desk, { name, question }, (line) => void log.push(line));
  return { answered, log };
}

test('what a handler throws is logged and told as a crash, without its words', async () => {
  const { answered, log } = await asked({ 'library.recents': () => Promise.reject(new Error('a secret path')) }, 'library.recents');
  expect(answered).toEqual(failed({ code: 'crashed', detail: 'library.recents' }));
  expect(log.join()).toContain('a secret path');
});

test('an answer that nothing can write is logged and told as a crash', () => {
  const log: string[] = [];
  const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
  const text = asText('article.open', ok(deep), (line) => void log.push(line));
  expect(JSON.parse(text)).toEqual(failed({ code: 'crashed', detail: 'article.open' }));
  expect(log.join()).toContain('RangeError');
  expect(JSON.parse(asText(7, ok('x'), () => undefined))).toEqual(ok('x'));
});

test('an answer of the wrong shape does not leave', async () => {
  const wrong = [{ id: 7 }] as unknown as Answer<'library.recents'>;
  const { answered, log } = await asked({ 'library.recents': () => ok(wrong) }, 'library.recents');
  expect(answered).toEqual(failed({ code: 'bad-answer', detail: 'library.recents' }));
  expect(log).toHaveLength(1);
});

test('keys that the schema does not know are not handed on', async () => {
  let seen: unknown;
  const remember: Handlers['article.read'] = (_desk, question) => {
    seen = question;
    return failed({ code: 'not-found' });
  };
  await asked({ 'article.read': remember }, 'article.read', { id: 'a', more: 'b' });
  expect(seen).toEqual({ id: 'a' });
});

test('words that are too long for their field are refused in words a person can use', async () => {
  const { answered } = await asked({}, 'library.search', { query: 'x'.repeat(FIELD_LIMITS.find + 1) });
  expect(answered).toMatchObject(failed({ code: 'text-too-long' }));
  const wrong = await asked({}, 'note.draft', { claim: 7, text: 'x'.repeat(FIELD_LIMITS.note + 1) });
  expect(wrong.answered).toMatchObject(failed({ code: 'bad-question' }));
});

test('a change says how long a note may be, a docket that is read does not', () => {
  const note = { id: 'n', by: 'person:a', at: '2026-11-24T05:00:00Z', text: 'x'.repeat(FIELD_LIMITS.note + 1) };
  expect(v.safeParse(NoteSchema, note).success).toBe(true);
  expect(v.safeParse(DocketChangeSchema, { kind: 'add-note', claim: 'c', note }).success).toBe(false);
  expect(v.safeParse(DocketChangeSchema, { kind: 'add-note', claim: 'c', note: { ...note, text: 'x' } }).success).toBe(true);
});

const own = (inner: unknown): unknown => [inner];
const round: Record<string, unknown> = {};
round['again'] = round;

test.each<[string, unknown]>([
  ['a big integer', 1n],
  ['a circle', round],
  ['a date', new Date(0)],
  ['a map', new Map([['id', 'x']])],
  ['no number', Number.NaN],
  ['lists without an end', Array.from({ length: 5_000 }).reduce<unknown>(own, null)],
])('%s in an entry that nobody knows is refused, and crashes nothing', async (_name, odd) => {
  const person = { id: '01JD0000000000000000000000', name: 'Sok Dara', initials: 'SD', role: 'editor', odd };
  const { answered, log } = await asked({}, 'person.set', { person });
  expect(answered).toMatchObject(failed({ code: 'bad-question' }));
  expect(log).toEqual([]);
});

test('an entry of a later version that a file can hold is taken as it is', async () => {
  const person = {
    id: '01JD0000000000000000000000',
    name: 'Sok Dara',
    initials: 'SD',
    role: 'editor',
    later: { beats: ['port', null, 4] },
  };
  const { answered } = await asked({}, 'person.set', { person });
  expect(answered).toEqual(ok(person));
});
