import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00Z';
const TORN = '{"schema":1,"article":"';

interface Made extends MadeDesk {
  readonly id: string;
  readonly docket: string;
  readonly inside: (name: string) => string;
}

/** A closed library with one article, of whose docket `older` earlier versions were kept; then the docket itself is torn. */
async function damaged(older: number, fs?: FileSystem): Promise<Made> {
  const made = await deskWithLibrary(fs ? { fs } : {});
  const { id } = await made.ask('article.create', { headline: 'The well', language: 'en' });
  for (let at = 0; at <= older; at += 1) {
    const dismissed = { suggester: 'number', exact: `word ${at}`, by: 'p', at: AT };
    await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    made.clock.ms += 11 * 60 * 1000;
  }
  await made.desk.close();
  const inside = (name: string): string => join(made.libraryPlace, '.stet', name);
  const docket = inside(`dockets/${id}.json`);
  if (older === 0) for (const age of [1, 2, 3]) writeTo(inside(`generations/dockets/${id}.json.${age}`), 'torn too');
  writeFileSync(docket, TORN);
  await made.ask('library.open', { how: 'dialog' });
  return { ...made, id, docket, inside };
}

function writeTo(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe('a docket that cannot be read', () => {
  test('names the copy set aside and the time of the earlier one, and is not written over', async () => {
    const made = await damaged(2);
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened.docketProblem).toBe('docket-damaged');
    expect(opened.docketKept).toMatch(/^\.stet\/quarantine\//);
    expect(readFileSync(join(made.libraryPlace, opened.docketKept ?? ''), 'utf8')).toBe(TORN);
    expect(Number.isNaN(Date.parse(opened.docketOlder ?? ''))).toBe(false);
    expect(opened.docket.dismissed.map(({ exact }) => exact)).toEqual(['word 0', 'word 1', 'word 2']);
    expect(readFileSync(made.docket, 'utf8')).toBe(TORN);
  });

  test.each([6000, 20_000])('nested %i deep, it is shown as one that cannot be read, and mended', async (depth) => {
    const made = await damaged(2);
    const docket = await made.ask('docket.restore', { id: made.id, from: 'older' });
    const sound = readFileSync(made.docket, 'utf8');
    const deep = sound.replace('{', `{"later":${'['.repeat(depth)}${']'.repeat(depth)},`);
    writeFileSync(made.docket, deep);
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened.docketProblem).toBe('docket-damaged');
    expect(readFileSync(join(made.libraryPlace, opened.docketKept ?? ''), 'utf8')).toBe(deep);
    expect((await made.ask('docket.restore', { id: made.id, from: 'older' })).dismissed).toEqual(docket.dismissed);
    expect((await made.ask('article.open', { id: made.id })).docketProblem).toBeUndefined();
  });

  test('the earlier copy takes its place when that is asked for, and it can be changed again', async () => {
    const made = await damaged(2);
    const { docketKept } = await made.ask('article.open', { id: made.id });
    const docket = await made.ask('docket.restore', { id: made.id, from: 'older' });
    expect(docket.dismissed.map(({ exact }) => exact)).toEqual(['word 0', 'word 1', 'word 2']);
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened).toMatchObject({ docket });
    expect(opened.docketProblem).toBeUndefined();
    const dismissed = { suggester: 'number', exact: 'again', by: 'p', at: AT };
    await made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    expect(readFileSync(made.docket, 'utf8')).toContain('again');
    expect(readFileSync(join(made.libraryPlace, docketKept ?? ''), 'utf8')).toBe(TORN);
  });

  test('without an earlier copy that can be read, it can begin anew; nothing is made up', async () => {
    const made = await damaged(0);
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened.docketKept).toBeDefined();
    expect(opened.docketOlder).toBeUndefined();
    expect(await made.refused('docket.restore', { id: made.id, from: 'older' })).toMatchObject({ code: 'not-found' });
    expect(readFileSync(made.docket, 'utf8')).toBe(TORN);
    const docket = await made.ask('docket.restore', { id: made.id, from: 'nothing' });
    expect(docket).toMatchObject({ article: made.id, claims: [], dismissed: [] });
    const { entries } = await made.ask('audit.read', { article: made.id });
    expect(entries[0]).toMatchObject({ kind: 'restore-docket', detail: { from: 'nothing' } });
    expect((await made.ask('article.open', { id: made.id })).docketProblem).toBeUndefined();
    expect(readFileSync(join(made.libraryPlace, opened.docketKept ?? ''), 'utf8')).toBe(TORN);
  });

  test('a damaged file that could not be set aside is never replaced', async () => {
    let full = false;
    const fs: FileSystem = {
      ...disk,
      open: (path, ...rest) =>
        full && path.includes('quarantine')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : disk.open(path, ...rest),
    };
    const made = await damaged(1, fs);
    full = true;
    writeFileSync(made.docket, `${TORN} otherwise`);
    expect((await made.ask('article.open', { id: made.id })).docketKept).toBeUndefined();
    for (const from of ['older', 'nothing'] as const) {
      expect((await made.refused('docket.restore', { id: made.id, from })).code).toBe('docket-damaged');
    }
    expect(readFileSync(made.docket, 'utf8')).toBe(`${TORN} otherwise`);
  });

  test('a docket of a later version, and one that is whole, stay as they are', async () => {
    const made = await damaged(1);
    const later = JSON.stringify({ schema: 99 });
    writeFileSync(made.docket, later);
    expect((await made.refused('docket.restore', { id: made.id, from: 'older' })).code).toBe('docket-newer');
    expect(readFileSync(made.docket, 'utf8')).toBe(later);
    writeFileSync(made.docket, readFileSync(made.inside(`generations/dockets/${made.id}.json.1`)));
    const whole = readFileSync(made.docket, 'utf8');
    await made.ask('docket.restore', { id: made.id, from: 'nothing' });
    expect(readFileSync(made.docket, 'utf8')).toBe(whole);
    expect(existsSync(made.inside('quarantine'))).toBe(true);
  });
});

