import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { chooseFolder } from '../../electron/backup/backups.ts';
import { restoreBackup } from '../../electron/backup/restore.ts';
import { Stop } from '../../electron/backup/stop.ts';
import { writeBackup } from '../../electron/backup/write-backup.ts';
import { disk } from '../../electron/store/file-system.ts';
import { makeLibrary } from '../../scripts/bench/made-library.ts';
import { drillDesk } from './drill-desk.ts';

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** Runs something and says how long it took, how long it ever held up everything else, and how much memory the process had at most. */
async function measured<T>(what: string, work: () => Promise<T>): Promise<{ readonly figures: Figure[]; readonly value: T }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const from = performance.now();
  const value = await work();
  const ms = performance.now() - from;
  clearInterval(timer);
  delay.disable();
  const figures = [
    { what, value: Math.round(ms / 100) / 10, unit: 's' },
    { what: `${what}: longest hold of the thread`, value: Math.round(delay.max / 1e6), unit: 'ms' },
    { what: `${what}: memory at most`, value: Math.round(most / 1e6), unit: 'MB' },
  ];
  return { figures, value };
}

/** A backup of a library of so many articles, read back, and its restoring. */
export async function figures(articles: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-figures-'));
  try {
    for (const name of ['library', 'backups']) mkdirSync(join(folder, name));
    makeLibrary(join(folder, 'library'), articles);
    const desk = await drillDesk(folder);
    await chooseFolder(desk.desk, desk.library());
    const backups = join(folder, 'backups');
    const job = { library: desk.library(), fs: disk, folder: backups, stop: new Stop(), tell: () => undefined };
    const backedUp = await measured('backup, read back', () => writeBackup(job));
    if (!backedUp.value.ok) throw new Error(backedUp.value.problem.code);
    const { file, files, bytes } = backedUp.value.value;
    const backup = join(backups, file);
    const restored = await measured('restoring', () =>
      restoreBackup({ fs: disk, backup, target: join(folder, 'restored'), stop: new Stop(), tell: () => undefined }),
    );
    if (!restored.value.ok) throw new Error(restored.value.problem.code);
    await desk.close();
    const sizes = [
      { what: 'files', value: files, unit: '' },
      { what: 'bytes of them', value: Math.round(bytes / 1e5) / 10, unit: 'MB' },
      { what: 'the zip', value: Math.round(statSync(backup).size / 1e5) / 10, unit: 'MB' },
    ];
    return [...sizes, ...backedUp.figures, ...restored.figures];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
