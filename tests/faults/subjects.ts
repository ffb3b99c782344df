import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { ok } from '../../core/result.ts';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { Database } from '../../electron/store/database.ts';
import type { ModelDisk } from './model-disk.ts';
import type { FaultRow } from './tally.ts';

/** A store of numbers under test: each write replaces the number. */
export interface OpenStore {
  /** The number that is there; `empty` when the store takes the place for one that never held any; `unreadable` when it says so. */
  readonly value: number | 'empty' | 'unreadable';
  /** The number that is shown when the file itself is unreadable: an earlier one, or what `value` says when there is none. */
  readonly behind?: number | 'empty' | 'unreadable';
  /** Whether the store said that the number is written. */
  write(value: number): Promise<boolean>;
}

export interface Subject {
  readonly name: FaultRow['subject'];
  readonly file: string;
  open(disk: ModelDisk): Promise<OpenStore>;
}

/** Padding, so that half of a file is not the whole of it. */
const FILLER = 'x'.repeat(600);

export function docketOf(value: number): Docket {
  return { ...emptyDocket('a'), dismissed: [{ suggester: FILLER, exact: String(value), by: 'p', at: '2026-11-24T08:00:00Z' }] };
}

function numberIn(docket: Partial<Docket> | null): OpenStore['value'] {
  const said = docket?.dismissed?.[0]?.exact;
  return said === undefined ? 'empty' : Number(said);
}

/** The database of a docket. Every write keeps an earlier version, which is the longest way. */
export const docket: Subject = {
  name: 'stet',
  file: '/store/docket.json',
  async open(disk) {
    let now = 0;
    const folders = { quarantine: '/store/quarantine', generations: '/store/generations' };
    const place = { fs: disk.fs, path: '/store/docket.json', file: 'docket.json', now: () => (now += 3_600_000), ...folders };
    const database = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
    return {
      value: database.problem === null ? numberIn(database.data) : 'unreadable',
      behind: numberIn(database.data),
      write: async (value) => (await database.change(() => ok(docketOf(value)))).ok,
    };
  },
};

/** lowdb's own file, as it comes: the control, which must be seen to fail where nothing is synced. */
export const lowdb: Subject = {
  name: 'lowdb',
  file: '/store/db.json',
  async open(disk) {
    const low = new Low<Partial<Docket>>(new JSONFile('/store/db.json'), {});
    const isRead = await onDisk(disk, () => low.read()).then(
      () => true,
      () => false,
    );
    return {
      value: isRead ? numberIn(low.data) : 'unreadable',
      write: (value) => {
        low.data = docketOf(value);
        return onDisk(disk, () => low.write()).then(
          () => true,
          () => false,
        );
      },
    };
  },
};

/** Lets lowdb's own code, unchanged, speak to the disk of the model: what it imports of Node's file system goes there meanwhile. */
export async function onDisk<T>(disk: ModelDisk, work: () => Promise<T>): Promise<T> {
  const { readFile, writeFile, rename } = promises;
  Object.assign(promises, {
    readFile: async (path: string) => Buffer.from(await disk.fs.read(path)).toString('utf8'),
    writeFile: async (path: string, text: string) => {
      const bytes = Buffer.from(text, 'utf8');
      const file = disk.open(path, 'w');
      for (let at = 0; at < bytes.length;) at += await file.write(bytes, at, bytes.length - at);
      await file.close();
    },
    rename: (from: string, to: string) => disk.fs.rename(from, to),
  });
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Object.assign(promises, { readFile, writeFile, rename });
    syncBuiltinESMExports();
  }
}
