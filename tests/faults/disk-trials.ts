import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { createArticle } from '../../electron/library/articles.ts';
import type { Library } from '../../electron/library/library.ts';
import { createLibrary, openLibrary } from '../../electron/library/open-library.ts';
import { openArticleFile } from '../../electron/library/opening.ts';
import { addWord } from '../../electron/library/record.ts';
import { saveArticle } from '../../electron/library/saving.ts';
import { disk, type FileSystem } from '../../electron/store/file-system.ts';
import { libraryAt } from './library-at.ts';
import { projectionOf } from './library-writers.ts';
import { mountPoint, system, unmount, type MountPoint } from './mounts.ts';
import { HERE } from './real-means.ts';
import type { FaultRow, Tally } from './tally.ts';
import { emptyTally } from './tally.ts';

/** A store on a real disk, whose text is a number and much else. */
interface RealStore {
  /** The file that is written. */
  readonly path: string;
  /** Answers the code of the problem, or null once it is written. */
  write(value: number): Promise<string | null>;
}

type Open = (root: string, typing: string, fs: FileSystem) => Promise<RealStore>;
const LONG = 'The pump was bought in 1931. '.repeat(700);

const openStet: Open = async (root, typing, fs) => {
  if (!existsSync(join(root, '.stet'))) await createLibrary(HERE, root);
  const library = await libraryAt(fs, root, () => Date.now(), typing);
  const id = [...library.entries.keys()][0] ?? (await made(library));
  const opened = await openArticleFile(library, id);
  if (!opened.ok) throw new Error(opened.problem.code);
  let { base } = opened.value;
  return {
    path: library.articlePath(opened.value.file),
    write: async (value) => {
      const markdown = `${opened.value.markdown.trimEnd()}\n\nNumber ${value}. ${LONG}\n`;
      const saved = await saveArticle(library, { id, base, markdown, projection: projectionOf(markdown), anchors: {}, why: 'explicit' });
      if (!saved.ok) return saved.problem.code;
      ({ base } = saved.value);
      const word = await addWord(library, `word${value}`);
      return word.ok ? null : word.problem.code;
    },
  };
};

async function made(library: Library): Promise<string> {
  const article = await createArticle(library, { headline: 'The well', language: 'en' });
  if (!article.ok) throw new Error(article.problem.code);
  return article.value.id;
}

const openLowdb: Open = async (root) => {
  const path = join(root, 'db.json');
  const low = new Low<{ text: string }>(new JSONFile(path), { text: '' });
  await low.read();
  return {
    path,
    write: async (value) => {
      low.data = { text: `Number ${value}. ${LONG}` };
      return low.write().then(
        () => null,
        () => 'refused',
      );
    },
  };
};

const STORES: Readonly<Record<FaultRow['subject'], Open>> = { stet: openStet, lowdb: openLowdb };
const numberIn = (path: string): number => Number(/Number (\d+)\./.exec(readFileSync(path, 'utf8'))?.[1] ?? -1);
const leftovers = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

/** The real disk, on which something happens at call number `at` of those that follow `arm`. */
function hooked(): { readonly fs: FileSystem; arm(at: number, happens: () => void): void; disarm(): void } {
  let left = -1;
  let work: () => void = () => undefined;
  const step = (): void => {
    if (left-- === 0) work();
  };
  const wrap = <A extends unknown[], R>(call: (...given: A) => Promise<R>) => {
    return (...given: A): Promise<R> => (step(), call(...given));
  };
  const fs: FileSystem = {
    ...disk,
    open: async (...given) => {
      step();
      const file = await disk.open(...given);
      return { write: wrap(file.write), sync: wrap(file.sync), chmod: wrap(file.chmod), close: wrap(file.close) };
    },
    ...{ read: wrap(disk.read), holds: wrap(disk.holds), facts: wrap(disk.facts), rename: wrap(disk.rename), link: wrap(disk.link) },
    ...{ makeFolder: wrap(disk.makeFolder), remove: wrap(disk.remove), syncFolder: wrap(disk.syncFolder), realPath: wrap(disk.realPath) },
  };
  const arm = (at: number, happens: () => void): void => void ([left, work] = [at, happens]);
  return { fs, arm, disarm: () => void (left = -1) };
}

interface Setting {
  readonly tally: Tally;
  readonly open: Open;
  readonly point: MountPoint;
  /** It begins before the write, and at every call of this many of it. */
  readonly every: number;
}

interface Fault {
  readonly begin: () => void;
  readonly end: () => void;
  /** In the middle of the write, at its call of this number; 0 is before it begins. lowdb asks nobody: for it, it always is. */
  readonly at?: number;
  /** Whether the write may come through all the same. */
  readonly maySucceed?: boolean;
}

/** One fault: the write must be refused while it lasts and leave what was there; it must succeed when it is over. */
async function struck({ tally, open, point }: Setting, { begin, end, at = 0, maySucceed = at > 0 }: Fault): Promise<void> {
  const middle = hooked();
  const store = await open(point.at, join(point.scratch, 'typing'), middle.fs);
  if ((await store.write(1)) !== null) throw new Error('a sound disk takes what is written');
  tally.acknowledged += 1;
  tally.faults += 1;
  let hasBegun = false;
  const once = (): void => {
    if (!hasBegun) begin();
    hasBegun = true;
  };
  if (at > 0 && open === openStet) middle.arm(at, once);
  else once();
  const refused = await store.write(2);
  middle.disarm();
  once();
  if (refused === null && hasBegun && !maySucceed) tally.acceptedWrongly += 1;
  if (refused === null) tally.acknowledged += 1;
  const left = existsSync(store.path) ? leftovers(point.at).length : 0;
  end();
  const there = numberIn(store.path);
  if (there < (refused === null ? 2 : 1)) tally.lost += 1;
  if (left > 0) tally.corrupted += 1;
  if ((await store.write(3)) !== null || numberIn(store.path) !== 3) tally.lost += 1;
  else tally.acknowledged += 1;
}

