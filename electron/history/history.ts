import { join } from 'node:path';
import * as v from 'valibot';
import { sha256 } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import { appendDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { Objects } from './objects.ts';

/** One kept state of an article. `revision` names its projection, `markdown` its file's text; both are hashes of kept objects. */
const LineSchema = v.looseObject({
  at: v.string(),
  why: v.string(),
  revision: v.optional(v.string()),
  markdown: v.optional(v.string()),
  format: v.optional(v.string()),
  /** Of what was no text: hash of its bytes. */
  bytes: v.optional(v.string()),
  /** Id of the person at this computer; absent where nobody had said, and in lines of earlier versions. */
  by: v.optional(v.string()),
  /** Hash of how the claims stood then (`core/history/claims-then.ts`). */
  claims: v.optional(v.string()),
  /** Of a `named` line: the key of the line that gets this name; an empty one takes the name away. */
  of: v.optional(v.string()),
  name: v.optional(v.string()),
});
export type HistoryLine = v.InferOutput<typeof LineSchema>;

/** A line with what it is known by: the hash of its text, so that it is found again wherever it stands. */
export interface KeptLine extends HistoryLine {
  readonly key: string;
}

/** What can be read of an article's list, oldest first; `torn` counts the lines that cannot, as after a crash. */
export interface ReadLines {
  readonly lines: readonly KeptLine[];
  readonly torn: number;
}

/** Hexadecimal digits of a line's key. */
const KEY_LENGTH = 20;
/** Lines read without a pause: about three milliseconds of work. */
const AT_ONCE = 250;

/** Content-addressed texts in `.stet/history/objects/` and one append-only list of kept states per article. */
export class History {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #objects: Objects;
  /** By list: how long it was after our last line, which then had its end. */
  readonly #ended = new Map<string, number>();
  /** What was read last, good for as long as the file is the same: a list is asked for part by part. */
  #last: { readonly path: string; readonly stamp: string; readonly read: ReadLines } | null = null;

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
    this.#objects = new Objects(fs, folder);
  }

  /** Keeps a text. `made` says that it was not there before. */
  keep(content: string | Uint8Array): Promise<{ readonly hash: string; readonly made: boolean }> {
    return this.#objects.keep(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  }

  /** The text that a hash names; null when it is not kept or no longer has that hash. */
  async read(hash: string): Promise<string | null> {
    const found = await this.look(hash);
    return typeof found === 'string' ? found : null;
  }

  /** The text that a hash names, or why it is not shown. */
  async look(hash: string): Promise<string | { readonly state: 'missing' | 'damaged' }> {
    const found = await this.#objects.look(hash);
    return found.state === 'kept' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : found;
  }

  /** How many of these objects are there, and the bytes they take with the article's list. */
  async room(id: string, hashes: ReadonlySet<string>): Promise<{ readonly objects: number; readonly bytes: number }> {
    let bytes = (await this.#fs.facts(this.#linesPath(id)))?.size ?? 0;
    let objects = 0;
    for (const hash of hashes) {
      const size = await this.#objects.size(hash);
      bytes += size ?? 0;
      if (size !== null) objects += 1;
    }
    return { objects, bytes };
  }

  /** Takes a text away that was kept for a moment only. */
  drop(hash: string): Promise<void> {
    return this.#objects.drop(hash);
  }

  /** Adds a line. One that a crash tore before is ended first, so that it spoils no other. */
  async add(id: string, line: HistoryLine): Promise<void> {
    const path = this.#linesPath(id);
    await this.#fs.makeFolder(this.#folder);
    const size = (await this.#fs.facts(path))?.size ?? 0;
    const isEnded = size === 0 || this.#ended.get(path) === size || (await this.#text(path)).endsWith('\n');
    const text = `${isEnded ? '' : '\n'}${JSON.stringify(line)}`;
    this.#ended.delete(path);
    await appendDurably(this.#fs, path, text);
    this.#ended.set(path, size + Buffer.byteLength(text) + 1);
  }

  /** The kept states of an article, oldest first. A line torn by a crash is passed over. */
  async lines(id: string): Promise<readonly KeptLine[]> {
    return (await this.readLines(id)).lines;
  }

  /** The same, with how many lines were passed over. Rejects as the disk does. */
  async readLines(id: string): Promise<ReadLines> {
    const path = this.#linesPath(id);
    const facts = await this.#fs.facts(path);
    const stamp = facts === null ? '' : `${facts.identity} ${facts.size} ${facts.modified} ${facts.changed}`;
    if (this.#last?.path === path && this.#last.stamp === stamp) return this.#last.read;
    const read = await readAll(await this.#text(path));
    this.#last = { path, stamp, read };
    return read;
  }

  async #text(path: string): Promise<string> {
    try {
      return new TextDecoder().decode(await this.#fs.read(path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return '';
      throw error;
    }
  }

  #linesPath(id: string): string {
    return join(this.#folder, `${id}.jsonl`);
  }
}

/** Reads some lines at a time, so that nobody's key waits for thousands of them. */
async function readAll(text: string): Promise<ReadLines> {
  const written = text.split('\n').filter((line) => line.trim() !== '');
  const lines: KeptLine[] = [];
  for (let at = 0; at < written.length; at += AT_ONCE) {
    if (at > 0) await new Promise((resume) => setImmediate(resume));
    lines.push(...written.slice(at, at + AT_ONCE).flatMap((line) => parseLine(line) ?? []));
  }
  return { lines, torn: written.length - lines.length };
}

function parseLine(line: string): KeptLine | null {
  try {
    const parsed = v.safeParse(LineSchema, JSON.parse(line));
    return parsed.success ? { ...parsed.output, key: sha256(line).slice(0, KEY_LENGTH) } : null;
  } catch {
    return null;
  }
}
