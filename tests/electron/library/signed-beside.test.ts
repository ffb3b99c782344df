import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { openArticle as readArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { Beside } from '../../../core/saved/signed-then.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { deskWithLibrary } from '../made-desk.ts';
import { saving } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';
const TEXT = 'The weir holds';
const WORDS = 'weir';

function projectionOf(markdown: string): string {
  const read = readArticle(markdown);
  if (!read.ok) throw new Error(read.problem.code);
  return plainText(read.value.doc).text;
}

/** A saved article with a claim on one word of its headline, or of its body where it has one. */
async function claimed(body?: string) {
  const made = await deskWithLibrary();
  await made.sit('person:a');
  const { id } = await made.ask('article.create', { headline: TEXT, language: 'en' });
  const empty = await made.ask('article.open', { id });
  if (body) await made.ask('article.save', saving(id, empty.base, `${empty.markdown.trimEnd()}\n\n${body}\n`, { why: 'explicit' }));
  const opened = await made.ask('article.open', { id });
  const text = body ? projectionOf(opened.markdown) : TEXT;
  const at = text.lastIndexOf(WORDS);
  const work = { citations: [], signOffs: [], thread: [], by: 'person:a', at: AT };
  const anchor = anchorOf(text, at, at + WORDS.length);
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

test('what reads like a footnote’s mark beside the claim is kept with which of it are marks', async () => {
  const { ask, docket, signed } = await claimed('The weir holds[^1] and [^never] moves.\n\n[^1]: By the gauge.');
  const beside = { before: 'The ', after: ' holds[^1] and [^never] moves.', notes: ['1'] };
  await ask('docket.change', signed(beside));
  expect(docket().claims[0]?.signOffs).toMatchObject([{ words: WORDS, beside }]);
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

test('a claim is called not a fact beside the words that stand there, and no others', async () => {
  const { ask, refused, docket, signed } = await claimed();
  const said = (before: string) =>
    ({ ...signed(), change: { kind: 'set-claim', claim: 'c1', check: 'not-a-fact', beside: { before, after: ' holds' } } }) as const;
  expect(await refused('docket.change', said('No '))).toMatchObject({ code: 'bad-question' });
  await ask('docket.change', said('The '));
  expect(docket().claims).toMatchObject([{ check: 'not-a-fact', seenBeside: { before: 'The ', after: ' holds' } }]);
});
