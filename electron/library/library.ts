import { join } from 'node:path';
import type { Taken } from '../../core/claims/borne.ts';
import type { LibraryState, Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Failure, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { Audit } from '../audit/audit.ts';
import { ownerOf } from '../audit/owner.ts';
import { Copies } from '../copies/copies.ts';
import { History } from '../history/history.ts';
import type { Database } from '../store/database.ts';
import { Journal } from '../store/journal.ts';
import { sha256 } from '../store/content-hash.ts';
import type { Lock } from '../store/lock.ts';
import { WriteQueue } from '../store/write-queue.ts';
import { Dockets } from './dockets.ts';
import { Finding } from './finding.ts';
import type { Fence } from './fence.ts';
import { Listed } from './listed.ts';
import type { Means } from './means.ts';
import type { Places } from './places.ts';
import { Presence, withoutGhosts } from './presence.ts';
import type { ArticleText } from './summary.ts';

/** An article as the list knows it. The stamps say which state of its two files the summary was made from. */
export interface Entry {
  readonly summary: Summary;
  readonly stamp: string;
  readonly docketStamp: string;
  /** Hash of the projection; empty when the file cannot be read. */
  readonly revision: string;
}

/** An article that the window has open. */
export interface OpenArticle {
  /** File name below `articles/`; known here even when the file was taken away outside. */
  readonly file: string;
  /** Hash of the file as it was opened, or last written from here. */
  readonly base: string;
  /** Hash of the file as the window last heard of it: `base`, or what another program wrote since and the window was told of or has read. */
  readonly told: string;
  /** What saves over `base` wrote or began to write whose answer the window may not have heard, because a step of them failed. */
  readonly unheard: { readonly base: string; readonly hashes: readonly string[] } | null;
  /** A projection that only the docket names, so that the next one replaces it. */
  readonly passing: string | null;
  /** When a state was last kept in history, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Hash of the file as it was last written from here; null while it is as it was found. */
  readonly own: string | null;
}

/**
 * `stamp` is that of the file it was read from; `words` is their number, `revision` the hash of the projection. A long text without claims
 * is only skimmed: then `revision` and projection are empty.
 */
export interface ParsedText {
  readonly stamp: string;
  readonly text: ArticleText;
  readonly words: number;
  readonly revision: string;
}

export interface LibraryParts {
  readonly means: Means;
  readonly places: Places;
  readonly record: Database<LibraryRecord>;
  readonly fence: Fence;
  readonly lock: Lock | null;
  readonly readOnly: LibraryState['readOnly'];
  readonly sample: boolean;
  readonly place: string;
}

/** What a deed is answered in a library that is for reading only. */
export function refusalOf({ reason, by, file }: NonNullable<LibraryState['readOnly']>, name: string): Failure {
  if (reason === 'linked') return failed({ code: 'linked-away', file: file ?? name });
  if (reason === 'locked') return failed({ code: 'locked-elsewhere', ...(by === undefined ? {} : { by }) });
  return failed({ code: reason === 'damaged' ? 'library-damaged' : 'read-only', file: name });
}

/** One open library folder: its databases, its list, and the queue through which everything is written. */
export class Library {
  readonly means: Means;
  readonly places: Places;
  readonly record: Database<LibraryRecord>;
  readonly fence: Fence;
  readonly queue = new WriteQueue();
  readonly journal: Journal;
  readonly history: History;
  readonly audit: Audit;
  /** By article id. */
  readonly entries = new Listed<Entry>();
  readonly open = new Map<string, OpenArticle>();
  /** Dockets as the window shows them, by article id, from when another program wrote them until the window has read what it wrote. */
  readonly unseen = new Map<string, Docket>();
  /** What was taken out of dockets here that bears a name, by article id, while the article is open: undo brings it back as it was. */
  readonly taken = new Map<string, Taken>();
  /** What the text of an open article says, so that a change of its docket does not read it again. */
  readonly parsed = new Map<string, ParsedText>();
  readonly finding = new Finding(this);
  /** What sync tools put beside the library's files. */
  readonly copies = new Copies(this);
  /** Hashes of what this process last wrote, by file name, so that the watcher knows its own writes. */
  readonly written = new Map<string, string>();
  readonly presence: Presence;
  /** Hashes of the projections of files that were listed and are gone, by article id. */
  readonly gone = new Map<string, string>();
  /** Ids of articles that were made without a headline and whose files wait for a name. */
  readonly unnamed = new Set<string>();
  /** Whether the list was compared with the disk since the library was opened. */
  isConfirmed = false;
  /** Resolves once what a killed program left here is cleared away. */
  tidied: Promise<void> = Promise.resolve();
  /** What is done about a docket that another program wrote. */
  docketCame: (id: string, before: Docket, now: Docket) => void = () => undefined;
  readonly #parts: LibraryParts;
  /** The list by file name, made for one state of it: whoever goes through ten thousand files asks for each. */
  #files: { readonly revision: number; readonly files: ReadonlyMap<string, Entry> } = { revision: -1, files: new Map() };
  readonly #dockets = new Dockets(this);
  #lock: Lock | null;
  #readOnly: LibraryState['readOnly'];
  #realArticles: Promise<string> | undefined;
  #left = false;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    const { means, places, record } = parts;
    const fs = withoutGhosts(means.fs, places);
    this.means = { ...means, fs };
    this.places = places;
    this.record = record;
    this.fence = parts.fence;
    if (parts.lock) this.fence.hold(parts.lock);
    this.#lock = parts.lock;
    this.#readOnly = parts.readOnly;
    this.journal = new Journal(fs, { library: places.journal, computer: join(means.typing, sha256(record.data.id).slice(0, 24)) });
    this.history = new History(fs, places.history);
    this.audit = new Audit(fs, places.audit, ownerOf(record, means));
    this.presence = new Presence(fs, places, {
      gone: () => means.tell({ kind: 'problem', problem: this.missing.problem }),
      back: () => this.tellState(),
    });
  }

  get lock(): Lock | null {
    return this.#lock;
  }

  get missing(): Failure {
    return failed({ code: 'library-missing', file: this.state.name });
  }

  get state(): LibraryState {
    const { record, place, sample } = this.#parts;
    const state = { id: record.data.id, name: record.data.name, place, sample };
    return this.#readOnly ? { ...state, readOnly: this.#readOnly } : state;
  }

  /** The list as it stands, in no particular order. */
  get summaries(): Summary[] {
    return [...this.entries.values()].map((entry) => entry.summary);
  }

  /** Why nothing may be written here, or null. */
  get refusal(): Failure | null {
    return this.#readOnly ? refusalOf(this.#readOnly, this.state.name) : null;
  }

  /** From now on this process only reads: somebody else has taken the lock. */
  becomeReader(reason: NonNullable<LibraryState['readOnly']>): void {
    this.#lock = null;
    if (reason.reason === 'locked') this.fence.lose();
    this.beginNothing(reason);
  }

  /** Refuses whatever is asked from now on; what has begun goes on to its end. */
  beginNothing(reason: NonNullable<LibraryState['readOnly']>): void {
    this.#readOnly = reason;
    this.tellState();
  }

  /** This process holds the lock now. What it knows of the dockets is older than the lock, so they are read again. */
  becomeWriter(lock: Lock): void {
    this.#readOnly = undefined;
    this.takeLock(lock);
    this.#dockets.rereadAll();
    this.tellState();
  }

  /** This process holds the lock; whether it may write is another question. */
  takeLock(lock: Lock): void {
    this.#lock = lock;
    this.fence.hold(lock);
  }

  tellState(): void {
    this.means.tell({ kind: 'library', library: this.state, record: this.record.data });
  }

  entry(id: string): Result<Entry> {
    const entry = this.entries.get(id);
    return entry ? ok(entry) : failed({ code: 'not-found' });
  }

  #byFile(): ReadonlyMap<string, Entry> {
    const { revision } = this.entries;
    if (this.#files.revision !== revision) {
      const files = new Map<string, Entry>();
      // Of two with one name, which stand in the list for a moment only, the first counts.
      for (const entry of this.entries.values()) if (!files.has(entry.summary.file)) files.set(entry.summary.file, entry);
      this.#files = { revision, files };
    }
    return this.#files.files;
  }

  /** What the list knows of a file, by its name. */
  entryOfFile(file: string): Entry | undefined {
    return this.#byFile().get(file);
  }

  /** The window knows this state of an open article's file from now on. What saves over it wrote before is no answer it waits for. */
  heard(id: string, hash: string): void {
    const open = this.open.get(id);
    if (open) this.open.set(id, { ...open, told: hash, unheard: open.unheard?.base === hash ? null : open.unheard });
  }

  /** The article's file name: from the list, or as it was opened when the file has gone since. */
  fileOf(id: string): Result<string> {
    const file = this.entries.get(id)?.summary.file ?? this.open.get(id)?.file;
    return file === undefined ? failed({ code: 'not-found' }) : ok(file);
  }

  articlePath(file: string): string {
    return join(this.places.articles, file);
  }

  /** The articles' folder as links in it resolve to it. */
  realArticles(): Promise<string> {
    return (this.#realArticles ??= this.means.fs.realPath(this.places.articles));
  }

  docketPath(id: string): string {
    return join(this.places.dockets, `${id}.json`);
  }

  /** The docket's database, read once and kept. */
  docket(id: string): Promise<Database<Docket>> {
    return this.#dockets.get(id);
  }

  /** What the docket says. Of an article that nobody works on it is not kept. */
  async docketNow(id: string): Promise<Docket> {
    return (await this.lookAtDocket(id)).data;
  }

  /** The same with what is wrong with it. */
  lookAtDocket(id: string): Promise<Database<Docket>> {
    return this.#dockets.look(id, this.open.has(id));
  }

  /** Reads the docket anew the next time it is asked for. `isOurs`: what it says then was put there here. */
  rereadDocket(id: string, isOurs = false): void {
    this.#dockets.reread(id, isOurs);
  }

  /** Nothing is remembered of a docket that was moved away or removed here. */
  forgetDocket(id: string): void {
    this.#dockets.forget(id);
  }

  /** Keeps what was written into dockets as earlier versions, before nobody here remembers it. */
  keepDockets(): Promise<void> {
    return this.#dockets.keep();
  }

  /** The window hears that the list changed, and asks for the rows it does not know yet. */
  tellList(): void {
    if (!this.#left) this.means.tell({ kind: 'list' });
  }

  /** Puts one row into the list and tells it alone: a verdict does not wait for a thousand rows. */
  tellRow(entry: Entry): void {
    this.entries.set(entry.summary.id, entry);
    if (!this.#left) this.means.tell({ kind: 'article', article: entry.summary });
  }

  /** Another library takes this one's place: nothing is looked for or told any more. */
  leave(): void {
    this.#left = true;
    this.finding.leave();
    this.presence.leave();
  }

  get left(): boolean {
    return this.#left;
  }
}
