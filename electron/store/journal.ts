import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { errorCode } from './disk-problem.ts';
import { removeDurably, writeDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Typing that has not reached the article's file. `base` is the hash of the file it was typed over; `at` is ISO 8601. `turn` counts the
 * entries of one article: the clock may have been set back between two of them.
 */
const EntrySchema = v.object({ base: v.string(), markdown: v.string(), at: v.string(), turn: v.optional(v.number(), 0) });
type KeptEntry = v.InferOutput<typeof EntrySchema>;
export type JournalEntry = Omit<KeptEntry, 'turn'>;

/** Where typing lies: in the library itself, or at this computer because the library's disk did not take it. */
export type JournalPlace = 'library' | 'computer';

export interface JournalFolders {
  /** `.stet/journal/` of the library. */
  readonly library: string;
  /** A folder of this person at this computer, for this library alone. */
  readonly computer: string;
}

export interface Waiting {
  readonly entry: KeptEntry | null;
  /** Names of files that could not be read; they stay, under these names. */
  readonly torn: readonly string[];
}

type Found = { readonly entry: KeptEntry } | 'none' | 'torn';

const isLater = (one: KeptEntry, other: KeptEntry): boolean => (one.turn === other.turn ? one.at > other.at : one.turn > other.turn);

/** One file per article, replaced durably each time. What the library's disk does not take is kept at this computer instead. */
export class Journal {
  readonly #fs: FileSystem;
  readonly #folders: JournalFolders;
  /** The last turn by article id. */
  readonly #turns = new Map<string, number>();
  constructor(fs: FileSystem, folders: JournalFolders) {
    this.#fs = fs;
    this.#folders = folders;
  }

  /** Resolves once the typing is on a disk; rejects with the library disk's error when no disk took it. */
  async write(id: string, entry: JournalEntry): Promise<JournalPlace> {
    try {
      await this.#write('library', id, entry);
      return 'library';
    } catch (error) {
      if (errorCode(error) === '') throw error;
      await this.keepHere(id, entry).catch(() => {
        throw error;
      });
      return 'computer';
    }
  }

  /** Keeps typing at this computer: the library may not be written to. */
  async keepHere(id: string, entry: JournalEntry): Promise<void> {
    await this.#fs.makeFolder(this.#folders.computer);
    await this.#write('computer', id, entry);
  }

  async #write(place: JournalPlace, id: string, entry: JournalEntry): Promise<void> {
    if (place === 'library') await this.#fs.makeFolder(this.#folders.library);
    const kept: KeptEntry = { ...entry, turn: (await this.#lastTurn(id)) + 1 };
    await writeDurably(this.#fs, this.#path(place, id), Buffer.from(JSON.stringify(kept), 'utf8'));
    this.#turns.set(id, kept.turn);
  }

  async #lastTurn(id: string): Promise<number> {
    return this.#turns.get(id) ?? (await this.read(id, false)).entry?.turn ?? 0;
  }

  /** The ids of all that waits, in either place. A folder that cannot be listed holds nothing that could be read. */
  async ids(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for (const folder of [this.#folders.library, this.#folders.computer]) {
      const names = await this.#fs.list(folder).catch((error: unknown) => {
        if (errorCode(error) === '') throw error;
        return [];
      });
      for (const name of names) if (name.endsWith('.json')) ids.add(name.slice(0, -'.json'.length));
    }
    return ids;
  }

  /** The later of what waits for this article in either place. With `putAside` a torn file gets another name, so that nothing overwrites it. */
  async read(id: string, putAside: boolean): Promise<Waiting> {
    const torn: string[] = [];
    let entry: KeptEntry | null = null;
    for (const place of ['library', 'computer'] as const) {
      const found = await this.#read(place, id);
      if (found === 'torn') torn.push(putAside ? await this.#putAside(place, id) : `${id}.json`);
      else if (found !== 'none' && (entry === null || isLater(found.entry, entry))) entry = found.entry;
    }
    return { entry, torn };
  }

  async #read(place: JournalPlace, id: string): Promise<Found> {
    try {
      const parsed = v.safeParse(EntrySchema, JSON.parse(new TextDecoder().decode(await this.#fs.read(this.#path(place, id)))));
      return parsed.success ? { entry: parsed.output } : 'torn';
    } catch (error) {
      if (error instanceof SyntaxError) return 'torn';
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return 'none';
      throw error;
    }
  }

  async #putAside(place: JournalPlace, id: string): Promise<string> {
    const name = `${id}.${randomBytes(4).toString('hex')}.torn`;
    await this.#fs.rename(this.#path(place, id), join(this.#folders[place], name));
    return name;
  }

  /** The text has reached the article's file. */
  async clear(id: string): Promise<void> {
    await removeDurably(this.#fs, this.#path('library', id));
    const here = this.#path('computer', id);
    if ((await this.#fs.facts(here)) !== null) await removeDurably(this.#fs, here);
  }

  #path(place: JournalPlace, id: string): string {
    return join(this.#folders[place], `${id}.json`);
  }
}
