import * as v from 'valibot';

/** The list of what a backup holds, in the zip beside the library's files: one line of JSON for the backup, then one a file. */
export const MANIFEST = 'stet-backup.jsonl';
/** What the library's own files begin with in the zip. */
const INSIDE = 'library/';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const HeadSchema = v.looseObject({
  stet: v.literal('backup'),
  schema: v.literal(1),
  library: v.string(),
  name: v.string(),
  /** ISO 8601. */
  at: v.string(),
  /** How many lines follow. */
  files: v.number(),
});
export type BackupHead = v.InferOutput<typeof HeadSchema>;

const FileSchema = v.object({
  /** Relative to the library, with slashes. */
  path: v.string(),
  /** SHA-256 of the bytes as they were read, in hexadecimal. */
  sha256: hash,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Where it lies: the name in the zip, or `beside` for evidence in the folder next to it. */
  entry: v.string(),
});
export type BackedFile = v.InferOutput<typeof FileSchema>;

/** `entry` of evidence, which is kept once for all backups. */
export const BESIDE = 'beside';

function parsed<T>(schema: v.GenericSchema<unknown, T>, line: string): T | null {
  try {
    const read = v.safeParse(schema, JSON.parse(line));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The first line; null when this is no backup of ours. */
export const readHead = (line: string): BackupHead | null => parsed(HeadSchema, line);

/** One of the other lines; null when it is torn or leads out of the library. */
export function readBackedFile(line: string, isWindows: boolean): BackedFile | null {
  const file = parsed(FileSchema, line);
  return file !== null && isPlainPath(file.path, isWindows) ? file : null;
}

const LONGEST_PATH = 1000;

/** Whether a path names a file below the folder it is put in: no way up, no empty part; on Windows no drive, no stream, no blank end either. */
export function isPlainPath(path: string, isWindows: boolean): boolean {
  if (path === '' || path.length > LONGEST_PATH || path.includes('\0')) return false;
  if (isWindows && /[\\:*?"<>|\u0001-\u001f]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !(isWindows && /[. ]$/.test(part)));
}

/** What the zip calls a file of the library. Names that other systems would take for a way are numbered instead. */
export function entryName(path: string, number: number): string {
  return isPlainPath(path, true) ? `${INSIDE}${path}` : `odd/${number}`;
}

const EVIDENCE = /^evidence\/([0-9a-f]{64})\/([^/]+)$/;

/** The hash that a piece of evidence lies under; null for any other path. */
export function evidenceHash(path: string): string | null {
  return EVIDENCE.exec(path)?.[1] ?? null;
}

const LEFT_OUT = [/^\.stet\/lock(?:\.|$)/, /^\.stet\/cache(?:\/|$)/, /^\.stet\/audit\/end\.json$/, /(?:^|\/)\.[^/]+\.[0-9a-f]{12}\.tmp$/];

/** What Windows reads when a folder is opened. */
const READ_BY_WINDOWS = /^(?:autorun\.inf|desktop\.ini)$/i;

/**
 * Whether other programs act on a file by themselves: hidden ones, `.git` and `.vscode` among them. No library needs them, and a zip that somebody
 * else made may bring them. Of hidden names only `.stet` is a library's.
 */
export function isOfOtherPrograms(path: string): boolean {
  const parts = path.split('/');
  const others = parts[0] === '.stet' ? parts.slice(1) : parts;
  return others.some((part) => part.startsWith('.') || READ_BY_WINDOWS.test(part));
}

/** What no backup holds: who writes just now, what is made anew by itself, how far the log went here, and files that are being written. */
export function isLeftOut(path: string): boolean {
  return LEFT_OUT.some((pattern) => pattern.test(path)) || isOfOtherPrograms(path);
}
