import { basename, join } from 'node:path';
import type { OpenedLibrary as Shown } from '../../core/contract/calls.ts';
import { ROWS_TOGETHER } from '../../core/contract/first-rows.ts';
import type { Recent } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { Means } from '../library/means.ts';
import { needsMeeting } from '../library/people.ts';
import { openLibrary, type OpenedLibrary } from '../library/open-library.ts';
import type { Database } from '../store/database.ts';
import { backupsOf, recentsOf, withRecent, type DeskRecord } from './desk-record.ts';
import { shownLibrary } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

/** The desk of one person at one computer: what it remembers, and the library that is open, if one is. */
export class Desk {
  readonly around: Surroundings;
  readonly record: Database<DeskRecord>;
  #opened: OpenedLibrary | null = null;
  /** Libraries are opened and closed one at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #beginning: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings, record: Database<DeskRecord>) {
    this.around = around;
    this.record = record;
  }

  get library(): Library | null {
    return this.#opened?.library ?? null;
  }

  /** The open library, or the problem `no-library`. */
  need(): Result<Library> {
    return this.#opened ? ok(this.#opened.library) : failed({ code: 'no-library' });
  }

  /** Opens a folder in the place of the library that is open now, which stays open when this one cannot be opened. */
  open(path: string): Promise<Result<Shown>> {
    const work = (): Promise<Result<Shown>> => this.#open(path);
    const mine = this.#turn.then(work, work);
    this.#turn = mine;
    return mine;
  }

  /** What the desk begins with; questions about the library wait for it. */
  begin(work: Promise<unknown>): void {
    this.#beginning = work.catch(() => undefined);
  }

  /** Resolves once the library that the desk begins with is open, if there is one. */
  async begun(): Promise<void> {
    await this.#beginning;
  }

  /** Resolves once no library is being opened. */
  async settled(): Promise<void> {
    await this.begun();
    await this.#turn.catch(() => undefined);
  }

  /** What is to be done while the library is still open and somebody is there: a backup, where one is asked for. */
  async beforeClosing(): Promise<void> {
    await this.settled();
    const { library } = this;
    const wants = library && backupsOf(this.record.data, library.record.data.id);
    if (library && wants?.folder && wants.when === 'closing' && !this.around.safe)
      await (await import('../backup/automatic.ts')).backUpOnClosing(this, library);
  }

  /** Waits for everything that is being written, and lets the library go. */
  async close(): Promise<void> {
    await this.settled();
    const opened = this.#opened;
    this.#opened = null;
    await opened?.close();
  }

  /** `most`: a list with more rows is told in parts. */
  async shown(most?: number): Promise<Result<Shown>> {
    await this.settled();
    const library = this.need();
    return library.ok ? ok(this.#show(library.value, most)) : library;
  }

  async recents(): Promise<Recent[]> {
    return recentsOf(this.record.data, this.around.fs, (path) => this.placeName(path));
  }

  /** A folder the way its owner would write it. */
  placeName(path: string): string {
    const { home } = this.around;
    return path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}\\`) ? `~${path.slice(home.length)}` : path;
  }

  /** Changes what is remembered. Losing it is told, but stops nothing. */
  async remember(next: (record: DeskRecord) => DeskRecord): Promise<void> {
    const written = await this.record.change((record) => ok(next(record)));
    if (!written.ok) this.around.tell({ kind: 'problem', problem: written.problem });
  }

  async #open(asked: string): Promise<Result<Shown>> {
    const path = await this.around.fs.realPath(asked).catch(() => asked);
    if (this.#opened?.library.places.root === path) return ok(this.#show(this.#opened.library));
    const naming = { place: this.placeName(path), sample: path === (await this.#samplePath()) };
    const opened = await openLibrary(this.#means(), path, naming, this.around.safe);
    if (!opened.ok) return opened;
    const before = this.#opened;
    this.#opened = opened.value;
    await before?.close();
    const { library } = opened.value;
    const { id } = library.record.data;
    await this.remember((record) => withRecent(record, { id, name: library.state.name || basename(path), path }));
    const { person } = this.record.data;
    // Making a person known writes; what writes is not read for the list.
    if (person && needsMeeting(library, person)) await (await import('../library/record.ts')).meet(library, person);
    this.around.enableMenu({ library: true, article: false });
    if (backupsOf(this.record.data, id).folder !== null && !this.around.safe) void library.tidied.then(() => this.#lookAfter(library));
    return ok(this.#show(library));
  }

  /** In safe mode the list is shown as on the first day. */
  #show(library: Library, most = ROWS_TOGETHER): Shown {
    const { bookmarks, person } = this.record.data;
    const bookmark = this.around.safe ? null : (bookmarks[library.record.data.id] ?? null);
    return shownLibrary(library, { bookmark, person: person?.id ?? null, most });
  }

  async #lookAfter(library: Library): Promise<void> {
    await (await import('../backup/automatic.ts')).lookAfterBackups(this, library);
  }

  async #samplePath(): Promise<string> {
    const { fs, samplePlace } = this.around;
    return fs.realPath(samplePlace).catch(() => samplePlace);
  }

  #means(): Means {
    const { fs, now, newId, host, pid, alive, userData, finder } = this.around;
    const tell: Means['tell'] = (news) => this.around.tell(news);
    const who = { person: () => this.record.data.person?.name ?? '', personId: () => this.record.data.person?.id ?? '' };
    return { fs, now, newId, host, pid, alive, tell, finder, typing: join(userData, 'typing'), ...who };
  }
}
