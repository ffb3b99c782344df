import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { describe as anchorAt } from '../../../core/anchoring/describe.ts';
import type { Answer } from '../../../core/contract/calls.ts';
import type { Anchor } from '../../../core/saved/docket.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from '../library/made-article.ts';
import type { MadeDesk } from '../made-desk.ts';
import { AT, openedAgain } from './audit-steps.ts';

const WORDS = '340 visitors';
const TEXT = `The pier had ${WORDS} a day.`;

interface Verified extends MadeArticle {
  /** Saves the article with this body, the claims where the window would find them. */
  save(body: string, more?: { readonly anchors?: Record<string, Anchor> }): Promise<Answer<'article.save'>>;
}

function saver(made: Pick<MadeDesk, 'ask'>, opened: Answer<'article.open'>): Verified['save'] {
  let { base } = opened;
  let named = opened.named;
  let anchors: Record<string, Anchor> = Object.fromEntries(opened.docket.claims.map(({ id, anchor }) => [id, anchor]));
  const front = opened.markdown.slice(0, opened.markdown.indexOf('\n# ') + 1);
  return async (body, more = {}) => {
    const question = saving(opened.id, base, bodyOf({ ...opened, markdown: `${front}# The well` }, body));
    const found = more.anchors ?? { ...anchorsFound(question.projection, named, anchors) };
    const saved = await made.ask('article.save', { ...question, anchors: found });
    anchors = found;
    base = saved.base;
    named = question.projection;
    return saved;
  };
}

/** An article whose one claim is verified and saved, written by somebody who has a name. */
async function verified(fs?: FileSystem): Promise<Verified> {
  const made = await withArticle(fs);
  await made.ask('person.set', { person: { id: 'p', name: 'Sokha Chan', initials: 'SC', role: 'checker' } });
  const save = saver(made, made.opened);
  await save(TEXT);
  const { named } = await made.ask('article.open', { id: made.id });
  const at = named?.indexOf(WORDS) ?? -1;
  const anchor = anchorAt(named ?? '', at, at + WORDS.length);
  const claim = { id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'p', at: AT, anchor };
  const changed = { id: made.id, by: 'p', at: AT };
  await made.ask('docket.change', {
    ...changed,
    change: { kind: 'add-claim', claim: { ...claim, citations: [], signOffs: [], thread: [] } },
  });
  const beside = { before: 'The pier had ', after: ' a day.' };
  const signOff = { by: 'p', at: AT, words: WORDS, hash: contentHash(WORDS), beside };
  await made.ask('docket.change', { ...changed, change: { kind: 'sign-off', claim: 'c1', check: 'verified', signOff } });
  return { ...made, save: saver(made, await made.ask('article.open', { id: made.id })) };
}

async function said({ ask }: Pick<MadeDesk, 'ask'>): Promise<readonly unknown[]> {
  const { entries, broken } = await ask('audit.read', {});
  expect(broken).toBeNull();
  return entries
    .filter(({ kind }) => kind === 'standing')
    .map(({ by, detail }) => [by, detail['outside'] === true, detail['claims']])
    .reverse();
}

const STALE = { claim: 'c1', from: 'verified', to: 'stale', was: WORDS, words: '430 visitors' };
const BACK = { claim: 'c1', from: 'stale', to: 'verified', was: WORDS, words: WORDS };

test('a claim that goes stale is logged at the save, once, with what was verified and what stands there; and so is its coming back', async () => {
  const made = await verified();
  await made.save(`${TEXT} More.`);
  expect(await said(made)).toEqual([]);
  await made.save(TEXT.replace('340', '430'));
  await made.save(TEXT.replace('340', '430').replace('a day', 'a week'));
  await made.save(TEXT.replace('340', '431'));
  expect(await said(made)).toEqual([['p', false, [STALE]]]);
  await made.save(TEXT);
  expect(await said(made)).toEqual([
    ['p', false, [STALE]],
    ['p', false, [BACK]],
  ]);
});

test('words that go are logged as gone', async () => {
  const made = await verified();
  await made.save('The pier was shut.');
  expect(await said(made)).toEqual([['p', false, [{ claim: 'c1', from: 'verified', to: 'orphaned', was: WORDS }]]]);
});

test('words that are in two places, and nobody can say which, are logged as that', async () => {
  const made = await verified();
  const [claim] = (await made.ask('article.open', { id: made.id })).docket.claims;
  const anchors = { c1: { ...(claim?.anchor as Anchor), state: 'ambiguous' as const } };
  await made.save(`${TEXT}\n\n${TEXT}`, { anchors });
  expect(await said(made)).toEqual([['p', false, [{ claim: 'c1', from: 'verified', to: 'ambiguous', was: WORDS }]]]);
});

