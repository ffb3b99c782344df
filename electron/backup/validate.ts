import { createHash } from 'node:crypto';
import { basename, join, sep } from 'node:path';
import { BESIDE, type BackedFile } from '../../core/backup/manifest.ts';
import type { FileSystem } from '../store/file-system.ts';
import { besideFolder } from './evidence-beside.ts';
import type { Stop } from './stop.ts';
import { BadBackup } from './bad-backup.ts';
import { openBackup, type ReadBackup } from './zip-reading.ts';

export interface Validating {
  /** What was read from the library; null to believe the list in the zip. */
  readonly files: readonly BackedFile[] | null;
  readonly folder: string;
  readonly fs: FileSystem;
  readonly stop: Stop;
  readonly read: (bytes: number) => void;
}

/** Reads a whole backup back and compares every byte of it with what it is to hold. Throws `BadBackup`. Evidence beside it must be there in its size. */
export async function validate(path: string, validating: Validating): Promise<ReadBackup['head']> {
  const name = basename(path);
  const backup = await openBackup(path, name);
  try {
    const files = validating.files ?? backup.files;
    if (files.length !== backup.files.length) throw new BadBackup(name, 'its list is not what was written');
    for (const file of files) {
      validating.stop.check();
      if (file.entry === BESIDE) await lookBeside(validating, file, name);
      else await compare(backup, file, validating, name);
    }
    return backup.head;
  } finally {
    backup.close();
  }
}

async function compare(backup: ReadBackup, { entry, bytes, sha256 }: BackedFile, { read }: Validating, name: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const part of backup.parts(entry, bytes)) {
    hash.update(part);
    read(part.length);
  }
  if (hash.digest('hex') !== sha256) throw new BadBackup(name, `${entry} is not what was read`);
}

async function lookBeside({ folder, fs, read }: Validating, { path, bytes }: BackedFile, name: string): Promise<void> {
  const facts = await fs.facts(join(besideFolder(folder), path.split('/').slice(1).join(sep)));
  if (facts?.isFile !== true || facts.size !== bytes) throw new BadBackup(name, `${path} is not beside it`);
  read(bytes);
}
