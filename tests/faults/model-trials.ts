import { crashStates } from './crash-states.ts';
import { ModelDisk } from './model-disk.ts';
import type { OpenStore, Subject } from './subjects.ts';
import { emptyTally, harmOf, type Tally } from './tally.ts';

type Forget = ModelDisk['forget'];

/** Counts one reading: `known` was acknowledged, and `under` may be there as well because it was being written. */
function count(tally: Tally, { value }: OpenStore, known: number, under: number): boolean {
  tally.faults += 1;
  if (value === 'unreadable') tally.corrupted += 1;
  else if (value === 'empty') tally.acceptedWrongly += 1;
  else if (value < known) tally.lost += 1;
  else if (value > under) tally.acceptedWrongly += 1;
  else return true;
  return false;
}

/** A disk at rest on which the store holds the number 0. */
async function settled(subject: Subject): Promise<ModelDisk> {
  const first = new ModelDisk();
  await first.fs.makeFolder('/store/.stet');
  if (!(await (await subject.open(first)).write(0))) throw new Error('a store on a sound disk takes its first number');
  return new ModelDisk(first.state);
}

/** What a crash left is not only read: the next number is written over it, and has to be there when the store is opened again. */
async function goesOn(tally: Tally, subject: Subject, store: OpenStore, disk: ModelDisk): Promise<void> {
  const next = Number(store.value) + 1;
  const isDone = await store.write(next);
  if (isDone) tally.acknowledged += 1;
  const { value } = await subject.open(new ModelDisk(disk.state));
  if (!isDone || value === 'unreadable') tally.corrupted += 1;
  else if (value !== next) tally.lost += 1;
}

/**
 * The power is cut after every step of some writes, in every state in which that may leave the disk. A disk that forgets may be left in more
 * states than can be tried: the first harm ends it.
 */
export async function powerCuts(subject: Subject, writes: number, forget: Forget = 'nothing'): Promise<Tally> {
  const tally = emptyTally();
  const disk = await settled(subject);
  disk.forget = forget;
  const start = disk.state;
  const store = await subject.open(disk);
  const from = disk.steps.length;
  const acknowledgedAt: number[] = [];
  for (let value = 1; value <= writes; value += 1) {
    if (await store.write(value)) acknowledgedAt.push(disk.steps.length);
  }
  tally.acknowledged = acknowledgedAt.length;
  for (let cut = from; cut <= disk.steps.length; cut += 1) {
    const known = acknowledgedAt.filter((at) => at <= cut).length;
    for (const state of crashStates(start, disk.steps, cut)) {
      const found = new ModelDisk(state);
      const again = await subject.open(found);
      if (count(tally, again, known, known + 1)) await goesOn(tally, subject, again, found);
      if (forget !== 'nothing' && harmOf(tally) > 0) return tally;
    }
  }
  return tally;
}

/** `short` takes half of one write; `full` takes half of it and nothing afterwards, as a disk does that fills up. */
type FaultKind = (typeof KINDS)[number];
export const KINDS = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'short', 'full'] as const;

/**
 * One call of a write fails, each call in turn and each in every way; afterwards the disk is as before, and the same is written again. What is
 * left under a temporary name by a write that failed counts as damage, unless the removing itself was what failed.
 */
export async function faultsAtCalls(subject: Subject, kinds: readonly FaultKind[] = KINDS): Promise<Tally> {
  const tally = emptyTally();
  for (const kind of kinds) {
    for (let at = 0; ; at += 1) {
      const disk = await settled(subject);
      const store = await subject.open(disk);
      const struck = strike(disk, at, kind);
      const isDone = await store.write(1);
      const call = struck();
      if (call === null) break;
      disk.before = () => undefined;
      if (isDone) tally.acknowledged += 1;
      count(tally, await subject.open(new ModelDisk(disk.state)), isDone ? 1 : 0, 1);
      if (disk.leftovers.length > 0 && call !== 'remove') tally.corrupted += 1;
      const again = (await store.write(1)) && (await store.write(2));
      if (again) tally.acknowledged += 2;
      else tally.lost += 1;
      count(tally, await subject.open(new ModelDisk(disk.state)), again ? 2 : 0, 2);
    }
  }
  return tally;
}

/** Lets the call number `at` fail; answers which call that was, or null when it did not come to it. */
export function strike(disk: ModelDisk, at: number, kind: FaultKind): () => string | null {
  let calls = 0;
  let struck: string | null = null;
  const fail = (code: string, call: string): never => {
    throw Object.assign(new Error(`${code}: made to fail, ${call}`), { code });
  };
  disk.before = (call) => {
    if (struck !== null && kind === 'full' && call === 'write') return fail('ENOSPC', call);
    if (calls++ !== at) return undefined;
    struck = call;
    if (kind === 'short') return 0.5;
    if (kind !== 'full') return fail(kind, call);
    return call === 'write' ? 0.5 : fail('ENOSPC', call);
  };
  return () => struck;
}
