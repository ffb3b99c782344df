import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary } from '../../electron/library/open-library.ts';
import { buildProgram, gone, type Program } from './child.ts';
import { inMemory } from './memory.ts';
import { HERE } from './real-means.ts';
import { emptyTally, type FaultRow, type Tally } from './tally.ts';

/** Words that a process writes before it is killed and another takes its place. */
const WORDS = 60;

interface One {
  readonly child: ChildProcess;
  isWriter: boolean;
}

/** Starts several processes on one place, kills with -9 whoever has written enough until all are gone, and looks for what was acknowledged. */
async function together(program: Program, given: readonly string[], count: number, tally: Tally): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  const all: One[] = [];
  for (let at = 0; at < count; at += 1) {
    let mine = 0;
    const one: One = {
      isWriter: false,
      child: program.start(given, (line) => {
        if (line.startsWith('wrote ')) {
          written.add(line.slice('wrote '.length));
          mine += 1;
        }
        if (line !== 'reader') one.isWriter = true;
        const isAlone = all.every((other) => other === one || !other.isWriter);
        if (line === 'writer' && !isAlone) tally.acceptedWrongly += 1;
        if (mine < WORDS) return;
        one.isWriter = false;
        one.child.kill('SIGKILL');
      }),
    };
    all.push(one);
  }
  await Promise.all(all.map(({ child }) => gone(child)));
  // Whoever was not killed could not open the library, or not go on.
  tally.corrupted += all.filter(({ child }) => child.signalCode !== 'SIGKILL').length;
  tally.faults += count;
  tally.acknowledged += written.size;
  return written;
}

function wordsIn(path: string): ReadonlySet<string> | null {
  try {
    return new Set((JSON.parse(readFileSync(path, 'utf8')) as { words: string[] }).words);
  } catch {
    return null;
  }
}

async function rounds(program: Program, subject: FaultRow['subject'], count: number, times: number): Promise<Tally> {
  const tally = emptyTally();
  for (let round = 0; round < times; round += 1) {
    const scratch = inMemory('processes');
    const library = join(scratch, 'library');
    mkdirSync(library);
    const isStet = subject === 'stet';
    if (isStet) await createLibrary(HERE, library);
    const path = isStet ? join(library, '.stet', 'library.json') : join(library, 'db.json');
    const written = await together(program, isStet ? [library, join(scratch, 'typing')] : [path], count, tally);
    const there = wordsIn(path);
    if (there === null) tally.corrupted += 1;
    else tally.lost += [...written].filter((word) => !there.has(word)).length;
    rmSync(scratch, { recursive: true, force: true });
  }
  return tally;
}

/**
 * 2 and 4 processes on one library and on one file of lowdb. `lost` counts acknowledged words; `acceptedWrongly` two that write at a time,
 * `corrupted` a process that ended by itself or a file that cannot be read.
 */
export async function processRows(times: number): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const [subject, file] of [
    ['stet', 'library-writer'],
    ['lowdb', 'lowdb-many'],
  ] as const) {
    const program = await buildProgram(file);
    for (const count of [2, 4]) {
      const name = `${count} processes at once, each killed with -9 in its turn, the next takes over`;
      rows.push({ name, subject, ...(await rounds(program, subject, count, times)) });
    }
    program.remove();
  }
  return rows;
}
