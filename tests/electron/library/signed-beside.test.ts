import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Beside, Docket } from '../../../core/saved/docket.ts';
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
  const docket = (): Docket => JSON.parse(readFileSync(join(made.libraryPlace, '.stet', 'dockets', `${id}.json`), 'utf8')) as Docket;
  const signed = (beside?: Beside) => {
    const signOff = { by: 'person:a', at: AT, words: WORDS, hash: contentHash(WORDS), ...(beside ? { beside } : {}) };
    return { ...change, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } } as const;
  };
  return { ...made, id, opened, docket, signed };
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

test('a sign-off that remembers nothing is taken, as older ones are', async () => {
  const { ask, docket, signed } = await claimed();
  await ask('docket.change', signed());
  expect(docket().claims[0]?.signOffs[0]).not.toHaveProperty('beside');
});
