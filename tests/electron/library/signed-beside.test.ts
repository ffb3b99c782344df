import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { Beside } from '../../../core/saved/signed-then.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { deskWithLibrary } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00.000Z';
const TEXT = 'The weir holds';
const WORDS = 'weir';

/** A saved article with a claim on one word of its headline. */
async function claimed() {
  const made = await deskWithLibrary();
  await made.sit('person:a');
  const { id } = await made.ask('article.create', { headline: TEXT, language: 'en' });
  const opened = await made.ask('article.open', { id });
  const work = { citations: [], signOffs: [], thread: [], by: 'person:a', at: AT };
  const anchor = anchorOf(TEXT, TEXT.indexOf(WORDS), TEXT.indexOf(WORDS) + WORDS.length);
  const claim = { id: 'c1', category: 'number', priority: 'normal', check: 'todo', anchor, ...work } as const;
  const change = { id, by: 'person:a', at: AT } as const;
  await made.ask('docket.change', { ...change, change: { kind: 'add-claim', claim } });
  const path = join(made.libraryPlace, '.stet', 'dockets', `${id}.json`);
  const docket = (): Docket => JSON.parse(readFileSync(path, 'utf8')) as Docket;
  const signed = (beside?: Beside) => {
    const signOff = { by: 'person:a', at: AT, words: WORDS, hash: contentHash(WORDS), ...(beside ? { beside } : {}) };
    return { ...change, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } } as const;
  };
  return { ...made, id, path, opened, docket, signed };
}

test('a sign-off keeps what stands beside its claim, and one that says other words stand there is refused', async () => {
  const { ask, refused, docket, signed } = await claimed();
  for (const beside of [
    { before: 'No ', after: ' holds' },
    { before: 'The ', after: '' },
    { before: '', after: '' },
  ]) {
    expect(await refused('docket.change', signed(beside))).toMatchObject({ code: 'bad-question' });
  }
  expect(docket().claims[0]?.signOffs).toEqual([]);
  await ask('docket.change', signed({ before: 'The ', after: ' holds' }));
  expect(docket().claims[0]?.signOffs).toMatchObject([{ words: WORDS, beside: { before: 'The ', after: ' holds' } }]);
});

test('a sign-off that says nothing of what stands beside its claim is refused', async () => {
  const { refused, docket, signed } = await claimed();
  const detail = 'nothing is said of the words beside the claim';
  expect(await refused('docket.change', signed())).toMatchObject({ code: 'bad-question', detail });
  expect(docket().claims[0]?.signOffs).toEqual([]);
});

test('one that an earlier version gave stays, and other work goes on beside it', async () => {
  const { ask, id, path, docket, signed } = await claimed();
  const { signOff } = signed().change;
  const then = docket();
  writeFileSync(path, JSON.stringify({ ...then, claims: then.claims.map((one) => ({ ...one, check: 'verified', signOffs: [signOff] })) }));
  expect((await ask('article.open', { id })).docket.claims).toMatchObject([{ check: 'verified', signOffs: [signOff] }]);
  await ask('docket.change', { ...signed(), change: { kind: 'set-claim', claim: 'c1', priority: 'high' } });
  expect(docket().claims).toMatchObject([{ check: 'verified', priority: 'high', signOffs: [signOff] }]);
});
