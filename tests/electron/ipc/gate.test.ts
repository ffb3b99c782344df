import { expect, test } from 'vitest';
import type { Answer } from '../../../core/contract/calls.ts';
import { failed, ok } from '../../../core/result.ts';
import { answer, type Handlers } from '../../../electron/ipc/gate.ts';
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
