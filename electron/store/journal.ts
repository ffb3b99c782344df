import { join } from 'node:path';
import * as v from 'valibot';
import { errorCode } from './disk-problem.ts';
import { removeDurably, writeDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/** Typing that has not reached the article's file. `base` is the hash of the file it was typed over; `at` is ISO 8601. */
const EntrySchema = v.object({ base: v.string(), markdown: v.string(), at: v.string() });
export type JournalEntry = v.InferOutput<typeof EntrySchema>;

/** One file per article in `.stet/journal/`, replaced durably each time. */
export class Journal {
  readonly #fs: FileSystem;
  readonly #folder: string;
  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  async write(id: string, entry: JournalEntry): Promise<void> {
    await this.#fs.makeFolder(this.#folder);
    await writeDurably(this.#fs, this.#path(id), Buffer.from(JSON.stringify(entry), 'utf8'));
  }

  /** What waits for this article, or null. A torn file (it cannot come from us) is left where it is and not answered. */
  async read(id: string): Promise<JournalEntry | null> {
    try {
      const parsed = v.safeParse(EntrySchema, JSON.parse(new TextDecoder().decode(await this.#fs.read(this.#path(id)))));
      return parsed.success ? parsed.output : null;
    } catch (error) {
      if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** The text has reached the article's file. */
  async clear(id: string): Promise<void> {
    await removeDurably(this.#fs, this.#path(id));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}
