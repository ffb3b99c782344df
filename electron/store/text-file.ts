import { failed, ok, type Result } from '../../core/result.ts';
import { contentHash } from './content-hash.ts';
import { onDisk } from './disk-problem.ts';
import type { FileFacts, FileSystem } from './file-system.ts';

/** No article is longer than a few hundred kilobytes; a file above this is not one. */
export const TEXT_LIMIT_BYTES = 20 * 1024 * 1024;

/** A text file as it lies on the disk. `text` is without the byte order mark; `hash` is of the bytes with it. */
export interface TextFile {
  readonly text: string;
  readonly marked: boolean;
  readonly hash: string;
  readonly facts: FileFacts;
}

const MARK = '\uFEFF';

/**
 * Reads UTF-8 text. Problems: `not-found`, `too-large` (without reading it), `empty-file`, `binary-file`, `wrong-encoding`, and what
 * the disk says. `file` is the name the problem carries.
 */
export function readText(fs: FileSystem, path: string, file: string): Promise<Result<TextFile>> {
  return onDisk(file, async () => {
    const facts = await fs.facts(path);
    if (facts === null) return failed({ code: 'not-found', file });
    if (!facts.isFile) return failed({ code: 'unreadable', file });
    if (facts.size > TEXT_LIMIT_BYTES) return failed({ code: 'too-large', file });
    const bytes = await fs.read(path);
    if (bytes.length === 0) return failed({ code: 'empty-file', file });
    if (isUtf16(bytes)) return failed({ code: 'wrong-encoding', file });
    if (bytes.includes(0)) return failed({ code: 'binary-file', file });
    const text = decode(bytes);
    if (text === null) return failed({ code: 'wrong-encoding', file });
    const marked = text.startsWith(MARK);
    return ok({ text: marked ? text.slice(1) : text, marked, hash: contentHash(bytes), facts });
  });
}

/** Told by its mark alone. */
const isUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a text, with the byte order mark in front when the file had one. */
export function textBytes(text: string, marked: boolean): Uint8Array {
  return Buffer.from(marked ? MARK + text : text, 'utf8');
}
