import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { whyUnread } from '../../../core/saved/unread-claims.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { lookAround } from '../../../electron/library/watch.ts';
import type { Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { deskWithLibrary } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00.000Z';
const WORDS = 'The weir';

async function claimed() {
  const made = await deskWithLibrary();
  await made.sit('person:a');
  const { id } = await made.ask('article.create', { headline: 'The weir holds', language: 'en' });
  const opened = await made.ask('article.open', { id });
  const claim = {
    id: 'c1',
    category: 'number',
    priority: 'normal',
    check: 'todo',
    anchor: anchorOf('The weir holds', 0, WORDS.length),
  } as const;
  const rest = { citations: [], signOffs: [], thread: [], by: 'person:a', at: AT };
  const change = <C extends DocketChange>(one: C) => ({ id, by: 'person:a', at: AT, change: one });
  await made.ask('docket.change', change({ kind: 'add-claim', claim: { ...claim, ...rest } }));
  const path = join(made.libraryPlace, '.stet', 'dockets', `${id}.json`);
  const docket = (): Docket => JSON.parse(readFileSync(path, 'utf8')) as Docket;
  const outside = (): void => {
    const now = docket();
    writeFileSync(path, JSON.stringify({ ...now, claims: now.claims.map((one) => ({ ...one, check: 'disputed' })) }));
  };
  const verify = change({
    kind: 'sign-off',
    claim: 'c1',
    check: 'verified',
    signOff: { by: 'person:a', at: AT, words: WORDS, hash: contentHash(WORDS), beside: { before: '', after: ' holds' } },
  });
  const told = () => made.news.filter(({ kind }) => kind === 'docket-changed-outside');
  return { ...made, id, opened, path, change, docket, outside, verify, told };
}

test('a sign-off on a claim that another program has disputed meanwhile is refused, and the window is told', async () => {
  const { ask, refused, id, docket, outside, verify, told } = await claimed();
  outside();
  expect(await refused('docket.change', verify)).toMatchObject({ code: 'docket-changed-outside', file: 'the-weir-holds.md' });
  expect(docket().claims[0]).toMatchObject({ check: 'disputed', signOffs: [] });
  expect(told()).toEqual([{ kind: 'docket-changed-outside', id }]);
  // Now it has been seen.
  await ask('article.open', { id });
  await ask('docket.change', verify);
  expect(docket().claims[0]).toMatchObject({ check: 'verified' });
  expect(told()).toHaveLength(1);
});

test('any other change is made to what is there, and the window is told', async () => {
  const { ask, change, docket, outside, told } = await claimed();
  outside();
  await ask('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }));
  expect(docket().claims[0]).toMatchObject({ check: 'disputed', priority: 'high' });
  expect(told()).toHaveLength(1);
});

test('what was told but not read yet is not seen: nothing is signed off over it', async () => {
  const { ask, refused, desk, id, docket, outside, verify, told } = await claimed();
  if (!desk.library) throw new Error('no library');
  outside();
  await lookAround(desk.library);
  expect(told()).toHaveLength(1);
  expect(await refused('docket.change', verify)).toMatchObject({ code: 'docket-changed-outside' });
  expect(docket().claims[0]).toMatchObject({ check: 'disputed', signOffs: [] });
  await ask('article.open', { id });
  await ask('docket.change', verify);
  expect(docket().claims[0]).toMatchObject({ check: 'verified' });
});

test('looking around finds it without a change here, once', async () => {
  const { desk, outside, told, ask, id } = await claimed();
  if (!desk.library) throw new Error('no library');
  await lookAround(desk.library);
  expect(told()).toEqual([]);
  outside();
  await lookAround(desk.library);
  await lookAround(desk.library);
  expect(told()).toHaveLength(1);
  expect((await ask('article.open', { id })).docket.claims[0]?.check).toBe('disputed');
});

/** Rewrites the docket on the disk as another program would. */
function rewrite(made: { path: string; docket: () => Docket }, change: (docket: Docket) => Docket): string {
  const text = JSON.stringify(change(made.docket()));
  writeFileSync(made.path, text);
  return text;
}

test('a sign-off that does not fit the hash of its words does not count, is told, and is kept', async () => {
  const made = await claimed();
  const { ask, verify, docket, id, change } = made;
  await ask('docket.change', verify);
  const forged = { by: 'person:b', at: AT, words: WORDS, hash: contentHash('The mill') };
  const other = { by: 'person:c', at: AT, words: 'The mill', hash: contentHash(WORDS) };
  rewrite(made, (now) => ({ ...now, claims: now.claims.map((one) => ({ ...one, signOffs: [forged, ...one.signOffs, other] })) }));
  const [claim] = (await ask('article.open', { id })).docket.claims;
  expect(claim?.signOffs).toEqual([{ ...verify.change.signOff, cited: [] }]);
  expect(claim?.unsound).toEqual([forged, other]);
  // The next change keeps what it found.
  await ask('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }));
  expect(docket().claims[0]).toMatchObject({
    priority: 'high',
    signOffs: [{ ...verify.change.signOff, cited: [] }],
    unsound: [forged, other],
  });
  expect((await ask('article.open', { id })).docket.claims[0]?.unsound).toEqual([forged, other]);
});

test('a claim with nothing but such a sign-off is open in the list', async () => {
  const made = await claimed();
  const { ask, verify, id } = made;
  await ask('docket.change', verify);
  expect((await ask('library.state', {})).articles[0]?.openClaims).toBe(0);
  rewrite(made, (now) => ({
    ...now,
    claims: now.claims.map((one) => ({ ...one, signOffs: one.signOffs.map((signOff) => ({ ...signOff, hash: contentHash('The mill') })) })),
  }));
  if (!made.desk.library) throw new Error('no library');
  await lookAround(made.desk.library);
  expect(made.desk.library.entries.get(id)?.summary.openClaims).toBe(1);
});

test('the window cannot sign off with a hash that is not that of the words', async () => {
  const { refused, verify, change, docket } = await claimed();
  const signOff = { ...verify.change.signOff, hash: contentHash('The mill') };
  expect(await refused('docket.change', change({ ...verify.change, signOff }))).toMatchObject({ code: 'bad-question' });
  expect(docket().claims[0]?.signOffs).toEqual([]);
});

test('a docket that says it is of another article is not taken for this one, and stays as it is', async () => {
  const made = await claimed();
  const { ask, refused, change, id, path, libraryPlace } = made;
  const text = rewrite(made, (now) => ({
    ...now,
    article: '01ANOTHER',
    claims: now.claims.map((one) => ({ ...one, check: 'cut' as const })),
  }));
  const opened = await ask('article.open', { id });
  expect(opened).toMatchObject({ docketProblem: 'docket-damaged', docket: { article: id } });
  expect(opened.docket.claims.map(({ check }) => check)).not.toContain('cut');
  expect(readFileSync(join(libraryPlace, opened.docketKept ?? ''), 'utf8')).toBe(text);
  expect(await refused('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }))).toMatchObject({
    code: 'docket-damaged',
  });
  expect(readFileSync(path, 'utf8')).toBe(text);
  // The way out that any docket has which cannot be read.
  await ask('docket.restore', { id, from: opened.docketOlder === undefined ? 'nothing' : 'older' });
  expect(await ask('article.open', { id })).toMatchObject({ docket: { article: id } });
});

test('written while the article is open, it is not written over either', async () => {
  const made = await claimed();
  const { refused, change, path } = made;
  const text = rewrite(made, (now) => ({ ...now, article: '01ANOTHER' }));
  expect(await refused('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }))).toMatchObject({
    code: 'docket-damaged',
  });
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(['in place', 'by another file put in its place'])(
  'what another program writes %s is told at once, what is written here never',
  async (how) => {
    const made = await claimed();
    const { ask, change, id, path, verify, docket, libraryPlace, told, desk, news } = made;
    const other = await ask('article.create', { headline: 'The mill stands', language: 'en' });
    await ask('article.open', { id: other.id });
    const write = (to: string, text: string): void => {
      const first = how === 'in place' ? to : join(libraryPlace, 'elsewhere.json');
      writeFileSync(first, text);
      if (first !== to) renameSync(first, to);
    };
    // Until it is heard: whether the watch stands already is not known.
    let times = 0;
    await expect
      .poll(
        () => {
          if (told().length === 0) write(path, JSON.stringify({ ...docket(), times: (times += 1) }));
          return told().length;
        },
        { interval: 250, timeout: 5000 },
      )
      .toBeGreaterThan(0);
    await desk.library?.queue.idle();
    await ask('article.open', { id });
    const before = told().length;
    await ask('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }));
    await ask('docket.change', verify);
    await ask('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'normal' }));
    // What is told of the other article comes after what would have been told of this one.
    const theirs = join(libraryPlace, '.stet', 'dockets', `${other.id}.json`);
    write(theirs, JSON.stringify({ ...(JSON.parse(readFileSync(theirs, 'utf8')) as Docket), note: 'theirs' }));
    await expect.poll(() => told().some((one) => 'id' in one && one.id === other.id)).toBe(true);
    expect(told().filter((one) => 'id' in one && one.id === id)).toHaveLength(before);

    // An article that nobody has open is only counted anew.
    await ask('article.close', { id });
    made.outside();
    await expect
      .poll(() => news.filter((one) => one.kind === 'article' && one.article.id === id).at(-1))
      .toMatchObject({ article: { openClaims: 1 } });
    expect(told().filter((one) => 'id' in one && one.id === id)).toHaveLength(before);
  },
);

test('a claim with a word nobody knows takes no other away, is told why, and is kept until it can be read', async () => {
  const made = await claimed();
  const { ask, docket, id, change } = made;
  const strange = { ...docket().claims[0], id: 'c2', check: 'frobnicated', aside: { kept: [1, 'two'] } };
  rewrite(made, (now) => ({ ...now, claims: [strange as never, ...now.claims] }));
  const opened = await ask('article.open', { id });
  expect(opened.docketProblem).toBeUndefined();
  expect(opened.docket.claims.map((one) => one.id)).toEqual(['c1']);
  expect(whyUnread(opened.docket)).toEqual([{ field: 'check', says: 'frobnicated' }]);
  // What is written next keeps it to the letter.
  await ask('docket.change', change({ kind: 'set-claim', claim: 'c1', priority: 'high' }));
  expect(docket().claims).toMatchObject([{ id: 'c1', priority: 'high' }]);
  expect(JSON.stringify(docket().unread)).toBe(JSON.stringify([strange]));
  // Mended, it is a claim again.
  rewrite(made, (now) => ({ ...now, unread: [{ ...strange, check: 'checking' }] }));
  const mended = await ask('article.open', { id });
  expect(mended.docket.claims).toMatchObject([{ id: 'c1' }, { id: 'c2', check: 'checking', aside: { kept: [1, 'two'] } }]);
  expect(mended.docket.unread).toBeUndefined();
});
