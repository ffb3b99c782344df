import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { MANIFEST, readBackedFile, readHead, type BackedFile, type BackupHead } from '../../core/backup/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { errorCode } from '../store/disk-problem.ts';

/** What nothing that Stet made comes near, and what a zip made to do harm does: more entries, bytes, or bytes out of one byte. */
export const ZIP_LIMITS = { entries: 4_000_000, bytes: 2 ** 40, ratio: 300, ratioFrom: 10 * 1024 * 1024, line: 64 * 1024 };

/** A zip that is no backup, is damaged, or is made to do harm. */
export class BadBackup extends Error {
  readonly problem: Problem;
  constructor(file: string, detail: string) {
    super(detail);
    this.problem = { code: 'backup-damaged', file, detail };
  }
}

/** A backup that is being read: its list, and its entries one by one. */
export interface ReadBackup {
  readonly head: BackupHead;
  readonly files: readonly BackedFile[];
  /** The bytes of an entry. Throws `BadBackup` when there are other than `bytes`, or none of this name. */
  parts(entry: string, bytes: number): AsyncIterable<Uint8Array>;
  close(): void;
}

/** The window's other work gets its turn. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));
/** Lines read, or entries or files looked at, between two breaths. */
export const BREATH = 500;

/** Opens a backup and reads its list. Throws `BadBackup`, or the disk's own error. `name`: what problems call it. */
export async function openBackup(path: string, name: string): Promise<ReadBackup> {
  const zip = await inZip(name, () => openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }));
  try {
    const entries = await entriesOf(zip, name);
    const parts = (entry: string, bytes: number): AsyncIterable<Uint8Array> => partsOf(zip, name, { entry: entries.get(entry), bytes });
    const list = entries.get(MANIFEST);
    if (list === undefined) throw new BadBackup(name, 'it has no list of its files');
    const { head, files } = await readList(parts(MANIFEST, list.uncompressedSize), name);
    return { head, files, parts, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** An error without a code of the system comes from what is in the zip. */
async function inZip<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadBackup || errorCode(error).startsWith('E')) throw error;
    throw new BadBackup(name, String(error));
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > ZIP_LIMITS.entries) throw new BadBackup(name, 'too many entries');
  let total = 0;
  await inZip(name, async () => {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > ZIP_LIMITS.bytes || isBomb(entry)) throw new BadBackup(name, 'it unfolds into more than it may');
      if (entries.has(entry.fileName)) throw new BadBackup(name, 'two entries of one name');
      entries.set(entry.fileName, entry);
      if (entries.size % BREATH === 0) await breathe();
    }
  });
  return entries;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > ZIP_LIMITS.ratioFrom && uncompressedSize > compressedSize * ZIP_LIMITS.ratio;
}

async function* partsOf(
  zip: ZipFile,
  name: string,
  { entry, bytes }: { readonly entry: Entry | undefined; readonly bytes: number },
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new BadBackup(name, 'an entry is missing');
  if (entry.uncompressedSize !== bytes || !entry.canDecodeFileData())
    throw new BadBackup(name, `${entry.fileName} is not as its list says`);
  const stream = await inZip(name, () => zip.openReadStreamPromise(entry));
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) yield part;
  } catch (error) {
    if (errorCode(error).startsWith('E') && !errorCode(error).startsWith('ERR_')) throw error;
    throw new BadBackup(name, String(error));
  }
}

async function readList(parts: AsyncIterable<Uint8Array>, name: string): Promise<{ head: BackupHead; files: readonly BackedFile[] }> {
  const isWindows = process.platform === 'win32';
  let head: BackupHead | null = null;
  const files = new Map<string, BackedFile>();
  for await (const line of linesOf(parts, name)) {
    if (head === null) {
      head = readHead(line);
      if (head === null) throw new BadBackup(name, 'its list is none of Stet’s');
      continue;
    }
    const file = readBackedFile(line, isWindows);
    if (file === null) throw new BadBackup(name, 'its list names what is no file of a library');
    files.set(file.path, file);
  }
  if (head === null || files.size !== head.files) throw new BadBackup(name, 'its list is torn');
  return { head, files: [...files.values()] };
}

async function* linesOf(parts: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let count = 0;
  for await (const part of parts) {
    rest += decoder.decode(part, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > ZIP_LIMITS.line) throw new BadBackup(name, 'a line of its list has no end');
    for (const line of lines) {
      yield line;
      if ((count += 1) % BREATH === 0) await breathe();
    }
  }
  if (rest !== '') yield rest;
}
