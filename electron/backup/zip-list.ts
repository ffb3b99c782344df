import { BESIDE, evidenceHash, readBackedFile, readHead, type BackedFile, type BackupHead } from '../../core/backup/manifest.ts';
import { BadBackup } from './bad-backup.ts';
import { BREATH, breathe } from './breath.ts';

/**
 * What no list that Stet made comes near: a file's line of more characters, more bytes for each file that it may name, more pieces of evidence
 * beside the zip. A list packs to next to nothing, so its length is held to what the zip truly has.
 */
export const LIST_LIMITS = { line: 64 * 1024, bytesOfFile: 1024, beside: 500_000 };

/** The list as the zip has it: `sizes` of the entries that it may name, unpacked, and its own `bytes`. */
interface Listed {
  /** What problems call the zip. */
  readonly name: string;
  readonly sizes: ReadonlyMap<string, number>;
  readonly bytes: number;
}

/**
 * Reads the list of a backup. Throws `BadBackup` for one that is torn, longer than it may be, or names what is no file of a library, an entry twice or
 * one of another size: as many files come out of a zip as it has entries, and as many bytes.
 */
export async function readList(
  parts: AsyncIterable<Uint8Array>,
  { name, sizes, bytes }: Listed,
): Promise<{ head: BackupHead; files: readonly BackedFile[] }> {
  const isWindows = process.platform === 'win32';
  const bad = (detail: string): BadBackup => new BadBackup(name, detail);
  if (bytes > (sizes.size + LIST_LIMITS.beside) * LIST_LIMITS.bytesOfFile) throw bad('its list is longer than it may be');
  let head: BackupHead | null = null;
  const [files, left] = [new Map<string, BackedFile>(), new Map(sizes)];
  for await (const line of linesOf(parts, name)) {
    if (head === null) {
      head = readHead(line);
      if (head === null) throw bad('its list is none of Stet’s');
      continue;
    }
    const file = readBackedFile(line, isWindows);
    if (file === null) throw bad('its list names what is no file of a library');
    if (files.has(file.path) || files.size === head.files) throw bad('its list is torn');
    const wrong = wrongOf(file, left, files.size - (sizes.size - left.size));
    if (wrong !== null) throw bad(wrong);
    left.delete(file.entry);
    files.set(file.path, file);
  }
  if (head === null || files.size !== head.files) throw bad('its list is torn');
  return { head, files: [...files.values()] };
}

/** What is wrong with where a file is said to lie. `left`: the entries that no line named yet; `beside`: how many files lie beside the zip so far. */
function wrongOf({ path, entry, sha256, bytes }: BackedFile, left: ReadonlyMap<string, number>, beside: number): string | null {
  if (entry !== BESIDE) return left.get(entry) === bytes ? null : 'its list names an entry twice, or one that it has not in this size';
  if (evidenceHash(path) !== sha256) return 'its list names what is no evidence beside it';
  return beside < LIST_LIMITS.beside ? null : 'its list is longer than it may be';
}

async function* linesOf(parts: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let count = 0;
  for await (const part of parts) {
    rest += decoder.decode(part, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LIST_LIMITS.line) throw new BadBackup(name, 'a line of its list has no end');
    for (const line of lines) {
      yield line;
      if ((count += 1) % BREATH === 0) await breathe();
    }
  }
  if (rest !== '') yield rest;
}
