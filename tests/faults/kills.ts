import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDocket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { Audit } from '../../electron/audit/audit.ts';
import { History } from '../../electron/history/history.ts';
import { Database } from '../../electron/store/database.ts';
import { disk } from '../../electron/store/file-system.ts';
import { Journal } from '../../electron/store/journal.ts';
import { buildProgram, gone, type Program } from './child.ts';
import { inMemory } from './memory.ts';
import { emptyTally, type FaultRow, type Tally } from './tally.ts';

/** The numbers that a writer left in a folder, one for each file it writes; null for a file that cannot be read. */
export type Read = (folder: string) => Promise<readonly (number | null)[]>;

export async function readStet(folder: string): Promise<readonly (number | null)[]> {
  const place = {
    ...{ fs: disk, path: join(folder, 'docket.json'), file: 'docket.json', now: () => 0 },
    ...{ quarantine: join(folder, 'quarantine'), generations: join(folder, 'generations') },
  };
  const docket = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
  const journal = await new Journal(disk, { library: join(folder, 'journal'), computer: join(folder, 'here') }).read('a', true);
  const log = await new Audit(disk, join(folder, 'audit')).read();
  const article = /^(\d+) x{50000} \1\n$/.exec(readFileSync(join(folder, 'article.md'), 'utf8'))?.[1];
  return [
    docket.problem === null ? Number(docket.data.dismissed[0]?.exact) : null,
    journal.torn.length === 0 ? Number(journal.entry?.base) : null,
    article === undefined ? null : Number(article),
    Number((await new History(disk, join(folder, 'history')).lines('a')).at(-1)?.why ?? -1),
    log.broken === null ? Number(log.entries.filter(({ kind }) => kind === 'done').at(-1)?.detail['number'] ?? -1) : null,
  ];
}

export function readLowdb(folder: string): Promise<readonly (number | null)[]> {
  if (!existsSync(join(folder, 'db.json'))) return Promise.resolve([-1]);
  try {
    const { number } = JSON.parse(readFileSync(join(folder, 'db.json'), 'utf8')) as { number: number };
    return Promise.resolve([number]);
  } catch {
    return Promise.resolve([null]);
  }
}

/** A writer of its own process is killed again and again, each time a moment after another acknowledged write. */
async function killed(program: Program, read: Read, kills: number): Promise<Tally> {
  const tally = emptyTally();
  const scratch = inMemory('kills');
  const folder = join(scratch, 'store');
  mkdirSync(folder);
  let next = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    let acknowledged = next - 1;
    const wanted = next + (kill % 4);
    const child = program.start([folder, String(next)], (line) => {
      acknowledged = Number(line);
      if (acknowledged >= wanted) setTimeout(() => child.kill('SIGKILL'), kill % 7);
    });
    await gone(child);
    const numbers = await read(folder);
    tally.faults += 1;
    tally.acknowledged += acknowledged - next + 1;
    if (numbers.includes(null)) tally.corrupted += 1;
    if (numbers.some((number) => number !== null && number < acknowledged)) tally.lost += 1;
    if (numbers.some((number) => number !== null && number > acknowledged + 1)) tally.acceptedWrongly += 1;
    next = acknowledged + 2;
  }
  rmSync(scratch, { recursive: true, force: true });
  return tally;
}

/** `kill -9` of a process that writes everything there is to write, and of one that writes lowdb's own file. */
export async function killRows(kills: number, controls = kills): Promise<FaultRow[]> {
  const name = 'kill -9 while docket, journal, article, history and log are written';
  const rows: FaultRow[] = [];
  for (const [subject, file, read] of [
    ['stet', 'writer', readStet],
    ['lowdb', 'lowdb-writer', readLowdb],
  ] as const) {
    const program = await buildProgram(file);
    rows.push({ name, subject, ...(await killed(program, read, subject === 'stet' ? kills : controls)) });
    program.remove();
  }
  return rows;
}
