import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { CALLS, type CallName } from '../../core/contract/calls.ts';
import { ProblemSchema } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { answer } from '../../electron/ipc/gate.ts';
import { HANDLERS } from '../../electron/ipc/handlers.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../electron/made-desk.ts';

const NAMES = Object.keys(CALLS) as CallName[];

/** Nothing that a question could be. Calls that take nothing take any object: for them only what is no object is junk. */
const JUNK: readonly unknown[] = [undefined, null, 0, Number.NaN, '', 'x'.repeat(10_000), true, [], [[]], () => undefined, Symbol('junk')];

const JUNK_OBJECTS: readonly unknown[] = [
  {},
  { id: 7 },
  { id: null, markdown: [] },
  { id: { toString: 'no' } },
  { change: { kind: 'nothing like it' }, id: 'a', by: 'b', at: 'c' },
  { constructor: 1, __proto__: { id: 'a' } },
];

function takesNothing(name: CallName): boolean {
  return v.safeParse(CALLS[name].question, {}).success;
}

const NAMES_THAT_ARE_NONE = [
  '',
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'article',
  'article.open ',
  7,
  null,
  undefined,
  {},
];

/** Ids that name no article, some of them meant to leave the folder. */
const IDS = ['nothing', '', '../../../etc/passwd', '..', 'a/b', 'a\\b', '\0', 'CON', 'x'.repeat(5000), '__proto__'];

let made: MadeDesk;
const log: string[] = [];
const ask = (name: unknown, question: unknown): Promise<Result<unknown>> =>
  answer(HANDLERS, made.desk, { name, question }, (line) => void log.push(line));

function expectPolite(answered: Result<unknown>, code?: string): void {
  expect(answered.ok).toBe(false);
  if (answered.ok) return;
  expect(v.safeParse(ProblemSchema, answered.problem).success).toBe(true);
  if (code !== undefined) expect(answered.problem.code).toBe(code);
  else expect(['crashed', 'bad-answer']).not.toContain(answered.problem.code);
}

describe('every call', () => {
  test.each(NAMES)('%s refuses junk politely, with and without a library', async (name) => {
    for (const open of [deskWithLibrary, madeDesk]) {
      made = await open();
      for (const junk of JUNK) {
        const strange = Array.isArray(junk) && takesNothing(name);
        const answered = await ask(name, junk);
        if (!strange) expectPolite(answered, 'bad-question');
      }
      if (takesNothing(name)) continue;
      const isJunk = (question: unknown): boolean => !v.safeParse(CALLS[name].question, question).success;
      for (const junk of JUNK_OBJECTS.filter(isJunk)) expectPolite(await ask(name, junk), 'bad-question');
    }
    expect(log).toEqual([]);
  });

  test.each(NAMES)('%s survives any well-formed question', async (name) => {
    made = await deskWithLibrary();
    made.answers.folder = null;
    for (const id of IDS) {
      const answered = await ask(name, wellFormed(name, id));
      if (!answered.ok) expectPolite(answered);
      else expect(v.safeParse(CALLS[name].answer, answered.value).success).toBe(true);
    }
    expect(log).toEqual([]);
  });
});

test.each(NAMES_THAT_ARE_NONE)('%j is no call', async (name) => {
  made = await madeDesk();
  expectPolite(await ask(name, {}), 'bad-question');
});

test('random questions never crash the gate', async () => {
  made = await deskWithLibrary();
  made.answers.folder = null;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), fc.anything({ maxDepth: 3 }), async (name, question) => {
      const answered = await ask(name, question);
      if (!answered.ok) expectPolite(answered);
    }),
    { numRuns: 400 },
  );
  expect(log).toEqual([]);
});

/** A question of the right shape about something that is not there. */
function wellFormed(name: CallName, id: string): unknown {
  const base = {
    id,
    article: id,
    recent: id,
    source: id,
    evidence: id,
    binned: id,
    keep: id,
    gone: id,
    token: id.slice(0, 64) || 'token',
    word: id,
    query: id,
    address: id,
    format: id,
    language: id,
    how: 'recent',
    headline: id,
  };
  const particular: Partial<Record<CallName, object>> = {
    'library.settings': { settings: { tolerance: { letterCase: false, punctuation: false }, signOffs: 1, separation: false } },
    'house-style.change': { change: { kind: 'remove', id } },
    'preferences.set': { preferences: made.desk.record.data.preferences },
    'note.draft': { claim: id, text: id },
    'person.set': { person: { id: 'p', name: 'Sokha', initials: 'S', role: 'editor' } },
    'source.save': {
      source: { id: 's', kind: 'document', title: 'A ledger', confidentiality: 'public', by: 'p', at: '2026-11-24T08:00:00Z' },
    },
    'article.save': { id, base: id, markdown: '', projection: '', anchors: {}, why: 'explicit' },
    'article.journal': { id, base: id, markdown: 'x' },
    'article.rename': { id, name: id },
    'docket.change': { id, by: 'p', at: '2026-11-24T08:00:00Z', change: { kind: 'remove-claim', claim: id } },
    'docket.restore': { id, from: 'older' },
    'library.restore-record': { from: 'older' },
    'import.run': { name: id, bytes: new Uint8Array([1, 2, 3]) },
    'media.add': { name: id, bytes: new Uint8Array([1, 2, 3]) },
    'evidence.begin': { token: id.slice(0, 64) || 'token', source: id, name: id.slice(0, 100), size: 3 },
    'evidence.part': { token: 'token', bytes: new Uint8Array([1, 2, 3]) },
    'evidence.end': { token: 'token', size: 3 },
    'menu.describe': { labels: { save: id } },
  };
  return particular[name] ?? base;
}

beforeAll(() => {
  log.length = 0;
});
afterAll(() => {
  expect(log).toEqual([]);
});
