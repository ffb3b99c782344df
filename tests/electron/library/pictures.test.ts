import { mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { describe as anchorAt } from '../../../core/anchoring/describe.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import type { Claim, SignOff } from '../../../core/saved/docket.ts';
import type { Under } from '../../../core/saved/signed-then.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { openedAgain } from '../audit/audit-steps.ts';
import type { MadeDesk } from '../made-desk.ts';
import { saving, withArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';
const SAID = 'The mayor opens the well.';
const PNG = [0x89, 0x50, 0x4e, 0x47];
const picture = (...more: readonly number[]): Uint8Array => Uint8Array.from([...PNG, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...more]);
const [MAN, THIEF] = [picture(1, 1), picture(2, 2)];
const [OF_MAN, OF_THIEF] = [contentHash(MAN), contentHash(THIEF)];
const figure = (src: string): string => `![A man](${src} "Ann Lee")\n${SAID}`;

/** What lies under an address, as the window hears it. */
async function now({ ask }: Pick<MadeDesk, 'ask'>, ...addresses: readonly string[]): Promise<Record<string, string>> {
  const { pictures } = await ask('media.look', { addresses: [...addresses] });
  return Object.fromEntries(pictures.map((one) => [one.address, one.now]));
}

/** An article with one picture and a claim on its caption. */
async function captioned(fs?: FileSystem, src = 'media/man.png') {
  const made = await withArticle(fs);
  const file = join(made.libraryPlace, 'articles', 'media', 'man.png');
  mkdirSync(join(made.libraryPlace, 'articles', 'media'), { recursive: true });
  writeFileSync(file, MAN);
  const { id } = made;
  let { base } = made.opened;
  const save = async (address: string, more = '') => {
    const question = saving(id, base, `${made.opened.markdown.trimEnd()}\n\n${figure(address)}${more}\n`);
    ({ base } = await made.ask('article.save', { ...question, anchors: { c: anchorIn(question.markdown) } }));
  };
  await save(src);
  const { markdown } = await made.ask('article.open', { id });
  const claim: Claim = {
    ...{ id: 'c', category: 'number', priority: 'normal', check: 'todo', by: 'p', at: AT },
    ...NOTHING,
    anchor: anchorIn(markdown),
  };
  const change = (one: DocketChange) => made.ask('docket.change', { id, by: 'p', at: AT, change: one });
  const refuses = (one: DocketChange) => made.refused('docket.change', { id, by: 'p', at: AT, change: one });
  await change({ kind: 'add-claim', claim });
  const row = () => made.desk.library?.entries.get(id)?.summary;
  return { ...made, file, save, change, refuses, row };
}

const NOTHING = { citations: [], signOffs: [], thread: [] };

function anchorIn(markdown: string) {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { text } = plainText(opened.value.doc);
  const from = text.indexOf(SAID);
  return anchorAt(text, from, from + SAID.length);
}

const signOff = (under?: Under): SignOff => ({
  ...{ by: 'p', at: AT, words: SAID, hash: contentHash(SAID), beside: { before: '', after: '' } },
  ...(under ? { under } : {}),
});
const under = (bytes?: string, address = 'media/man.png'): Under => ({
  picture: address,
  description: 'A man',
  ...(bytes === undefined ? {} : { bytes }),
});
const verify = (one: SignOff): DocketChange => ({ kind: 'sign-off', claim: 'c', check: 'verified', signOff: one });

test('main says what lies under an address: its hash, that nothing does, or that it cannot be read', async () => {
  const made = await captioned();
  const media = join(made.libraryPlace, 'articles', 'media');
  writeFileSync(join(media, 'a b.png'), THIEF);
  writeFileSync(join(media, 'words.png'), 'no picture');
  mkdirSync(join(media, 'folder.png'));
  writeFileSync(join(made.libraryPlace, 'outside.png'), MAN);
  symlinkSync(join(made.libraryPlace, 'outside.png'), join(media, 'link.png'));
  const found = await now(
    made,
    ...['media/man.png', './media/man.png', 'media/m%61n.png', 'media/a%20b.png', 'media/words.png', 'media/none.png'],
    ...['media/folder.png', 'media/link.png', '../outside.png', 'https://example.org/a.png', 'media/%00.png', ''],
  );
  expect(found).toEqual({
    'media/man.png': OF_MAN,
    './media/man.png': OF_MAN,
    'media/m%61n.png': OF_MAN,
    'media/a%20b.png': OF_THIEF,
    'media/words.png': contentHash(Buffer.from('no picture')),
    'media/none.png': 'gone',
    'media/folder.png': 'unreadable',
    'media/link.png': 'unreadable',
    '../outside.png': 'unreadable',
    'media/%00.png': 'gone',
  });
});

test('a picture is read once while it is the same file, and again when another is put there with its size and time', async () => {
  let reads = 0;
  const counting: FileSystem = {
    ...disk,
    parts: (path) => {
      if (path.endsWith('.png')) reads += 1;
      return disk.parts(path);
    },
  };
  const made = await captioned(counting);
  // By the test's clock the file was written long ago.
  made.clock.ms = Date.now() + 60_000;
  for (let times = 0; times < 3; times += 1) expect(await now(made, 'media/man.png')).toEqual({ 'media/man.png': OF_MAN });
  expect(reads).toBe(1);
  const { atime, mtime } = statSync(made.file);
  writeFileSync(made.file, THIEF);
  utimesSync(made.file, atime, mtime);
  made.clock.ms = Date.now() + 60_000;
  expect(await now(made, 'media/man.png')).toEqual({ 'media/man.png': OF_THIEF });
});

test('main takes no sign-off under a picture whose bytes are not those it says, or that it says nothing of', async () => {
  const { refuses, change, ask, id } = await captioned();
  const wrong = { code: 'picture-changed', detail: 'media/man.png', file: 'the-well.md' };
  for (const one of [
    signOff(under(OF_THIEF)),
    signOff(under()),
    signOff(),
    signOff({ nothing: true }),
    signOff({ parts: [under(OF_THIEF)] }),
  ]) {
    expect(await refuses(verify(one))).toEqual(wrong);
  }
  const { claims } = (await ask('article.open', { id })).docket;
  expect(claims[0]?.signOffs).toEqual([]);
  expect(
    await refuses({
      kind: 'add-claim',
      claim: { ...(claims[0] as Claim), id: 'd', check: 'verified', signOffs: [signOff(under(OF_THIEF))] },
    }),
  ).toEqual(wrong);
  await change(verify(signOff(under(OF_MAN))));
  expect((await ask('article.open', { id })).docket.claims[0]?.signOffs).toEqual([{ ...signOff(under(OF_MAN)), cited: [] }]);
});

test('undo and redo bring a sign-off back with the bytes it was given under, and forge none', async () => {
  const { change, refuses, ask, id, file } = await captioned();
  const work = async () => {
    const { check, priority, category, citations, thread, signOffs } = (await ask('article.open', { id })).docket.claims[0] as Claim;
    return { check, priority, category, citations, thread, signOffs };
  };
  const before = await work();
  await change(verify(signOff(under(OF_MAN))));
  const after = await work();
  writeFileSync(file, THIEF);
  await change({ kind: 'set-work', claim: 'c', from: after, to: before });
  await change({ kind: 'set-work', claim: 'c', from: before, to: after });
  expect(await work()).toEqual(after);
  await change({ kind: 'set-work', claim: 'c', from: after, to: before });
  const forged = { ...after, signOffs: [{ ...signOff(under(OF_MAN)), at: '2026-11-24T07:59:00.000Z' }] };
  expect(await refuses({ kind: 'set-work', claim: 'c', from: before, to: forged })).toMatchObject({ code: 'picture-changed' });
});

test('the row counts a caption whose picture was exchanged, and the window is told', async () => {
  const made = await captioned();
  const { change, file, news, row } = made;
  await change(verify(signOff(under(OF_MAN))));
  expect(row()).toMatchObject({ openClaims: 0 });
  await now(made, 'media/man.png');
  const told = (): number => news.filter(({ kind }) => kind === 'pictures').length;
  writeFileSync(file, THIEF);
  await vi.waitFor(() => expect(row()).toMatchObject({ openClaims: 1 }));
  writeFileSync(`${file}.new`, MAN);
  renameSync(`${file}.new`, file);
  await vi.waitFor(() => expect(row()).toMatchObject({ openClaims: 0 }));
  const before = told();
  renameSync(join(file, '..'), join(made.libraryPlace, 'articles', 'elsewhere'));
  await vi.waitFor(() => expect(row()).toMatchObject({ openClaims: 0, held: 'picture-lost' }));
  expect(told()).toBeGreaterThan(before);
});

test('the gate goes by the bytes that go out, also where nobody was told', async () => {
  const made = await captioned();
  const { ask, refused, change, file, id, answers, folder } = made;
  await change({ kind: 'cite', claim: 'c', citation: await citation(made) });
  await change(verify(signOff(under(OF_MAN))));
  for (const exact of (await ask('article.open', { id })).named?.split('\n\n') ?? []) {
    if (exact !== SAID && exact !== '')
      await change({ kind: 'clear', cleared: { id: exact, anchor: anchorOf(made, exact), by: 'p', at: AT } });
  }
  answers.save = join(folder, 'out.md');
  const asked = { id, format: 'markdown' };
  await ask('export.save', asked);
  writeFileSync(file, THIEF);
  expect(await refused('export.save', asked)).toMatchObject({ code: 'gate-open' });
  writeFileSync(file, MAN);
  await ask('export.save', asked);
  rmSync(file);
  expect(await refused('export.save', asked)).toMatchObject({ code: 'gate-open' });
});

const anchorOf = ({ path }: { readonly path: string }, exact: string) => {
  const opened = openArticle(readFileSync(path, 'utf8'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const { text } = plainText(opened.value.doc);
  return anchorAt(text, text.indexOf(exact), text.indexOf(exact) + exact.length);
};

async function citation({ ask }: Pick<MadeDesk, 'ask'>) {
  await ask('source.save', { source: { id: 's', kind: 'document', title: 'Ledger', confidentiality: 'public', by: 'p', at: AT } });
  return { id: 'x', source: 's', locator: { kind: 'page' as const, value: '1' }, excerpt: '', stance: 'supports' as const };
}

async function said({ ask }: Pick<MadeDesk, 'ask'>): Promise<readonly unknown[]> {
  const { entries } = await ask('audit.read', {});
  return entries
    .filter(({ kind }) => kind === 'standing')
    .map(({ by, detail }) => [by, (detail['claims'] as { from: string; to: string }[]).map(({ from, to }) => `${from} → ${to}`).join()])
    .reverse();
}

const [GONE_STALE, BACK] = [
  ['', 'verified → stale'],
  ['', 'stale → verified'],
];

test('that its picture was exchanged is logged at the next save, once, as done outside; and so is that it is back', async () => {
  const made = await captioned();
  const { change, save, file } = made;
  await change(verify(signOff(under(OF_MAN))));
  await save('media/man.png', '\n\nMore.');
  expect(await said(made)).toEqual([]);
  writeFileSync(file, THIEF);
  await save('media/man.png', '\n\nMore and more.');
  await save('media/man.png', '\n\nMore.');
  expect(await said(made)).toEqual([GONE_STALE]);
  writeFileSync(file, MAN);
  await save('media/man.png');
  expect(await said(made)).toEqual([GONE_STALE, BACK]);
  await save('./media/man.png');
  await save('media/m%61n.png');
  expect(await said(made)).toEqual([GONE_STALE, BACK]);
  await save('media/none.png');
  expect(await said(made)).toEqual([GONE_STALE, BACK, ['p', 'verified → stale']]);
});

test('so is one that was exchanged while the program was closed, and an address written otherwise is nothing', async () => {
  const made = await captioned();
  await made.change(verify(signOff(under(OF_MAN))));
  await made.save('./media/man.png');
  const again = async (before: Pick<MadeDesk, 'desk' | 'folder'>, bytes: Uint8Array, more: string) => {
    const desk = await openedAgain(before, () => writeFileSync(made.file, bytes));
    const { base, markdown, docket } = await desk.ask('article.open', { id: made.id });
    const anchors = Object.fromEntries(docket.claims.map(({ id, anchor }) => [id, anchor]));
    await desk.ask('article.save', { ...saving(made.id, base, `${markdown.trimEnd()}\n\n${more}\n`), anchors });
    return desk;
  };
  const second = await again(made, MAN, 'One.');
  expect(await said(second)).toEqual([]);
  const third = await again(second, THIEF, 'Two.');
  expect(await said(third)).toEqual([GONE_STALE]);
  const fourth = await again(third, THIEF, 'Three.');
  expect(await said(fourth)).toEqual([GONE_STALE]);
});