const ROOMS = 24;
const ROOM_BYTES = 4096;

/** A disk of its own that is filled up but for some pages, each number of pages in turn. */
async function fullDisk(setting: Setting): Promise<void> {
  const { at } = setting.point;
  for (let room = 0; room < ROOMS; room += 1) {
    system('mount', '-t', 'tmpfs', '-o', 'size=1m', 'stet-test', at);
    const ballast = join(at, 'ballast');
    const fill = (): void => {
      const page = Buffer.alloc(ROOM_BYTES);
      writeFileSync(join(at, 'room'), Buffer.alloc(room * ROOM_BYTES));
      for (;;) {
        try {
          writeFileSync(ballast, page, { flag: 'a' });
        } catch {
          break;
        }
      }
      rmSync(join(at, 'room'));
    };
    // With enough room left the write may well succeed.
    await struck(setting, { begin: fill, end: () => rmSync(ballast), maySucceed: true });
    unmount(at);
  }
}

async function readOnlyDisk(setting: Setting): Promise<void> {
  const { at } = setting.point;
  system('mount', '-t', 'tmpfs', '-o', 'size=4m', 'stet-test', at);
  const remount = (how: 'ro' | 'rw'): void => void system('mount', '-o', `remount,${how}`, at);
  for (let time = 0; time < 5; time += 1) await struck(setting, { begin: () => remount('ro'), end: () => remount('rw') });
  unmount(at);
}

/** A save with all that belongs to it asks the disk about this often. */
const MIDDLES = 120;

/** The disk is pulled out: its mount point is there, and empty. Nothing may be written into it, and nobody may take it for a library. */
async function pulledOut(setting: Setting): Promise<void> {
  const { tally, point } = setting;
  const real = join(point.scratch, 'real');
  mkdirSync(real);
  for (let call = 0; call < MIDDLES; call += setting.every) {
    system('mount', '--bind', real, point.at);
    const checked = (): void => {
      if (readdirSync(point.at).length > 0) tally.corrupted += 1;
      for (const name of readdirSync(point.at)) rmSync(join(point.at, name), { recursive: true });
      system('mount', '--bind', real, point.at);
    };
    await struck(setting, { begin: () => unmount(point.at), end: checked, at: call });
    unmount(point.at);
    await openedWithout(setting);
  }
}

/** Opened while it is not there: an empty store would be written over the real one's place. */
async function openedWithout({ tally, open, point }: Setting): Promise<void> {
  tally.faults += 1;
  const isStet = open === openStet;
  if (isStet) {
    const opened = await openLibrary({ ...HERE, typing: join(point.scratch, 'typing') }, point.at, { place: point.at, sample: false });
    if (!opened.ok) return;
    await opened.value.close();
    tally.acceptedWrongly += 1;
    return;
  }
  const store = await open(point.at, '', disk);
  if ((await store.write(9)) === null) tally.acceptedWrongly += 1;
  rmSync(store.path, { force: true });
}

async function renamedAway(setting: Setting): Promise<void> {
  const { tally, point } = setting;
  const away = join(point.scratch, 'away');
  const back = (): void => {
    if (existsSync(point.at)) tally.corrupted += 1;
    rmSync(point.at, { recursive: true, force: true });
    renameSync(away, point.at);
  };
  for (let call = 0; call < MIDDLES; call += setting.every) {
    await struck(setting, { begin: () => renameSync(point.at, away), end: back, at: call });
  }
}

const TRIALS: Readonly<Record<string, { readonly needsMount: boolean; readonly run: (setting: Setting) => Promise<void> }>> = {
  'a real full disk: said, the old file whole, no temporary file, written once there is room': { needsMount: true, run: fullDisk },
  'a disk that turns read-only: said, the old file whole, written once it is over': { needsMount: true, run: readOnlyDisk },
  'a disk that is pulled out: said, nothing in its mount point, no empty library, written once it is back': {
    needsMount: true,
    run: pulledOut,
  },
  'a folder that is renamed away: said, no second one made, written once it is back': { needsMount: false, run: renamedAway },
};

/** Faults of real disks. `noMounts`: why none may be mounted, which is said. `every`: see there. */
export async function diskRows(noMounts: string | null, every: number, say: (text: string) => void): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const [name, { needsMount, run }] of Object.entries(TRIALS)) {
    if (needsMount && noMounts !== null) {
      say(`Skipped: ${name} (${noMounts}).`);
      continue;
    }
    say(`Trying ${name}.`);
    for (const subject of ['stet', 'lowdb'] as const) {
      const point = mountPoint();
      const tally = emptyTally();
      try {
        await run({ tally, open: STORES[subject], point, every });
      } finally {
        point.remove();
      }
      rows.push({ name, subject, ...tally });
    }
  }
  return rows;
}