test('a claim called cut whose words come back is to be cut', async () => {
  const made = await verified();
  await made.save('The pier was shut.');
  await made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: { kind: 'set-claim', claim: 'c1', check: 'cut' } });
  const next = saver(made, await made.ask('article.open', { id: made.id }));
  await next(TEXT);
  expect((await said(made)).at(-1)).toMatchObject(['p', false, [{ claim: 'c1', from: 'cut', to: 'to-cut', words: WORDS }]]);
});

test('a word that is struck out makes its claim stale, and only once', async () => {
  const made = await verified();
  await made.save(TEXT.replace(WORDS, '340 ~~visitors~~'));
  await made.save(TEXT.replace(WORDS, '340 ~~visitors~~').replace('day', 'week'));
  expect(await said(made)).toMatchObject([['p', false, [{ from: 'verified', to: 'stale', was: WORDS, words: '340 ' }]]]);
});

test('words that go into a comment are logged as stale', async () => {
  const made = await verified();
  await made.save(`<!-- ${TEXT} -->`);
  await made.save(TEXT);
  expect(await said(made)).toMatchObject([
    ['p', false, [{ ...STALE, words: '' }]],
    ['p', false, [BACK]],
  ]);
});

test('what another program did is said to have been done outside, what was typed after it is not', async () => {
  const made = await verified();
  writeFileSync(made.path, readFileSync(made.path, 'utf8').replace('340', '430'));
  const taken = await made.ask('article.open', { id: made.id });
  const next = saver(made, taken);
  await next(TEXT.replace('340', '430').replace('a day', 'a week'));
  expect(await said(made)).toEqual([['', true, [STALE]]]);
  await next(TEXT);
  expect((await said(made)).at(-1)).toEqual(['p', false, [BACK]]);
});

test('typed over what another program did elsewhere, it is the person who is named', async () => {
  const made = await verified();
  writeFileSync(made.path, readFileSync(made.path, 'utf8').replace('a day', 'a week'));
  const next = saver(made, await made.ask('article.open', { id: made.id }));
  await next(TEXT.replace('a day', 'a week').replace('340', '430'));
  expect(await said(made)).toEqual([['p', false, [STALE]]]);
});

test('what became of a claim through one text of another program after the other was not done by whoever saves it', async () => {
  const made = await verified();
  writeFileSync(made.path, readFileSync(made.path, 'utf8').replace('a day', 'a week'));
  const opened = await made.ask('article.open', { id: made.id });
  const there = opened.markdown.slice(opened.markdown.indexOf('The pier'));
  const text = saving(made.id, opened.base, opened.markdown).projection;
  const at = text.indexOf('had 340');
  const [claim] = opened.docket.claims;
  const wider = anchorAt(text, at, at + `had ${WORDS}`.length, { ...(claim?.anchor as Anchor), state: 'shifted' });
  await saver(made, opened)(there.trim(), { anchors: { c1: wider } });
  expect(await said(made)).toEqual([['', true, [{ ...STALE, words: `had ${WORDS}` }]]]);
});

/** The real disk, on which this file cannot be written while it is `full`. */
function filling(ending: string) {
  const state = { full: false };
  const open: FileSystem['open'] = (path, ...how) => {
    if (state.full && path.includes(ending)) throw Object.assign(new Error('made to fail'), { code: 'ENOSPC' });
    return disk.open(path, ...how);
  };
  return { state, fs: { ...disk, open } };
}

test('saving that is tried again and again on a full disk says it once', async () => {
  const { fs, state } = filling('the-well.md');
  const made = await verified(fs);
  state.full = true;
  for (let tries = 0; tries < 3; tries += 1) await expect(made.save(TEXT.replace('340', '430'))).rejects.toThrow('disk-full');
  expect(await said(made)).toEqual([['p', false, [STALE]]]);
  state.full = false;
  await made.save(TEXT);
  expect((await said(made)).at(-1)).toEqual(['p', false, [BACK]]);
});

test('a log that the disk does not take holds no words back, and is written when it can be', async () => {
  const { fs, state } = filling('log.jsonl');
  const made = await verified(fs);
  state.full = true;
  await made.save(TEXT.replace('340', '430'));
  expect(readFileSync(made.path, 'utf8')).toContain('430');
  expect(await said(made)).toEqual([]);
  state.full = false;
  const again = await openedAgain(made);
  expect(await said(again)).toEqual([['p', false, [STALE]]]);
});

test('what was logged before a crash is not said again when the text is taken in once more', async () => {
  const made = await verified();
  const docket = join(made.libraryPlace, '.stet', 'dockets', `${made.id}.json`);
  const before = readFileSync(docket);
  await made.save(TEXT.replace('340', '430'));
  const again = await openedAgain(made, () => {
    writeFileSync(docket, before);
    // A program that is killed keeps no earlier version of what it did not write.
    rmSync(join(made.libraryPlace, '.stet', 'generations', 'dockets'), { recursive: true });
  });
  const next = saver(again, await again.ask('article.open', { id: made.id }));
  await next(TEXT.replace('340', '430'));
  expect(await said(again)).toEqual([['p', false, [STALE]]]);
});
