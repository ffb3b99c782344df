import { join } from 'node:path';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { readDocketOf } from '../../core/saved/sound-docket.ts';
import { Database } from '../store/database.ts';
import { isHashOf } from './known-hashes.ts';
import type { Means } from './means.ts';
import type { Places } from './places.ts';

/** What this needs of an open library. */
interface Keeps {
  readonly means: Means;
  readonly places: Places;
  readonly refusal: object | null;
  readonly docketPath: (id: string) => string;
  /** Another program wrote `now` in the place of `before`. */
  readonly docketCame: (id: string, before: Docket, now: Docket) => void;
}

/** What a docket last said that is to be read anew. `docket`: null for one that could not be read, and for one that is put in its place here. */
interface Before {
  readonly last: Uint8Array | null;
  readonly docket: Docket | null;
  /** What was written of it here is an earlier version from now on. */
  readonly keep: () => Promise<void>;
}

/** The databases of a library's dockets, by article id. */
export class Dockets {
  readonly #library: Keeps;
  readonly #databases = new Map<string, Promise<Database<Docket>>>();
  /** What dockets last said that are to be read anew. */
  readonly #known = new Map<string, Promise<Before>>();

  constructor(library: Keeps) {
    this.#library = library;
  }

  /** Read once and kept. */
  get(id: string): Promise<Database<Docket>> {
    const known = this.#databases.get(id);
    if (known) return known;
    const opening = this.#read(id);
    this.#databases.set(id, opening);
    opening.catch(() => this.#databases.delete(id));
    return opening;
  }

  /** What the docket says. One that nobody works on is not kept: ten thousand dockets take hundreds of megabytes. */
  look(id: string, isOpen: boolean): Promise<Database<Docket>> {
    const isKept = isOpen || this.#databases.has(id) || this.#known.has(id);
    return isKept ? this.get(id) : this.#read(id);
  }

  /**
   * Reads the docket anew the next time it is asked for. What it last said is kept in case the file is found gone or spoilt then, and so that what
   * another program made of claims is logged: not where it is `ours`, or of whoever held the lock, and logged as such.
   */
  reread(id: string, isOurs = false): void {
    const known = this.#databases.get(id);
    const before = async (): Promise<Before> => {
      const database = (await known?.catch(() => null)) ?? null;
      const isSound = database !== null && database.problem === null && !isOurs;
      return {
        last: database?.last ?? null,
        docket: isSound ? database.data : null,
        keep: async () => database?.keep(),
      };
    };
    if (known) this.#known.set(id, before());
    this.#databases.delete(id);
  }

  rereadAll(): void {
    for (const id of [...this.#databases.keys()]) this.reread(id, true);
  }

  forget(id: string): void {
    this.#known.delete(id);
    this.#databases.delete(id);
  }

  async keep(): Promise<void> {
    for (const opening of this.#databases.values()) await (await opening.catch(() => null))?.keep();
  }

  async #read(id: string): Promise<Database<Docket>> {
    const { means, places, refusal } = this.#library;
    const { fs, now } = means;
    await (refusal === null ? fs.makeFolder(places.dockets) : Promise.resolve());
    const place = {
      fs,
      now,
      path: this.#library.docketPath(id),
      file: `.stet/dockets/${id}.json`,
      quarantine: places.quarantine,
      generations: join(places.generations, 'dockets'),
    };
    const before = await this.#known.get(id);
    const database = await Database.open(place, readDocketOf(id, isHashOf), emptyDocket(id), before?.last ?? null);
    if (before) await this.#compare(id, before, database);
    return database;
  }

  async #compare(id: string, { last, docket, keep }: Before, { data, problem, last: now }: Database<Docket>): Promise<void> {
    if (docket === null || problem !== null || last === null || now === null || Buffer.compare(last, now) === 0) return;
    await keep();
    this.#library.docketCame(id, docket, data);
  }
}
