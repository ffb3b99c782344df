import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { MANIFEST, type BackedFile, type BackupHead } from '../../core/backup/manifest.ts';
import { errorCode } from '../store/disk-problem.ts';
import { BadBackup } from './bad-backup.ts';
import { BREATH, breathe } from './breath.ts';
import { readList } from './zip-list.ts';

/**
 * What nothing that Stet made comes near, and what a zip made to do harm does: more entries, bytes, or bytes out of one byte, of one entry and of
 * all of them together.
 */
export const ZIP_LIMITS = {
  entries: 4_000_000,
  bytes: 2 ** 40,
  ratio: 300,
  ratioFrom: 10 * 1024 * 1024,
  togetherFrom: 256 * 1024 * 1024,
};

/** A backup that is being read: its list, and its entries one by one. */
export interface ReadBackup {
  readonly head: BackupHead;
  readonly files: readonly BackedFile[];
  /** The bytes of an entry. Throws `BadBackup` when there are other than `bytes`, or none of this name. */
  parts(entry: string, bytes: number): AsyncIterable<Uint8Array>;
  close(): void;
}

const openFile = promisify(fs.open);
const closeFile = promisify(fs.close);

/** A zip, and the open file that it closes in the end. */
interface OpenZip {
  readonly zip: ZipFile;
  readonly fd: number;
}

async function openZip(path: string): Promise<OpenZip> {
  const fd = await openFile(path, 'r');
  try {
    return { zip: await fromFdPromise(fd, { lazyEntries: true, autoClose: false, strictFileNames: true }), fd };
  } catch (error) {
    await closeFile(fd).catch(() => undefined);
    throw error;
  }
}

/** Opens a backup and reads its list. Throws `BadBackup`, or the disk's own error. `name`: what problems call it. */
export async function openBackup(path: string, name: string): Promise<ReadBackup> {
  const opened = await inZip(name, () => openZip(path));
  const { zip } = opened;
  try {
    const entries = await entriesOf(zip, name);
    const parts = (entry: string, bytes: number): AsyncIterable<Uint8Array> => partsOf(opened, name, { entry: entries.get(entry), bytes });
    const list = entries.get(MANIFEST);
    if (list === undefined) throw new BadBackup(name, 'it has no list of its files');
    const sizes = new Map([...entries.values()].map(({ fileName, uncompressedSize }) => [fileName, uncompressedSize]));
    sizes.delete(MANIFEST);
    const { head, files } = await readList(parts(MANIFEST, list.uncompressedSize), { name, sizes, bytes: list.uncompressedSize });
    return { head, files, parts, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** An error without a code of the system comes from what is in the zip; Node has codes of its own for what does not unpack. */
const isOfDisk = (error: unknown): boolean => errorCode(error).startsWith('E') && !errorCode(error).startsWith('ERR_');

async function inZip<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadBackup || isOfDisk(error)) throw error;
    throw new BadBackup(name, String(error));
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > ZIP_LIMITS.entries) throw new BadBackup(name, 'too many entries');
  let [total, packed] = [0, 0];
  await inZip(name, async () => {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (total > ZIP_LIMITS.bytes || isBomb(entry) || isBombTogether(total, zip))
        throw new BadBackup(name, 'it unfolds into more than it may');
      if (packed > zip.fileSize) throw new BadBackup(name, 'its entries lie in one another');
      if (entries.has(entry.fileName)) throw new BadBackup(name, 'two entries of one name');
      entries.set(entry.fileName, withoutRaw(entry));
      if (entries.size % BREATH === 0) await breathe();
    }
  });
  return entries;
}

const NO_BYTES = Buffer.alloc(0);

/** What opening an entry needs: yauzl keeps the bytes that it read an entry's names and fields from, most of a kilobyte for each. */
function withoutRaw(entry: Entry): Entry {
  return Object.assign(entry, { fileNameRaw: NO_BYTES, extraFieldRaw: NO_BYTES, fileCommentRaw: NO_BYTES, extraFields: [] });
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > ZIP_LIMITS.ratioFrom && uncompressedSize > compressedSize * ZIP_LIMITS.ratio;
}

/** Entries may each stay below their bound, or share the same packed bytes. */
function isBombTogether(total: number, { fileSize }: ZipFile): boolean {
  return total > ZIP_LIMITS.togetherFrom && total > fileSize * ZIP_LIMITS.ratio;
}

async function* partsOf(
  { zip, fd }: OpenZip,
  name: string,
  { entry, bytes }: { readonly entry: Entry | undefined; readonly bytes: number },
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new BadBackup(name, 'an entry is missing');
  if (entry.uncompressedSize !== bytes || !entry.canDecodeFileData())
    throw new BadBackup(name, `${entry.fileName} is not as its list says`);
  if (Math.max(bytes, entry.compressedSize) <= SMALL_BYTES) {
    yield await inZip(name, () => smallOne({ zip, fd }, entry));
    return;
  }
  const stream = await inZip(name, () => zip.openReadStreamPromise(entry));
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) yield part;
  } catch (error) {
    if (isOfDisk(error)) throw error;
    throw new BadBackup(name, String(error));
  }
}

/** Up to this size an entry is read and unpacked in one go, which takes main about a millisecond. */
const SMALL_BYTES = 128 * 1024;

/**
 * A small entry without a stream: each leaves several streams and buffers behind, and what tens of thousands of them leave in a minute V8 lets
 * lie until main has hundreds of megabytes more. Throws for what does not unpack into as many bytes as it is to have.
 */
async function smallOne({ zip, fd }: OpenZip, entry: Entry): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = await bytesAt(fd, fileDataStart, entry.compressedSize);
  if (!entry.isCompressed()) return packed;
  // Room for what it unpacks into, not the 16 KB that are usual.
  const room = Math.max(64, entry.uncompressedSize);
  const bytes = inflateRawSync(packed, { maxOutputLength: room, chunkSize: room });
  if (bytes.length !== entry.uncompressedSize) throw new Error('an entry has other bytes than it is to have');
  return bytes;
}

const readAt = promisify(fs.read);

async function bytesAt(fd: number, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await readAt(fd, bytes, done, length - done, position + done);
    if (bytesRead === 0) throw new Error('an entry ends before its end');
    done += bytesRead;
  }
  return bytes;
}