describe('a folder in the place of a docket', () => {
  async function inTheWay(older: number): Promise<Made> {
    const made = await damaged(older);
    await made.desk.close();
    rmSync(made.docket);
    mkdirSync(made.docket);
    writeFileSync(join(made.docket, 'precious.txt'), 'keep me');
    await made.ask('library.open', { how: 'dialog' });
    return made;
  }
  /** What was put aside. */
  const aside = ({ inside }: Made): string[] =>
    existsSync(inside('quarantine')) ? readdirSync(inside('quarantine'), { recursive: true }).map(String) : [];

  test.each([
    [2, 'older', ['word 0', 'word 1', 'word 2']],
    [0, 'nothing', []],
  ] as const)('with %i earlier versions it has the same way out, and nothing in it is lost', async (older, from, said) => {
    const made = await inTheWay(older);
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened.docketProblem).toBe('docket-folder');
    expect(opened.docketOlder !== undefined).toBe(older > 0);
    expect(opened.docket.dismissed.map(({ exact }) => exact)).toEqual(said);
    expect(readFileSync(join(made.docket, 'precious.txt'), 'utf8')).toBe('keep me');
    const docket = await made.ask('docket.restore', { id: made.id, from });
    expect(docket.dismissed.map(({ exact }) => exact)).toEqual(said);
    expect((await made.ask('article.open', { id: made.id })).docketProblem).toBeUndefined();
    expect(JSON.parse(readFileSync(made.docket, 'utf8'))).toMatchObject({ article: made.id });
    const kept = aside(made).find((name) => name.endsWith('precious.txt')) ?? '';
    expect(kept).toContain(`${made.id}.json-`);
    expect(readFileSync(made.inside(join('quarantine', kept)), 'utf8')).toBe('keep me');
    const dismissed = { suggester: 'number', exact: 'again', by: 'p', at: AT };
    await made.ask('docket.change', { id: made.id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    expect(readFileSync(made.docket, 'utf8')).toContain('again');
  });

  test('put there while somebody types: the text is saved, and what the claims said last can be taken', async () => {
    const made = await damaged(1);
    writeFileSync(made.docket, readFileSync(made.inside(`generations/dockets/${made.id}.json.1`)));
    const { markdown, base } = await made.ask('article.open', { id: made.id });
    rmSync(made.docket);
    mkdirSync(made.docket);
    const typed = { id: made.id, base, markdown: `${markdown}More.\n`, projection: 'More.', anchors: {}, why: 'auto' as const };
    await made.ask('article.save', typed);
    expect(await made.ask('article.open', { id: made.id })).toMatchObject({ docketProblem: 'docket-folder', markdown: typed.markdown });
    expect((await made.refused('docket.restore', { id: 'nobody', from: 'older' })).code).toBe('not-found');
    const docket = await made.ask('docket.restore', { id: made.id, from: 'older' });
    expect(docket.dismissed.map(({ exact }) => exact)).toContain('word 0');
  });
});

describe('a docket that is lost while its article is open', () => {
  const dismiss = (made: MadeDesk, id: string, exact: string) =>
    made.ask('docket.change', {
      id,
      by: 'p',
      at: AT,
      change: { kind: 'dismiss', dismissed: { suggester: 'number', exact, by: 'p', at: AT } },
    });

  async function open(): Promise<MadeDesk & { readonly id: string; readonly docket: string }> {
    const made = await deskWithLibrary();
    const { id } = await made.ask('article.create', { headline: 'The well', language: 'en' });
    await made.ask('article.open', { id });
    for (const exact of ['one', 'two', 'three']) await dismiss(made, id, exact);
    return { ...made, id, docket: join(made.libraryPlace, '.stet', 'dockets', `${id}.json`) };
  }

  test('removed by another program: what it said last is shown, and written with the next change', async () => {
    const made = await open();
    rmSync(made.docket);
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened.docket.dismissed.map(({ exact }) => exact)).toEqual(['one', 'two', 'three']);
    await dismiss(made, made.id, 'four');
    expect(JSON.parse(readFileSync(made.docket, 'utf8'))).toMatchObject({
      dismissed: ['one', 'two', 'three', 'four'].map((exact) => ({ exact })),
    });
  });

  test('removed, and something is changed before anybody looks: nothing that was acknowledged is lost', async () => {
    const made = await open();
    rmSync(made.docket);
    await dismiss(made, made.id, 'four');
    const opened = await made.ask('article.open', { id: made.id });
    expect(opened.docket.dismissed.map(({ exact }) => exact)).toEqual(['one', 'two', 'three', 'four']);
  });

  test.each(['', 'null', '{}', TORN, '{"schema":1,"article":"other","revision":"","claims":[]}'])(
    'replaced by %j: what it said last can be taken',
    async (rubbish) => {
      const made = await open();
      writeFileSync(made.docket, rubbish);
      expect((await made.ask('article.open', { id: made.id })).docketProblem).toBe('docket-damaged');
      const docket = await made.ask('docket.restore', { id: made.id, from: 'older' });
      expect(docket.dismissed.map(({ exact }) => exact)).toEqual(['one', 'two', 'three']);
    },
  );

  test('spoilt while somebody types: every text is saved, nothing is written over the rubbish, and what the claims speak of is kept', async () => {
    const made = await open();
    const { markdown, base } = await made.ask('article.open', { id: made.id });
    let last = base;
    const save = async (text: string): Promise<string> => {
      const save = { id: made.id, base: last, markdown: `${markdown}${text}\n`, projection: text, anchors: {}, why: 'auto' as const };
      const saved = await made.ask('article.save', save);
      last = saved.base;
      return saved.revision;
    };
    const kept = (revision: string): boolean => {
      const hash = revision.replace('sha256:', '');
      return existsSync(join(made.libraryPlace, '.stet', 'history', 'objects', hash.slice(0, 2), `${hash.slice(2)}.gz`));
    };
    const named = await save('One.');
    writeFileSync(made.docket, TORN);
    const [second, third] = [await save('Two.'), await save('Three.')];
    expect(made.news).toContainEqual({ kind: 'docket-changed-outside', id: made.id });
    expect((await made.ask('article.open', { id: made.id })).markdown).toContain('Three.');
    expect(readFileSync(made.docket, 'utf8')).toBe(TORN);
    expect([named, second, third].map(kept)).toEqual([true, false, true]);
    expect(await made.ask('docket.restore', { id: made.id, from: 'older' })).toMatchObject({ revision: named });
  });

  test('lost after the desk was closed: the verdicts of the last minutes are in the newest earlier version', async () => {
    const made = await open();
    await made.desk.close();
    rmSync(made.docket);
    await made.ask('library.open', { how: 'dialog' });
    expect((await made.ask('article.open', { id: made.id })).docket.dismissed).toHaveLength(3);
  });
});
