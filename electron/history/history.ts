import { join } from 'node:path';
import * as v from 'valibot';
import { errorCode } from '../store/disk-problem.ts';
import { appendDurably, removeDurably, writeDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { contentHash } from '../store/content-hash.ts';

/** One kept state of an article. `revision` names its projection, `markdown` its file's text; both are hashes of kept objects. */
const LineSchema = v.looseObject({
  at: v.string(),
  why: v.string(),
  revision: v.optional(v.string()),
  markdown: v.optional(v.string()),
  format: v.optional(v.string()),
  by: v.optional(v.string()),
});
export type HistoryLine = v.InferOutput<typeof LineSchema>;

const HASH = /^sha256:([0-9a-f]{2})([0-9a-f]{62})$/;

/** Content-addressed texts in `.stet/history/objects/<2>/<62>` and one append-only list of kept states per article. */
export class History {
  readonly #fs: FileSystem;
  readonly #folder: string;
  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Keeps a text. `made` says that it was not there before. */
  async keep(content: string | Uint8Array): Promise<{ readonly hash: string; readonly made: boolean }> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const hash = contentHash(bytes);
    const path = this.#objectPath(hash);
    if (path === null || (await this.#fs.facts(path)) !== null) return { hash, made: false };
    await this.#fs.makeFolder(join(path, '..'));
    await writeDurably(this.#fs, path, bytes);
    return { hash, made: true };
  }

  /** The text that a hash names; null when it is not kept or no longer has that hash. */
  async read(hash: string): Promise<string | null> {
    const path = this.#objectPath(hash);
    if (path === null) return null;
    try {
      const bytes = await this.#fs.read(path);
      return contentHash(bytes) === hash ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null;
    } catch (error) {
      if (errorCode(error) === '') throw error;
      return null;
    }
  }

  /** Takes a text away that was kept for a moment only. */
  async drop(hash: string): Promise<void> {
    const path = this.#objectPath(hash);
    if (path !== null) await removeDurably(this.#fs, path);
  }

  async add(id: string, line: HistoryLine): Promise<void> {
    await this.#fs.makeFolder(this.#folder);
    await appendDurably(this.#fs, this.#linesPath(id), JSON.stringify(line));
  }

  /** The kept states of an article, oldest first. A line torn by a crash is passed over. */
  async lines(id: string): Promise<readonly HistoryLine[]> {
    let text: string;
    try {
      text = new TextDecoder().decode(await this.#fs.read(this.#linesPath(id)));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
    return text.split('\n').flatMap((line) => {
      const read = parseLine(line);
      return read === null ? [] : [read];
    });
  }

  #linesPath(id: string): string {
    return join(this.#folder, `${id}.jsonl`);
  }

  #objectPath(hash: string): string | null {
    const parts = HASH.exec(hash);
    return parts?.[1] && parts[2] ? join(this.#folder, 'objects', parts[1], parts[2]) : null;
  }
}

function parseLine(line: string): HistoryLine | null {
  try {
    const parsed = v.safeParse(LineSchema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
