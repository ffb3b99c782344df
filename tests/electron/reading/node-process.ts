import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { ReadingProcess } from '../../../electron/reading/foreign-reader.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PAGE = 4096;

export interface NodeReading {
  readonly start: () => ReadingProcess;
  /** Every process that was started, whether it still runs or not. */
  readonly started: ChildProcess[];
  readonly remove: () => void;
}

/** The program that reads foreign bytes, built as it ships, as processes of plain Node. */
export async function nodeReading(): Promise<NodeReading> {
  const out = mkdtempSync(join(tmpdir(), 'stet-reading-'));
  const input = { foreign: join(ROOT, 'electron', 'reading', 'foreign.process.ts') };
  await build({
    configFile: join(ROOT, 'vite.main.config.ts'),
    logLevel: 'silent',
    build: { outDir: out, sourcemap: false, rollupOptions: { input } },
  });
  const started: ChildProcess[] = [];
  const start = (): ReadingProcess => {
    const child = fork(join(out, 'foreign.cjs'), [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    started.push(child);
    return {
      post: (job) => void child.send(job),
      onAnswer: (heard) => void child.on('message', heard),
      onGone: (heard) => void child.once('exit', heard),
      kill: () => void child.kill('SIGKILL'),
      memory: () => residentBytes(child.pid ?? 0),
    };
  };
  return {
    start,
    started,
    remove: () => {
      for (const child of started) child.kill('SIGKILL');
      rmSync(out, { recursive: true, force: true });
    },
  };
}

/** Null where the system keeps no such file. */
function residentBytes(pid: number): number | null {
  const path = `/proc/${pid}/statm`;
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[1]) * PAGE : null;
}
