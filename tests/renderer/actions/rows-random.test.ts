import { expect, test, vi } from 'vitest';
import type { Answer, Question } from '../../../core/contract/calls.ts';
import type { Summary } from '../../../core/contract/shapes.ts';
import { ok, type Result } from '../../../core/result.ts';
import { Listed } from '../../../electron/library/listed.ts';

type Rows = Question<'library.rows'>;
let main = new Listed<Summary>();
let meanwhile: () => void = () => undefined;

/** Main's answer, with things happening before it is asked and before it is heard. */
async function answer(_name: string, { opening, since }: Rows): Promise<Result<Answer<'library.rows'>>> {
  await Promise.resolve();
  meanwhile();
  if (main.opening !== opening) return ok({ rows: [], gone: [], revision: since, more: 0 });
  const { changed, ...told } = main.since(since, 7);
  meanwhile();
  return ok({ ...told, rows: [...changed] });
}
vi.mock('../../../renderer/desk.ts', () => ({ ask: answer }));
vi.mock('../../../renderer/actions/tell.ts', () => ({ valueOrTell: (result: { value: unknown }) => result.value }));
const { layRows } = await import('../../../renderer/actions/rows.ts');
const { library } = await import('../../../renderer/state/library.ts');

const row = (id: string, headline: string): Summary => ({
  ...{ id, file: `${id}.md`, headline, status: 'draft', language: 'en', words: 1, openClaims: 0, claims: 0 },
  ...{ assignees: [], changed: '2026-11-24T08:00:00.000Z' },
});

/** Numbers below `count`, the same for one seed. */
function dice(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % count;
  };
}

/** Opens folders that all have one id, and changes rows, while the window asks. Answers once nothing is asked any more. */
async function play(seed: number): Promise<void> {
  const throwing = dice(seed);
  const laying: Promise<void>[] = [];
  let left = 40;
  const open = (): void => {
    main = new Listed<Summary>();
    for (let at = 5 + throwing(60); at > 0; at -= 1) main.set(`a${at}`, row(`a${at}`, `${at} of ${main.opening}`));
    const articles = [...main.values()].slice(0, 3);
    const state = { id: 'L', name: 'L', place: 'L', sample: false };
    library.set({ library: state, articles, more: main.size - articles.length, revision: 0, opening: main.opening });
    laying.push(layRows());
  };
  meanwhile = () => {
    if (left === 0) return;
    left -= 1;
    const id = `a${1 + throwing(64)}`;
    const what = throwing(10);
    if (what < 3) main.set(id, row(id, `changed at ${left}`));
    else if (what === 3) main.delete(id);
    else if (what === 4) open();
    if (what < 4) laying.push(layRows());
  };
  open();
  for (let one = laying.shift(); one !== undefined; one = laying.shift()) await one;
  left = 0;
  await layRows();
}

test('whatever is opened and changed while rows come, the window ends with the rows of what is open', async () => {
  const first = Number(process.env['STET_SEED'] ?? 20261128);
  console.log(`  rows: seed ${first}`);
  const headlines = (rows: Iterable<Summary>): string[] => [...rows].map(({ id, headline }) => `${id} ${headline}`).sort();
  for (let seed = first; seed < first + 300; seed += 1) {
    await play(seed);
    expect(headlines(library.value.articles), `seed ${seed}`).toEqual(headlines(main.values()));
  }
});
