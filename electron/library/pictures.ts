import { createHash } from 'node:crypto';
import { NO_PICTURES, addressesOf, isOfFile, isUnderFile, type PictureNow, type Pictures } from '../../core/claims/pictures.ts';
import type { UnderPart } from '../../core/claims/stands-under.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FileFacts } from '../store/file-system.ts';
import type { Library } from './library.ts';
import { decoded, PICTURE_LIMIT_BYTES, pictureKind, placeOfPicture } from './media.ts';

/** What was read of one file. */
interface Read {
  readonly hash: string;
  /** Whether it begins as a picture does: the window shows nothing else. */
  readonly isPicture: boolean;
}

interface Known {
  readonly stamp: string;
  readonly read: Promise<Read>;
}

/** A library's pictures many times over; beyond that all are forgotten and read again. */
const MOST = 20_000;
/** A file written so short a time ago may be written again with the same size and the same time: some disks are exact to two seconds. */
const SETTLED_MS = 2000;
/** What says that nothing lies there. A name with a NUL in it never reaches the disk. */
const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE']);
/** As many bytes as say what kind of picture it is. */
const HEAD = 16;

const known = new WeakMap<Library, Map<string, Known>>();

function knownOf(library: Library): Map<string, Known> {
  const all = known.get(library) ?? new Map<string, Known>();
  known.set(library, all);
  return all;
}

/** What no program can set back is in it, too, so that a file with its old size and time is not taken for the old file. */
const stampOf = ({ size, modified, changed, identity }: FileFacts): string => [size, modified, changed, identity].join(':');

/** Part by part, so that nothing else waits for a large file. */
async function readPart({ means }: Library, path: string): Promise<Read> {
  const hash = createHash('sha256');
  let head = new Uint8Array();
  for await (const part of means.fs.parts(path)) {
    if (head.length < HEAD) head = Uint8Array.from([...head, ...part.subarray(0, HEAD)]);
    hash.update(part);
  }
  return { hash: `sha256:${hash.digest('hex')}`, isPicture: pictureKind(head) !== null };
}

async function readOnce(library: Library, path: string, facts: FileFacts): Promise<Read> {
  const all = knownOf(library);
  const stamp = stampOf(facts);
  const before = all.get(path);
  if (before?.stamp === stamp) return before.read;
  if (all.size >= MOST) all.clear();
  const one: Known = { stamp, read: readPart(library, path) };
  all.set(path, one);
  const forget = (): void => void (all.get(path) === one && all.delete(path));
  const isSettled = Math.abs(library.means.now() - facts.changed) > SETTLED_MS;
  const read = await one.read.catch((error: unknown) => {
    forget();
    throw error;
  });
  const after = isSettled ? await library.means.fs.facts(path) : null;
  if (after === null || stampOf(after) !== stamp) forget();
  return read;
}

async function lookAt(library: Library, address: string): Promise<Read | 'gone' | 'unreadable'> {
  try {
    const path = await placeOfPicture(library, address);
    const facts = path === null ? null : await library.means.fs.facts(path);
    if (path === null) return 'unreadable';
    if (facts === null) return 'gone';
    return facts.isFile && facts.size <= PICTURE_LIMIT_BYTES ? await readOnce(library, path, facts) : 'unreadable';
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return NOT_THERE.has(code) ? 'gone' : 'unreadable';
  }
}

/** Of an address that may be read in two ways, what the window shows: the file whose own name has the percent signs comes first. */
async function pictureNow(library: Library, address: string): Promise<PictureNow> {
  const asWritten = await lookAt(library, address);
  if (typeof asWritten !== 'string' && asWritten.isPicture) return asWritten.hash;
  const name = decoded(address);
  const other = name === null ? 'gone' : await lookAt(library, name);
  if (typeof other !== 'string' && (other.isPicture || asWritten === 'gone')) return other.hash;
  if (typeof asWritten !== 'string') return asWritten.hash;
  return asWritten === 'gone' && typeof other === 'string' ? other : asWritten;
}

/** What lies under these addresses now. A file is read again only when its size, a time or the file itself is another. */
export async function lookAtPictures(library: Library, addresses: Iterable<string>): Promise<Pictures> {
  const found = new Map<string, PictureNow>();
  for (const address of new Set(addresses)) if (isOfFile(address)) found.set(address, await pictureNow(library, address));
  return found.size === 0 ? NO_PICTURES : found;
}

/** The pictures that must be known to say how the claims of a docket stand in a text; none where nobody signed under one. */
export async function picturesFor(library: Library, parts: readonly UnderPart[], { claims }: Pick<Docket, 'claims'>): Promise<Pictures> {
  return claims.some(isUnderFile) ? lookAtPictures(library, addressesOf(parts, claims)) : NO_PICTURES;
}
