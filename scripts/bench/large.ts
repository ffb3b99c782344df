import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { readFrontMatter, splitFrontMatter } from '../../core/article/front-matter.ts';
import { makeLargeLibrary } from './load/large-library.ts';
import { median } from './row.ts';

export { makeLargeLibrary };

const ROUNDS = 5;

/** What a program does that knows nothing of the library from before: milliseconds. */
export function frontMatterOfAll(root: string): number {
  const start = performance.now();
  for (const name of readdirSync(join(root, 'articles')).filter((one) => one.endsWith('.md'))) {
    const split = splitFrontMatter(readFileSync(join(root, 'articles', name), 'utf8'));
    if (!split.ok || readFrontMatter(split.value.front).headline === '') throw new Error(`${name} has no headline`);
  }
  return performance.now() - start;
}

/** All dockets of the library in one lowdb file, of which one claim is changed and saved: the time, without any wait for the disk, and the bytes. */
export async function lowdbVerdict(root: string, scratch: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const folder = join(root, '.stet', 'dockets');
  const dockets = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { claims: { check: string }[] },
  );
  const file = join(scratch, 'all.json');
  const low = new Low(new JSONFile<{ dockets: typeof dockets }>(file), { dockets });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = low.data.dockets[round]?.claims[0];
    if (!claim) throw new Error('the library has no claims');
    const start = performance.now();
    claim.check = 'checking';
    await low.write();
    times.push(performance.now() - start);
  }
  const bytes = statSync(file).size;
  rmSync(file);
  return { ms: median(times), bytes };
}
