import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FileFacts } from '../store/file-system.ts';
import { placeOf, type WalkedFile } from './walk.ts';

/** Up to this size a file is read in one go, so that it is of one moment; larger ones go through part by part. */
export const WHOLE_BYTES = 8 * 1024 * 1024;
/** How often a file is read that changes while it is read. */
const TRIES = 3;

/** A file as it was read. `stamp` tells another state of it. */
export interface ReadFile {
  readonly path: string;
  readonly stamp: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Why a file is not among what was read: `gone` since it was listed, `odd` for what is no file of the library, `changing` for one that never held still. */
export type NotRead = 'gone' | 'odd' | 'changing' | 'unreadable';

/** Joined, because a template keeps each of its parts beside the whole for as long as nobody reads it. */
export const stampOfFile = ({ size, modified, changed, identity }: FileFacts): string => [size, modified, changed, identity].join(' ');

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the disk says of a file that is to be read, once it is sure that no link on the way leads elsewhere. */
export async function factsToRead(library: Library, file: WalkedFile): Promise<FileFacts | NotRead> {
  const { fs } = library.means;
  const full = placeOf(library.places.root, file);
  const facts = await fs.facts(full);
  if (facts === null) return 'gone';
  const real = await fs.realPath(full);
  const isStraight = real === full;
  return facts.isFile && isStraight ? facts : 'odd';
}

/** Reads a file whole. What is written to it in the middle is noticed, and it is read again. */
export async function readWhole(library: Library, file: WalkedFile): Promise<ReadFile | NotRead> {
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      const before = await factsToRead(library, file);
      if (typeof before === 'string') return before;
      const bytes = await library.means.fs.read(placeOf(library.places.root, file));
      const after = await factsToRead(library, file);
      if (typeof after === 'string') return after;
      const stamp = stampOfFile(after);
      if (stamp === stampOfFile(before)) return { path: file.path, stamp, bytes, sha256: sha256Of(bytes) };
    }
    return 'changing';
  } catch (error) {
    return whyNot(error);
  }
}

/** What a failure of reading means; errors without a code of the system are bugs and are thrown on. */
export function whyNot(error: unknown): NotRead {
  const code = errorCode(error);
  if (code === '') throw error;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable';
}

const DOCKET_REVISION = /"revision":\s*"sha256:([0-9a-f]{2})([0-9a-f]{62})"/;

/** The files of the history that hold the text a docket names, however they are kept. */
export async function namedObjects(library: Library, docket: ReadFile): Promise<WalkedFile[]> {
  const [, two, rest] = DOCKET_REVISION.exec(new TextDecoder().decode(docket.bytes)) ?? [];
  if (two === undefined || rest === undefined) return [];
  const folder = join(library.places.history, 'objects', two);
  const names = await library.means.fs.list(folder).catch((error: unknown) => {
    whyNot(error);
    return [];
  });
  const of = names.filter((name) => name.startsWith(rest));
  return of.map((name) => ({ path: `.stet/history/objects/${two}/${name}`, bytes: 0 }));
}
