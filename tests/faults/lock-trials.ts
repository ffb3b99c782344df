import { errorCode } from '../../electron/store/disk-problem.ts';
import { STALE_AFTER_MS, takeLock, type Lock, type LockPlace } from '../../electron/store/lock.ts';
import { crashStates } from './crash-states.ts';
import { ModelDisk } from './model-disk.ts';
import { KINDS, strike } from './model-trials.ts';
import { emptyTally, type Tally } from './tally.ts';

const START = Date.parse('2026-11-24T08:00:00.000Z');
let tokens = 0;

interface Desk {
  readonly disk: ModelDisk;
  readonly pid: number;
  /** Processes that run on this computer. */
  readonly running: ReadonlySet<number>;
  readonly ms: number;
}

/** The lock when it is held; null when another has it or the disk refuses. */
async function lockFor({ disk, pid, running, ms }: Desk): Promise<Lock | null> {
  const place: LockPlace = { fs: disk.fs, path: '/store/lock', now: () => START + ms, alive: (one) => running.has(one) };
  try {
    const locking = await takeLock(place, { host: 'here', pid, person: 'p', token: `t${(tokens += 1)}` });
    return locking.kind === 'held' ? locking.lock : null;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}

/** Nobody runs any more: the lock has to be had, at the latest once it is stale, and a second that asks has to be refused. */
async function recovers(tally: Tally, disk: ModelDisk): Promise<void> {
  tally.faults += 1;
  const now = { disk, pid: 11, running: new Set([11, 12]) };
  for (const ms of [0, STALE_AFTER_MS + 1]) {
    if ((await lockFor({ ...now, ms })) === null) continue;
    tally.acknowledged += 1;
    if ((await lockFor({ ...now, pid: 12, ms: ms + 1 })) !== null) tally.acceptedWrongly += 1;
    return;
  }
  tally.lost += 1;
}

/** The power is cut after every step of taking the lock, beating and taking over a dead one. `lost`: it could not be had again. */
export async function lockCuts(): Promise<Tally> {
  const tally = emptyTally();
  const disk = new ModelDisk();
  await disk.fs.makeFolder('/store');
  const start = disk.state;
  const first = await lockFor({ disk, pid: 1, running: new Set([1]), ms: 0 });
  await first?.beat();
  await lockFor({ disk, pid: 2, running: new Set([2]), ms: 1 });
  for (let cut = 0; cut <= disk.steps.length; cut += 1) {
    for (const state of crashStates(start, disk.steps, cut)) {
      const found = new ModelDisk(state);
      await found.fs.makeFolder('/store');
      await recovers(tally, found);
    }
  }
  return tally;
}

/** A call fails while the lock of a dead process is taken over, each in turn and in each way; then it is tried again, and a second asks. */
export async function lockFaults(): Promise<Tally> {
  const tally = emptyTally();
  for (const kind of KINDS) {
    for (const isStale of [false, true]) {
      for (let at = 0; ; at += 1) {
        const disk = new ModelDisk();
        await disk.fs.makeFolder('/store');
        if (isStale) await lockFor({ disk, pid: 1, running: new Set([1]), ms: 0 });
        const struck = strike(disk, at, kind);
        const running = new Set([2, 3]);
        const mine = await lockFor({ disk, pid: 2, running, ms: 1 });
        if (struck() === null) break;
        disk.before = () => undefined;
        // Told that it has it, it has; and nobody else gets it meanwhile.
        if (mine !== null && !(await mine.stillMine())) tally.lost += 1;
        if (mine !== null && (await lockFor({ disk, pid: 3, running, ms: 2 })) !== null) tally.acceptedWrongly += 1;
        await recovers(tally, disk);
      }
    }
  }
  return tally;
}
