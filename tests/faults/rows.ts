import { crashStates } from './crash-states.ts';
import { ModelDisk } from './model-disk.ts';
import { emptyTally, type FaultRow, type Tally } from './tally.ts';
import { docketOf, SUBJECTS, type OpenStore, type Subject } from './subjects.ts';

/** Counts one reading: `known` was acknowledged, and `under` may be there as well because it was being written. */
function count(tally: Tally, { value }: OpenStore, known: number, under: number): void {
  tally.faults += 1;
  if (value === 'unreadable') tally.corrupted += 1;
  else if (value === 'empty') tally.acceptedWrongly += 1;
  else if (value < known) tally.lost += 1;
  else if (value > under) tally.acceptedWrongly += 1;
}

/** A disk at rest on which the store holds the number 0. */
async function settled(subject: Subject): Promise<ModelDisk> {
  const first = new ModelDisk();
  await first.fs.makeFolder('/store');
  await (await subject.open(first)).write(0);
  return new ModelDisk(first.state);
}

const WRITES = 5;

/** The power is cut after every step of five writes, in every state in which that may leave the disk. */
async function powerCuts(subject: Subject): Promise<Tally> {
  const tally = emptyTally();
  const disk = await settled(subject);
  const start = disk.state;
  const store = await subject.open(disk);
  const acknowledgedAt: number[] = [];
  for (let value = 1; value <= WRITES; value += 1) {
    if (await store.write(value)) acknowledgedAt.push(disk.steps.length);
  }
  tally.acknowledged = acknowledgedAt.length;
  for (let cut = 0; cut <= disk.steps.length; cut += 1) {
    const known = acknowledgedAt.filter((at) => at <= cut).length;
    for (const state of crashStates(start, disk.steps, cut)) count(tally, await subject.open(new ModelDisk(state)), known, known + 1);
  }
  return tally;
}

const KINDS = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'short'] as const;

/** One call of a write fails, each call in turn and each in every way; afterwards the disk is as before, and the same is written again. */
async function faultsAtCalls(subject: Subject): Promise<Tally> {
  const tally = emptyTally();
  for (const kind of KINDS) {
    for (let at = 0; ; at += 1) {
      const disk = await settled(subject);
      const store = await subject.open(disk);
      const isStruck = strike(disk, at, kind);
      const isDone = await store.write(1);
      if (!isStruck()) break;
      disk.before = () => undefined;
      if (isDone) tally.acknowledged += 1;
      count(tally, await subject.open(new ModelDisk(disk.state)), isDone ? 1 : 0, 1);
      const again = await store.write(2);
      if (again) tally.acknowledged += 1;
      count(tally, await subject.open(new ModelDisk(disk.state)), again ? 2 : 0, 2);
    }
  }
  return tally;
}

/** Lets the call number `at` fail; answers whether it came to that. */
function strike(disk: ModelDisk, at: number, kind: (typeof KINDS)[number]): () => boolean {
  let calls = 0;
  disk.before = (call) => {
    if (calls++ !== at) return undefined;
    if (kind === 'short') return 0.5;
    throw Object.assign(new Error(`${kind}: made to fail, ${call}`), { code: kind });
  };
  return () => calls > at;
}

/** Contents that no store of ours ever wrote. */
function hostile(): readonly Uint8Array[] {
  const whole = Buffer.from(JSON.stringify(docketOf(7)), 'utf8');
  const odd = [
    '',
    ' ',
    'null',
    '0',
    '1',
    '""',
    '"x"',
    '[]',
    '[{}]',
    '{}',
    'true',
    '{"schema":1}',
    '{"schema":99,"claims":[]}',
    '\ufeff',
    '\0\0\0\0',
  ];
  const broken = [
    '{"a":1',
    '{a:1}',
    '<html>',
    'NaN',
    '{"claims":null,"schema":1}',
    `${whole.toString()}x`,
    `${whole.toString()}${whole.toString()}`,
  ];
  const cut = Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length));
  return [...[...odd, ...broken].map((text) => Buffer.from(text, 'utf8')), Buffer.from([0xff, 0xfe, 0x00]), ...cut];
}

/** The store's file holds something else. It must not be taken for a store, nor be written over: its bytes stay on the disk. */
async function hostileFiles(subject: Subject): Promise<Tally> {
  const tally = emptyTally();
  for (const bytes of hostile()) {
    const names = new Map([[subject.file, 1]]);
    const disk = new ModelDisk({ names, contents: new Map([[1, bytes]]) });
    const store = await subject.open(disk);
    tally.faults += 1;
    if (store.value !== 'unreadable') tally.acceptedWrongly += 1;
    // Who uses lowdb sees it throw and goes no further; ours is asked all the same, and has to refuse.
    const goesOn = subject.name === 'stet' || store.value !== 'unreadable';
    if (goesOn && (await store.write(8))) tally.acknowledged += 1;
    const { contents, names: after } = disk.state;
    const isThere = [...after.values()].some((inode) => Buffer.compare(contents.get(inode) ?? new Uint8Array(), bytes) === 0);
    if (!isThere) tally.lost += 1;
  }
  return tally;
}

const TRIALS: Readonly<Record<string, (subject: Subject) => Promise<Tally>>> = {
  'a power cut after every step of five writes, every state it may leave': powerCuts,
  'a fault at every call of a write, in eight ways, and the write again': faultsAtCalls,
  'a file that no store wrote: odd, damaged, cut at every byte': hostileFiles,
};

/** Every trial on the store of Stet and on the control, one after the other. */
export async function faultRows(tell: (name: string) => void): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const [name, run] of Object.entries(TRIALS)) {
    tell(name);
    for (const subject of SUBJECTS) rows.push({ name, subject: subject.name, ...(await run(subject)) });
  }
  return rows;
}
