import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { citations } from '../../../electron/library/citations.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import type { Library } from '../../../electron/library/library.ts';
import type { FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithSources, source } from '../evidence/evidence-steps.ts';
import type { MadeDesk } from '../made-desk.ts';

/** A docket whose claims cite these sources, one each. */
const docketCiting = (id: string, ...sources: readonly string[]): string =>
  JSON.stringify({
    ...emptyDocket(id),
    claims: sources.map((cited, at) => ({
      ...{ id: `${id}-${at}`, category: 'number', priority: 'normal', check: 'todo', by: 'p', at: '2026-11-24T08:00:00.000Z' },
      anchor: { exact: `words ${at}`, prefix: '', suffix: '', start: at, end: at + 1, state: 'exact' },
      citations: [{ id: 'k', source: cited, locator: { kind: 'page', value: `${at}` }, excerpt: '', stance: 'supports' }],
      ...{ signOffs: [], thread: [] },
    })),
  });

interface Counted extends MadeDesk {
  /** The library as `citations` asks it: dockets that are read through it are written down. Others read them, too, in their own time. */
  readonly library: Library;
  readonly reads: string[];
  write(id: string, content: string): void;
}

/** A library whose list has so many articles, none of them open. */
async function withDockets(count: number): Promise<Counted> {
  const reads: string[] = [];
  const made = await deskWithSources();
  const { library } = made.desk;
  if (!library) throw new Error('no library');
  const fs: FileSystem = {
    ...library.means.fs,
    read: (path) => {
      reads.push(basename(path, '.json'));
      return library.means.fs.read(path);
    },
  };
  mkdirSync(library.places.dockets, { recursive: true });
  const write = (id: string, content: string): void => writeFileSync(library.docketPath(id), content);
  for (let at = 0; at < count; at += 1) {
    const id = `A${at}`;
    write(id, docketCiting(id, 'ledger'));
    const counts = { words: 1, openClaims: 1, claims: 1, assignees: [] };
    const summary = { id, file: `${id}.md`, headline: id, status: 'draft' as const, language: 'en', changed: '', ...counts };
    library.entries.set(id, { summary, stamp: '', docketStamp: '', revision: '' });
  }
  const asked = Object.create(library, { means: { value: { ...library.means, fs } } }) as Library;
  return { ...made, library: asked, reads, write };
}

test('what changed since is read again, and nothing else', async () => {
  const made = await withDockets(40);
  const counts = (): Promise<unknown> => made.ask('source.counts', {});
  const readNow = async (): Promise<readonly string[]> => {
    made.reads.length = 0;
    await citations(made.library);
    return made.reads;
  };
  expect(await counts()).toEqual([{ source: 'ledger', citations: 40, stories: 40 }]);
  expect(await readNow()).toHaveLength(40);
  expect(await readNow()).toEqual([]);
  made.write('A7', docketCiting('A7', 'talk', 'talk', 'ledger'));
  rmSync(made.library.docketPath('A9'));
  expect(await counts()).toEqual([
    { source: 'ledger', citations: 39, stories: 39 },
    { source: 'talk', citations: 2, stories: 1 },
  ]);
  expect(await readNow()).toEqual(['A7']);
  const [story] = await made.ask('source.stories', { source: 'talk' });
  expect(story).toMatchObject({ id: 'A7', file: 'A7.md', claims: [{ words: 'words 0' }, { words: 'words 1' }] });
});

test('a source that another program cites a moment ago stays, and merged ones count as one', async () => {
  const made = await withDockets(3);
  await made.ask('source.counts', {});
  made.write('A2', docketCiting('A2', 'talk'));
  expect(await made.refused('source.remove', { source: 'talk' })).toEqual({ code: 'source-in-use', file: 'A2.md' });
  await made.ask('source.merge', { keep: 'ledger', gone: 'talk' });
  expect(await made.ask('source.counts', {})).toEqual([{ source: 'ledger', citations: 3, stories: 3 }]);
});

test('a docket that cannot be read, or is none, holds nothing else up', async () => {
  const made = await withDockets(4);
  made.write('A0', '{ "claims": [');
  made.write('A1', '[]');
  made.write('A2', JSON.stringify({ ...emptyDocket('A2'), claims: [{ citations: 7 }] }));
  expect(await made.ask('source.counts', {})).toEqual([{ source: 'ledger', citations: 1, stories: 1 }]);
});

test('says how far it is, and stops when nobody waits any more; what was read is known the next time', async () => {
  const made = await withDockets(160);
  let lots = 0;
  const stopped = await citations(made.library, { isStopped: () => (lots += 1) > 3, tell: () => undefined });
  expect(stopped).toMatchObject({ ok: false, problem: { code: 'stopped' } });
  expect(made.reads).toHaveLength(48);
  await citations(made.library);
  expect(made.reads).toHaveLength(160);

  const first = made.refused('source.counts', {});
  const second = made.refused('source.counts', {});
  await made.ask('source.stop-counting', {});
  expect([(await first).code, (await second).code]).toEqual(['stopped', 'stopped']);
  made.news.length = 0;
  expect(await made.ask('source.counts', {})).toEqual([{ source: 'ledger', citations: 160, stories: 160 }]);
  const shares = made.news.flatMap((news) => (news.kind === 'progress' && news.task === 'counting' ? [news.share] : []));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
});

test('other work gets its turn between any two lots', async () => {
  const made = await withDockets(96);
  let turns = 0;
  let goesOn = true;
  const beat = (): void => {
    turns += 1;
    if (goesOn) setImmediate(beat);
  };
  setImmediate(beat);
  await made.ask('source.counts', {});
  goesOn = false;
  expect(turns).toBeGreaterThan(96 / 16);
});

test('an article that is open counts as it is in memory', async () => {
  const made = await withDockets(1);
  await made.ask('source.save', { source: source('new') });
  const { id } = await made.ask('article.create', { headline: 'The well', language: 'en' });
  await made.ask('article.open', { id });
  const claim = {
    id: 'c',
    category: 'number' as const,
    priority: 'normal' as const,
    check: 'todo' as const,
    by: 'p',
    at: '2026-11-24T08:00:00.000Z',
  };
  const anchor = { exact: 'The well', prefix: '', suffix: '', start: 0, end: 8, state: 'exact' as const };
  await made.sit('p');
  const stamp = { id, by: 'p', at: claim.at };
  await made.ask('docket.change', {
    ...stamp,
    change: { kind: 'add-claim', claim: { ...claim, anchor, citations: [], signOffs: [], thread: [] } },
  });
  await made.ask('source.counts', {});
  const citation = { id: 'k', source: 'new', locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const };
  await made.ask('docket.change', { ...stamp, change: { kind: 'cite', claim: 'c', citation } });
  expect(await made.ask('source.counts', {})).toContainEqual({ source: 'new', citations: 1, stories: 1 });
});
