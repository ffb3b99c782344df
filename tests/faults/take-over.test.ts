import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../electron/library/open-library.ts';
import { disk } from '../../electron/store/file-system.ts';
import { scratch } from '../electron/store/scratch.ts';
import { buildProgram, gone, type Program } from './child.ts';

let program: Program;
beforeAll(async () => {
  program = await buildProgram('take-over-writer');
}, 60_000);
afterAll(() => program.remove());

async function library(): Promise<string> {
  const folder = join(scratch(), 'library');
  const made = await createLibrary({ fs: disk, now: () => Date.now(), newId: () => '01LIBRARY' }, folder);
  expect(made.ok).toBe(true);
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(join(folder, 'articles', 'weir.md'), '---\nid: 01WEIR\nheadline: The weir\n---\n\nThe beginning.\n');
  return folder;
}

interface Writer {
  readonly child: ChildProcess;
  readonly acknowledged: string[];
  readonly refused: string[];
  /** Resolves once so many lines of it are acknowledged. */
  reach(count: number): Promise<void>;
}

/** `how`: the program's arguments from its name on. */
function start(folder: string, ...how: readonly string[]): Writer {
  const [acknowledged, refused]: [string[], string[]] = [[], []];
  let heard: () => void = () => undefined;
  const child = program.start([folder, ...how], (line) => {
    if (line.startsWith('ok ')) acknowledged.push(line.slice(3));
    if (line.startsWith('refused ')) refused.push(line.slice(8));
    heard();
  });
  const reach = async (wanted: number): Promise<void> => {
    while (acknowledged.length < wanted && child.exitCode === null) await new Promise<void>((resolve) => (heard = resolve));
  };
  return { child, acknowledged, refused, reach };
}

const linesOf = (folder: string): string[] =>
  readFileSync(join(folder, 'articles', 'weir.md'), 'utf8')
    .split('\n\n')
    .map((line) => line.trim())
    .filter((line) => /^[a-d] \d+\.$/.test(line));

/** Every line that was acknowledged is there once; what is there beside them was refused after it was written, and is no more than those. */
function expectCounted(folder: string, writers: readonly Writer[]): void {
  const lines = linesOf(folder);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const refused = writers.flatMap((writer) => writer.refused);
  const twice = lines.filter((line, at) => lines.indexOf(line) !== at);
  const lost = acknowledged.filter((line) => !lines.includes(line));
  expect({ lost, acknowledged: acknowledged.length }).toEqual({ lost: [], acknowledged: acknowledged.length });
  expect(lines.length - new Set(acknowledged).size).toBeLessThanOrEqual(refused.length);
  expect(twice.length).toBeLessThanOrEqual(refused.length);
  for (const code of refused) expect(['locked-elsewhere', 'changed-outside']).toContain(code);
}

describe('a library that is taken over again and again', () => {
  test.each([
    [2, 'one computer', (name: string) => `desk-${name === '' ? '' : 'one'}`],
    [2, 'two computers', (name: string) => `desk-${name}`],
    [4, 'four computers', (name: string) => `desk-${name}`],
  ] as const)(
    '%i processes on %s: no acknowledged write is lost',
    async (count, _where, host) => {
      const folder = await library();
      const each = 200;
      const writers = ['a', 'b', 'c', 'd'].slice(0, count).map((name) => start(folder, name, host(name), String(each), String(count)));
      await Promise.all(writers.map(({ child }) => gone(child)));
      expect(writers.map(({ acknowledged }) => acknowledged.length)).toEqual(writers.map(() => each));
      expectCounted(folder, writers);
      // They did have it in turns: each left it to the others every fifty lines.
      const turns = linesOf(folder).filter((line, at, all) => line[0] !== all[at - 1]?.[0]);
      expect(turns.length).toBeGreaterThan(count);
    },
    120_000,
  );

  test.each(['rename', 'open', 'anywhere'] as const)(
    'a writer that was put to sleep in the middle of a write (%s) can write nothing when it wakes',
    async (where) => {
      const folder = await library();
      const sleeper = start(folder, 'a', 'desk-a', '100000', '', where);
      await sleeper.reach(5);
      if (where === 'anywhere') sleeper.child.kill('SIGSTOP');
      const next = start(folder, 'b', 'desk-b', '30', 'take');
      await next.reach(15);
      sleeper.child.kill('SIGCONT');
      await Promise.all([gone(sleeper.child), gone(next.child)]);
      expect(next.acknowledged).toHaveLength(30);
      expectCounted(folder, [sleeper, next]);
      // Of the sleeper nothing came after the first line of the one that took over.
      const lines = linesOf(folder);
      expect(lines.slice(lines.indexOf('b 0.')).filter((line) => line.startsWith('a'))).toEqual([]);
    },
    60_000,
  );
});
