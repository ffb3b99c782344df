import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withArticle } from '../library/made-article.ts';

const MANY = 5000;

test('of five thousand save points, torn lines and lost objects among them, the first part comes at once and the rest in its turn', async () => {
  const made = await withArticle();
  const { ask, id, libraryPlace } = made;
  const lost = `sha256:${'cd'.repeat(32)}`;
  const kept = (await made.desk.library?.history.keep('The well\n\nIt holds.'))?.hash;
  const at = (index: number): string => new Date(Date.parse('2026-01-01T00:00:00.000Z') + index * 60_000).toISOString();
  const line = (index: number): string => {
    if (index % 1000 === 999) return '{"at":"2026-01-0';
    return JSON.stringify({ at: at(index), why: 'explicit', by: 'p', revision: index % 500 === 7 ? lost : kept });
  };
  const text = Array.from({ length: MANY }, (_, index) => line(index)).join('\n');
  appendFileSync(join(libraryPlace, '.stet', 'history', `${id}.jsonl`), `${text}\n`);

  const start = performance.now();
  const first = await ask('history.list', { id, from: 0, only: 'all' });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(first).toMatchObject({ all: MANY + 1 - 5, count: MANY + 1 - 5, torn: 5 });
  expect(first.points[0]?.at).toBe(at(MANY - 2));

  const seen = new Set<string>();
  let [missing, from] = [0, 0];
  while (from < first.count) {
    const { points } = await ask('history.list', { id, from, only: 'all' });
    expect(points.length).toBeGreaterThan(0);
    for (const { key, state } of points) {
      expect(seen.has(key)).toBe(false);
      seen.add(key);
      if (state === 'missing') missing += 1;
    }
    from += points.length;
  }
  expect({ seen: seen.size, missing }).toEqual({ seen: first.count, missing: 10 });

  const projection = 'The well\n\nIt holds.';
  const touched = await ask('history.touched', { id, projection, from: 10, to: 19 });
  expect(touched).toMatchObject({ unsaved: false, was: null, unread: 10, looked: first.count });
  expect(touched.before).not.toBeNull();
});
