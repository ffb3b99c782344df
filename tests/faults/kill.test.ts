import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDocket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { Database } from '../../electron/store/database.ts';
import { disk } from '../../electron/store/file-system.ts';
import { Journal } from '../../electron/store/journal.ts';
import { scratch } from '../electron/store/scratch.ts';
import { buildProgram, gone, type Program } from './child.ts';

/** How often the writer is killed in one run; each time after another number of acknowledged writes. */
const KILLS = 25;

let writer: Program;
beforeAll(async () => {
  writer = await buildProgram('writer');
}, 60_000);
afterAll(() => writer.remove());

test('kill -9 at any moment: nothing is torn, nothing that was acknowledged is lost', async () => {
  const folder = join(scratch(), 'store');
  mkdirSync(folder);
  let next = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    let acknowledged = next - 1;
    const wanted = next + (kill % 4);
    const child = writer.start([folder, String(next)], (line) => {
      acknowledged = Number(line);
      // Killed in the middle of the next write, at whatever step it is.
      if (acknowledged >= wanted) setTimeout(() => child.kill('SIGKILL'), kill % 7);
    });
    await gone(child);
    const { docket, journal, article } = await readAll(folder);
    expect({ kill, docket, journal, article }).toEqual({
      kill,
      docket: expect.any(Number),
      journal: expect.any(Number),
      article: expect.any(Number),
    });
    for (const number of [docket, journal, article]) {
      expect(number).toBeGreaterThanOrEqual(acknowledged);
      expect(number).toBeLessThanOrEqual(acknowledged + 1);
    }
    next = acknowledged + 2;
  }
}, 60_000);

async function readAll(folder: string): Promise<{ docket: number; journal: number; article: number }> {
  const place = {
    ...{ fs: disk, path: join(folder, 'docket.json'), file: 'docket.json', now: () => 0 },
    ...{ quarantine: join(folder, 'quarantine'), generations: join(folder, 'generations') },
  };
  const docket = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
  expect(docket.problem).toBeNull();
  const journal = await new Journal(disk, { library: join(folder, 'journal'), computer: join(folder, 'here') }).read('a', true);
  const article = /^(\d+) x{50000} \1\n$/.exec(readFileSync(join(folder, 'article.md'), 'utf8'));
  return { docket: Number(docket.data.dismissed[0]?.exact), journal: Number(journal.entry?.base), article: Number(article?.[1]) };
}
