import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../../core/contract/calls.ts';
import type { LibraryState, Summary } from '../../../core/contract/shapes.ts';
import { ok } from '../../../core/result.ts';

type Part = Answer<'library.rows'>;
const parts: ((since: number) => Part | Promise<Part>)[] = [];
const asked: number[] = [];
vi.mock('../../../renderer/desk.ts', () => ({
  ask: async (_name: string, { since }: { since: number }) => {
    asked.push(since);
    const part = parts.shift();
    if (part === undefined) throw new Error('asked more often than there are parts');
    return ok(await part(since));
  },
}));
vi.mock('../../../renderer/actions/tell.ts', () => ({ valueOrTell: (result: { value: unknown }) => result.value }));
const { layRows } = await import('../../../renderer/actions/rows.ts');
const { library } = await import('../../../renderer/state/library.ts');

const row = (id: string, headline = id): Summary => ({
  ...{ id, file: `${id}.md`, headline, status: 'draft', language: 'en', words: 1, openClaims: 0, claims: 0 },
  ...{ assignees: [], changed: '2026-11-24T08:00:00.000Z' },
});
const part = (rows: Summary[], revision: number, more: number, gone: string[] = []): Part => ({ rows, gone, revision, more });
const state = (id: string): LibraryState => ({ id, name: id, place: id, sample: false });
const shown = (): string[] => library.value.articles.map(({ headline }) => headline);

beforeEach(() => {
  parts.length = 0;
  asked.length = 0;
  library.set({ library: state('L'), articles: [row('a')], more: 3, revision: 0, opening: 1 });
});

test('a long list comes in parts and is shown once the last is there', async () => {
  const seen: number[] = [];
  const stop = library.subscribe(({ articles }) => void seen.push(articles.length));
  parts.push(
    () => part([row('a'), row('b')], 2, 2),
    () => part([row('c'), row('d')], 4, 0),
  );
  await layRows();
  stop();
  expect(asked).toEqual([0, 2]);
  expect([shown(), library.value.more, library.value.revision]).toEqual([['a', 'b', 'c', 'd'], 0, 4]);
  expect(new Set(seen)).toEqual(new Set([4]));
});

test('a row that went, and one that came back, in later parts', async () => {
  parts.push(
    () => part([row('b'), row('c')], 2, 2),
    () => part([row('c', 'c again')], 5, 0, ['a', 'b']),
  );
  await layRows();
  expect(shown()).toEqual(['c again']);
});

test('what changes while it is asked is asked once more', async () => {
  parts.push(
    () => {
      void layRows();
      void layRows();
      return part([row('b')], 2, 0);
    },
    () => part([row('b', 'b later')], 3, 0),
  );
  await layRows();
  expect([asked, shown()]).toEqual([
    [0, 2],
    ['a', 'b later'],
  ]);
});

test('what another library is told meanwhile does not come into this one', async () => {
  parts.push(
    () => {
      library.set({ library: state('M'), articles: [], more: 0, revision: 7, opening: 2 });
      return part([row('b')], 2, 0);
    },
    () => part([row('m')], 8, 0),
  );
  await Promise.all([
    layRows(),
    Promise.resolve()
      .then(() => vi.waitFor(() => expect(asked).toEqual([0])))
      .then(layRows),
  ]);
  expect([asked, shown()]).toEqual([[0, 7], ['m']]);
});

test('what a copy of the folder with the same id is told does not come into it either, and it is asked for itself', async () => {
  let second: Promise<void> | undefined;
  parts.push(
    () => part([row('b')], 2, 1),
    () => {
      library.set({ library: state('L'), articles: [row('z')], more: 2, revision: 0, opening: 2 });
      second = layRows();
      return part([row('c')], 3, 0);
    },
    () => part([row('m'), row('z')], 2, 0),
  );
  await layRows();
  await second;
  expect([asked, shown(), library.value.revision, library.value.more]).toEqual([[0, 2, 0], ['z', 'm'], 2, 0]);
});

test('without a library nothing is asked', async () => {
  library.set({ library: null });
  await layRows();
  expect(asked).toEqual([]);
});
