import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { ok } from '../../core/result.ts';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { confined } from '../../electron/library/confined.ts';
import { placesOf } from '../../electron/library/places.ts';
import { Database } from '../../electron/store/database.ts';
import { disk } from '../../electron/store/file-system.ts';
import { inMemory } from './memory.ts';
import { docketOf } from './subjects.ts';
import { emptyTally, type FaultRow, type Tally } from './tally.ts';

const THEIRS = 'nobody may write into this\n';
const bytes = (): string => JSON.stringify(docketOf(1));

interface Odd {
  /** Puts it there; `outside` is a name beyond the library. Answers whether what must stay stayed, asked after the write. */
  readonly lay: (path: string, outside: string) => () => boolean;
  /** Whether it holds, or may hold, a store that can be written. */
  readonly isStore: boolean;
  /** Reading it would hold lowdb up for good. */
  readonly hangs?: true;
}

const ODD: Readonly<Record<string, Odd>> = {
  'a folder': { isStore: false, lay: (path) => (mkdirSync(path), () => lstatSync(path).isDirectory()) },
  'a folder with files': {
    isStore: false,
    lay: (path) => (
      mkdirSync(path),
      writeFileSync(join(path, 'theirs'), THEIRS),
      () => readFileSync(join(path, 'theirs'), 'utf8') === THEIRS
    ),
  },
  'a named pipe': { isStore: false, hangs: true, lay: (path) => (execFileSync('mkfifo', [path]), () => lstatSync(path).isFIFO()) },
  'a link to a file outside': {
    isStore: true,
    lay: (path, outside) => (writeFileSync(outside, bytes()), symlinkSync(outside, path), () => readFileSync(outside, 'utf8') === bytes()),
  },
  'a link to nothing': { isStore: true, lay: (path, outside) => (symlinkSync(outside, path), () => !existsSync(outside)) },
  'a link to itself': { isStore: false, lay: (path) => (symlinkSync('docket.json', path), () => readlinkSync(path) === 'docket.json') },
  'a file with a second name outside': {
    isStore: true,
    lay: (path, outside) => (writeFileSync(outside, bytes()), linkSync(outside, path), () => readFileSync(outside, 'utf8') === bytes()),
  },
  'a file for its owner alone': {
    isStore: true,
    lay: (path) => (writeFileSync(path, bytes()), chmodSync(path, 0o600), () => (statSync(path).mode & 0o777) === 0o600),
  },
  'a link with the name of its temporary file': {
    isStore: true,
    lay: (path, outside) => {
      writeFileSync(path, bytes());
      writeFileSync(outside, THEIRS);
      symlinkSync(outside, join(path, '..', '.docket.json.tmp'));
      return () => readFileSync(outside, 'utf8') === THEIRS;
    },
  },
};

type Write = (root: string, path: string) => Promise<boolean>;

const writeStet: Write = async (root, path) => {
  const places = placesOf(root);
  const fs = confined(disk, places);
  const { quarantine, generations } = places;
  const place = { fs, path, file: 'docket.json', now: () => 0, quarantine, generations };
  const database = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
  return (await database.change(() => ok(docketOf(2)))).ok;
};

const writeLowdb: Write = async (_, path) => {
  const low = new Low<Docket>(new JSONFile(path), emptyDocket('a'));
  try {
    await low.read();
    low.data = docketOf(2);
    await low.write();
    return true;
  } catch {
    return false;
  }
};

async function tried(write: Write, odd: readonly Odd[]): Promise<Tally> {
  const tally = emptyTally();
  for (const { lay, isStore } of odd) {
    const scratch = inMemory('odd');
    const root = join(scratch, 'library');
    const path = join(root, '.stet', 'dockets', 'docket.json');
    mkdirSync(join(path, '..'), { recursive: true });
    const hasStayed = lay(path, join(scratch, 'outside'));
    tally.faults += 1;
    const isDone = await write(root, path);
    if (isDone) tally.acknowledged += 1;
    if (isDone && !isStore) tally.acceptedWrongly += 1;
    if (!hasStayed()) tally.lost += 1;
    if (isDone && readFileSync(path, 'utf8').includes('"2"') === false) tally.lost += 1;
    rmSync(scratch, { recursive: true, force: true });
  }
  return tally;
}

/** What is no plain file lies in the place of a docket, or a plain one leads elsewhere. `lost`: what it was, or led to, is not as it was. */
export async function oddPlaceRows(): Promise<FaultRow[]> {
  if (process.platform === 'win32') return [];
  const name = `${Object.keys(ODD).length} things in the place of a docket: a folder, a pipe, links, another’s rights`;
  const forControl = Object.values(ODD).filter(({ hangs }) => hangs !== true);
  return [
    { name, subject: 'stet', ...(await tried(writeStet, Object.values(ODD))) },
    { name, subject: 'lowdb', ...(await tried(writeLowdb, forControl)) },
  ];
}
