import { spawn } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, gone, type Program } from './child.ts';
import { readLowdb, readStet, type Read } from './kills.ts';
import { mountPoint, system, unmount, type MountPoint } from './mounts.ts';
import { randomFrom } from '../../scripts/random-from.ts';
import { emptyTally, type FaultRow, type Tally } from './tally.ts';

/**
 * `EXT4_IOC_SHUTDOWN` and `XFS_IOC_GOINGDOWN` are one number; 2 says: as a power cut, with nothing flushed, the disk's own log included. Without power no process
 * runs on, so the one that writes is stopped in the same breath: left running it may hear a sync succeed that raced with the end of the disk's log.
 */
const SHUT_DOWN = {
  python3: [
    '-c',
    `import fcntl, os, signal, struct, sys
disk = os.open(sys.argv[1], os.O_RDONLY)
try:
    os.kill(int(sys.argv[2]), signal.SIGSTOP)
except ProcessLookupError:
    pass
fcntl.ioctl(disk, 0x8004587D, struct.pack("I", 2))`,
  ],
  perl: [
    '-e',
    'open(my $f, "<", $ARGV[0]) || opendir($f, $ARGV[0]); kill("STOP", $ARGV[1]); ioctl($f, 0x8004587D, my $how = pack("I", 2)) || die $!',
  ],
} as const;

function cutPower(at: string, writer: number): void {
  try {
    system('python3', ...SHUT_DOWN.python3, at, String(writer));
  } catch {
    system('perl', ...SHUT_DOWN.perl, at, String(writer));
  }
}

const MB = 1024 * 1024;
/** The kinds of disk that are cut, and the smallest file each can be made in: XFS takes none below 300 MB. The file is sparse. */
const KINDS = { ext4: { bytes: 48 * MB, quietly: ['-q', '-F'] }, xfs: { bytes: 320 * MB, quietly: ['-q', '-f'] } } as const;
export type Kind = keyof typeof KINDS;

interface Image {
  readonly point: MountPoint;
  mount(): void;
  free(): void;
}

/** A file that is a disk of its own. Only this file is ever formatted. */
function image(kind: Kind): Image {
  const { bytes, quietly } = KINDS[kind];
  const point = mountPoint();
  const file = join(point.scratch, 'image');
  const handle = openSync(file, 'wx');
  ftruncateSync(handle, bytes);
  closeSync(handle);
  let loop = '';
  const free = (): void => {
    unmount(point.at);
    if (loop !== '') system('losetup', '-d', loop);
    point.remove();
  };
  try {
    system(`mkfs.${kind}`, ...quietly, file);
    loop = system('losetup', '--show', '-f', file);
  } catch (error) {
    free();
    throw error;
  }
  return { point, mount: () => void system('mount', '-t', kind, loop, point.at), free };
}

/** Why no power cut can be tried here, or null. */
export function whyNoCuts(noMounts: string | null, kind: Kind): string | null {
  if (noMounts !== null) return noMounts;
  let tried: Image | null = null;
  try {
    tried = image(kind);
    tried.mount();
    const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    if (idle.pid !== undefined) cutPower(tried.point.at, idle.pid);
    idle.kill('SIGKILL');
    return null;
  } catch (error) {
    return `no ${kind} on a loop device, or no way to cut it: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  } finally {
    tried?.free();
  }
}

interface Dice {
  readonly times: number;
  readonly random: () => number;
  readonly say: (text: string) => void;
}

interface Moment {
  /** The number to begin with, and the one whose acknowledgement begins the wait. */
  readonly next: number;
  readonly wanted: number;
  /** In milliseconds. */
  readonly later: number;
}

/** A process writes until the power is cut. Resolves with the last number that it was told is on the disk. */
async function writeUntilCut(program: Program, at: string, folder: string, { next, wanted, later }: Moment): Promise<number> {
  let acknowledged = next - 1;
  const child = program.start([folder, String(next), 'quiet'], (line) => {
    acknowledged = Number(line);
    if (acknowledged === wanted) setTimeout(stop, later);
  });
  const stop = (): void => {
    if (child.pid !== undefined) cutPower(at, child.pid);
    child.kill('SIGKILL');
  };
  await gone(child);
  return acknowledged;
}

/** A process writes on a disk of its own; the disk stops in the middle as if its power were cut, and is mounted again. */
async function cut(program: Program, read: Read, disk: Image, { times, random, say }: Dice): Promise<Tally> {
  const tally = emptyTally();
  try {
    let next = 0;
    for (let time = 0; time < times; time += 1) {
      disk.mount();
      const folder = join(disk.point.at, 'store');
      mkdirSync(folder, { recursive: true });
      // What stood there is on the disk before this begins.
      system('sync', '-f', disk.point.at);
      const moment = { next, wanted: next + Math.floor(random() * 4), later: Math.floor(random() * 30) };
      const acknowledged = await writeUntilCut(program, disk.point.at, folder, moment);
      unmount(disk.point.at);
      disk.mount();
      tally.faults += 1;
      tally.acknowledged += acknowledged - next + 1;
      const numbers = await read(folder).catch(() => [null]);
      if (numbers.includes(null)) tally.corrupted += 1;
      if (numbers.some((number) => number !== null && number < acknowledged)) {
        tally.lost += 1;
        say(`  Cut ${time}, ${moment.later} ms after ${moment.wanted}: ${acknowledged} was acknowledged; there is ${numbers.join(', ')}.`);
      }
      if (numbers.some((number) => number !== null && number > acknowledged + 1)) tally.acceptedWrongly += 1;
      next = acknowledged + 2;
      // What was spoilt stays so; the next cut finds a sound store.
      if (numbers.includes(null)) rmSync(folder, { recursive: true, force: true });
      unmount(disk.point.at);
    }
  } finally {
    disk.free();
  }
  return tally;
}

export interface Cuts {
  readonly times: number;
  readonly seed: number;
  readonly say: (text: string) => void;
}

/** Power cuts of a real disk of this kind. `reason`: why none can be made, which is said. */
export async function loopRows(kind: Kind, reason: string | null, { times, seed, say }: Cuts): Promise<FaultRow[]> {
  const name = `the power of a real ${kind} is cut while docket, journal, article, history and log are written`;
  if (reason !== null) {
    say(`Skipped: ${name} (${reason}).`);
    return [];
  }
  say(`Cutting the power of a loop device with ${kind}, ${times} times each.`);
  const rows: FaultRow[] = [];
  for (const [subject, file, read] of [
    ['stet', 'writer', readStet],
    ['lowdb', 'lowdb-writer', readLowdb],
  ] as const) {
    const program = await buildProgram(file);
    rows.push({
      name,
      subject,
      ...(await cut(program, read, image(kind), { times, random: randomFrom(seed), say: subject === 'stet' ? say : () => undefined })),
    });
    program.remove();
  }
  return rows;
}
