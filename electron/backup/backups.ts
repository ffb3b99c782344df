import { basename, join } from 'node:path';
import { backupsAmong } from '../../core/backup/rotation.ts';
import type { BackupChoice, BackupState } from '../../core/contract/backups.ts';
import type { Answer } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { backupsOf, type BackupRecord } from '../desk/desk-record.ts';
import { rememberEnd } from '../audit/remember.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { nowOf, timeOf } from '../library/means.ts';
import { diskProblem, errorCode, onDisk } from '../store/disk-problem.ts';
import { isThere, markFolder, mayHoldBackups, sweepFolder } from './backup-folder.ts';
import { rotateOut } from './rotate.ts';
import { Stop, Stopped } from './stop.ts';
import { writeBackup, type WrittenBackup } from './write-backup.ts';
import { BadBackup } from './bad-backup.ts';

/** A backup or a restoring under way; a desk has at most one. */
interface Running {
  readonly stop: Stop;
  share: number;
  readonly library: Library | null;
}
const running = new WeakMap<Desk, Running>();

const idOf = (library: Library): string => library.record.data.id;
const recordOf = (desk: Desk, library: Library): BackupRecord => backupsOf(desk.record.data, idOf(library));

async function remember(desk: Desk, library: Library, change: Partial<BackupRecord>): Promise<void> {
  await desk.remember((record) => {
    const next = { ...backupsOf(record, idOf(library)), ...change };
    return { ...record, backups: { ...record.backups, [idOf(library)]: next } };
  });
}

export async function backupState(desk: Desk, library: Library): Promise<BackupState> {
  const { folder, ...rest } = recordOf(desk, library);
  const under = running.get(desk);
  return {
    ...rest,
    folder: folder === null ? null : desk.placeName(folder),
    isThere: folder !== null && (await isThere(desk.around.fs, folder)),
    running: under?.library === library ? under.share : null,
  };
}

/** Asks for the folder and marks it, so that it is known again. */
export async function chooseFolder(desk: Desk, library: Library): Promise<Result<BackupState>> {
  const { fs, dialogs } = desk.around;
  const chosen = await dialogs.folder('create');
  if (chosen === null) return failed({ code: 'stopped' });
  return onDisk(basename(chosen), async () => {
    const folder = await mayHoldBackups(fs, chosen, library.places.root);
    if (!folder.ok) return folder;
    await markFolder(fs, folder.value);
    await remember(desk, library, { folder: folder.value, failed: null });
    return ok(await backupState(desk, library));
  });
}

export async function choose(desk: Desk, library: Library, choice: BackupChoice): Promise<Result<BackupState>> {
  await remember(desk, library, choice);
  return ok(await backupState(desk, library));
}

export function stopRunning(desk: Desk): void {
  running.get(desk)?.stop.ask();
}

/** Long work that can be stopped, one at a time for a desk: `backup-running`, `stopped`. What the disk says names `file`. */
export async function alone<T>(
  desk: Desk,
  library: Library | null,
  file: string,
  work: (under: Running) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (running.has(desk)) return failed({ code: 'backup-running' });
  const under: Running = { stop: new Stop(), share: 0, library };
  running.set(desk, under);
  try {
    return await work(under);
  } catch (error) {
    return failed(problemOf(error, file));
  } finally {
    running.delete(desk);
  }
}

function problemOf(error: unknown, file: string): Problem {
  if (error instanceof Stopped) return { code: 'stopped' };
  if (error instanceof BadBackup) return error.problem;
  if (errorCode(error) === '') throw error;
  return diskProblem(error, file);
}

/** How often the window hears how far a backup is, in milliseconds. */
const TELL_EVERY_MS = 150;

/** Makes a backup now and says how it went, in what is remembered and as news. A backup that somebody stopped has not failed. */
export async function runBackup(desk: Desk, library: Library, closing = false): Promise<Result<BackupState>> {
  const { folder } = recordOf(desk, library);
  if (folder === null) return failed({ code: 'backup-no-folder' });
  const tell = async (): Promise<void> => desk.around.tell({ kind: 'backup', state: await backupState(desk, library), closing });
  const done = await alone(desk, library, basename(folder), async (under) => {
    await tell();
    return write(desk, library, { folder, under, tell });
  });
  if (done.ok) await remember(desk, library, { last: lastOf(done.value), failed: null });
  else if (done.problem.code !== 'stopped' && done.problem.code !== 'backup-running')
    await remember(desk, library, { failed: { at: timeOf(library.means), problem: done.problem } });
  if (done.ok) await rotate(desk, library, folder);
  await tell();
  return done.ok ? ok(await backupState(desk, library)) : done;
}

interface Writing {
  readonly folder: string;
  readonly under: Running;
  readonly tell: () => Promise<void>;
}

async function write(desk: Desk, library: Library, { folder, under, tell }: Writing): Promise<Result<WrittenBackup>> {
  const { fs } = desk.around;
  const file = basename(folder);
  if (!(await isThere(fs, folder))) return failed({ code: 'backup-folder-missing', file });
  const allowed = await mayHoldBackups(fs, folder, library.places.root);
  if (!allowed.ok) return allowed;
  await sweepFolder(fs, folder, library.means.now()).catch(unlessCoded);
  if (library.refusal === null) await rememberEnd(library);
  let told = 0;
  return writeBackup({
    ...{ library, fs, folder, stop: under.stop },
    tell: (share) => {
      under.share = share;
      const now = Date.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      void tell();
    },
  });
}

/** Tidying that nothing depends on: what the disk says of it is passed over. */
function unlessCoded(error: unknown): void {
  if (errorCode(error) === '') throw error;
}

const FIRST = 5;
const lastOf = ({ odd: _odd, missed, ...rest }: WrittenBackup): BackupRecord['last'] => ({
  ...rest,
  missed: { count: missed.length, first: missed.slice(0, FIRST) },
});

/** One that could not take every file pushes nothing out that could. */
async function rotate(desk: Desk, library: Library, folder: string): Promise<void> {
  const { last, days, weeks } = recordOf(desk, library);
  if (last === null || last.missed.count > 0) return;
  const { zone } = nowOf(library.means);
  await rotateOut({ fs: desk.around.fs, folder, library: idOf(library), keeping: { days, weeks }, zone }).catch(unlessCoded);
}

/** The backups of this library in its folder, the latest first. */
export async function listBackups(desk: Desk, library: Library): Promise<Result<Answer<'backup.list'>>> {
  const { fs } = desk.around;
  const { folder } = recordOf(desk, library);
  if (folder === null || !(await isThere(fs, folder))) return ok([]);
  return onDisk(basename(folder), async () => {
    const found = backupsAmong(await fs.list(folder), idOf(library));
    return ok(await Promise.all(found.map(async (one) => ({ ...one, bytes: (await fs.facts(join(folder, one.file)))?.size ?? 0 }))));
  });
}

/** Where a backup of the list lies. A name that is none of the list is refused. */
export async function backupNamed(desk: Desk, library: Library, file: string): Promise<Result<string>> {
  const { folder } = recordOf(desk, library);
  const listed = await listBackups(desk, library);
  if (!listed.ok) return listed;
  const isListed = folder !== null && listed.value.some((one) => one.file === file);
  return isListed ? ok(join(folder, file)) : failed({ code: 'not-found', file: basename(file) });
}
