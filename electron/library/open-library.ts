import { basename, join } from 'node:path';
import { failed, ok, type Result } from '../../core/result.ts';
import { emptyLibraryRecord, type LibraryRecord } from '../../core/saved/library-record.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import { rememberEnd } from '../audit/remember.ts';
import { Database } from '../store/database.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { HEARTBEAT_MS } from '../store/lock.ts';
import { confined } from './confined.ts';
import { Fence, fenced } from './fence.ts';
import { lookAtLock, lose } from './hand-over.ts';
import { indexArticles } from './index-articles.ts';
import { Library, type LibraryParts } from './library.ts';
import { writeCache } from './listing-cache.ts';
import { lockUnlessLinked, readOnlyBecause } from './locking.ts';
import { timeOf, type Means } from './means.ts';
import { isArticleName, placesOf, type Places } from './places.ts';
import { sweep } from './sweep.ts';
import { untouched } from './untouched.ts';

/** How often the lock is looked at, so that a window whose library was taken over turns read-only at once. */
const WATCH_MS = 1000;

/** What making a library needs from the world. */
type Making = Pick<Means, 'fs' | 'now' | 'newId'>;

/** A folder as the person would recognise it, and whether it is the sample library. */
export interface Naming {
  readonly place: string;
  readonly sample: boolean;
}

/** An open library with what keeps it alive. `close` waits for everything that is being written. */
export interface OpenedLibrary {
  readonly library: Library;
  close(): Promise<void>;
}

/**
 * Opens a library folder. Problems: `library-missing`, `no-library` when the folder is none, `library-newer`. A folder that takes no
 * files, that another process writes, or whose record is damaged opens for reading; `state.readOnly` says which.
 */
export function openLibrary(given: Means, root: string, naming: Naming, safe = false): Promise<Result<OpenedLibrary>> {
  const name = basename(root);
  return onDisk(name, async () => {
    const folder = await given.fs.facts(root);
    if (folder === null || !folder.isFolder) return failed({ code: 'library-missing', file: name });
    const places = placesOf(root);
    const fence = new Fence(confined(given.fs, places, [given.typing]));
    const kept = fenced(fence, places);
    const means: Means = { ...given, fs: safe ? untouched(kept, places) : kept };
    if (!(await isLibrary(means, places))) return failed({ code: 'no-library', file: name });
    const record = await openRecord(means, places, name);
    if (record.problem?.code === 'library-newer') return failed(record.problem);
    const lock = safe ? SAFE : await locked({ ...means, fs: fence.disk }, places, record);
    const library = new Library({ means, places, record, fence, ...lock, ...naming });
    if (record.problem) means.tell({ kind: 'problem', problem: record.problem });
    return ok(await start(library));
  });
}

/** In safe mode nobody is told that the library is open here. */
const SAFE: Pick<LibraryParts, 'lock' | 'readOnly'> = { lock: null, readOnly: { reason: 'safe' } };

async function locked(means: Means, places: Places, record: Database<LibraryRecord>): Promise<Pick<LibraryParts, 'lock' | 'readOnly'>> {
  const locking = await lockUnlessLinked(means, places);
  return { lock: locking.kind === 'held' ? locking.lock : null, readOnly: await readOnlyBecause(means, places, locking, record) };
}

async function start(library: Library): Promise<OpenedLibrary> {
  library.docketCame = (id, before, now) =>
    void import('../audit/outside-docket.ts').then(({ docketCame }) => docketCame(library, id, { before, now }));
  const { rest } = await indexArticles(library);
  const stopBeating = keepBeating(library);
  // What goes wrong while the rest is read shows again when that article is opened.
  const reading = rest.catch(() => undefined).then(() => void (library.isConfirmed = true));
  const isSafe = library.state.readOnly?.reason === 'safe';
  const watching = isSafe ? Promise.resolve(() => Promise.resolve()) : reading.then(() => watch(library));
  if (!isSafe) void reading.then(() => library.finding.begin());
  void reading.then(() => lookForCopies(library)).catch(ignoreDisk);
  void reading.then(() => goOnLooking(library)).catch(ignoreDisk);
  library.tidied = reading.then(() => sweep(library)).catch(() => undefined);
  const close = async (): Promise<void> => {
    if (library.unnamed.size > 0) await nameUnnamed(library);
    library.leave();
    stopBeating();
    await library.tidied;
    const stopWatching = await watching;
    await Promise.all([stopWatching(), library.queue.idle()]);
    await writeCache(library);
    if (library.refusal === null) await rememberEnd(library);
    await library.audit.rest();
    if (library.refusal === null) await Promise.all([library.keepDockets(), library.record.keep()]);
    await library.lock?.release().catch(ignoreDisk);
  };
  return { library, close };
}

async function watch(library: Library): Promise<() => Promise<void>> {
  return (await import('./watch.ts')).watchArticles(library);
}

/** The list comes first: nobody waits for a copy. */
async function lookForCopies(library: Library): Promise<void> {
  if (!library.left) await (await import('../copies/other-copies.ts')).lookForOthers(library);
}

/** The settings were changed, and the library closed before it was logged which claims stand otherwise by that. */
async function goOnLooking(library: Library): Promise<void> {
  if (library.left || library.record.data.standingsDue === undefined) return;
  (await import('../audit/settings-standings.ts')).lookOn(library);
}

/** What is still open is left now. */
async function nameUnnamed(library: Library): Promise<void> {
  const { nameFromHeadline } = await import('./name-from-headline.ts');
  for (const id of [...library.unnamed]) await nameFromHeadline(library, id);
}

async function isLibrary(means: Making, places: Places): Promise<boolean> {
  if ((await means.fs.facts(places.record)) !== null) return true;
  return (await means.fs.facts(join(places.generations, 'library.json.1'))) !== null;
}

function openRecord(means: Making, places: Places, name: string): Promise<Database<LibraryRecord>> {
  const { fs, now } = means;
  const { record: path, quarantine, generations } = places;
  const place = { fs, now, path, quarantine, generations, file: '.stet/library.json' };
  return Database.open(place, (value) => readLibrary(value), emptyLibraryRecord(`unread-${name}`.slice(0, 64), name));
}

function keepBeating(library: Library): () => void {
  const beat = async (): Promise<void> => {
    const { lock } = library;
    // A disk that is gone for a moment does not take the lock away; the next beat tries again.
    if (lock === null || !(await library.presence.isThere())) return;
    if (!(await lock.beat(library.means.person()))) return lose(library);
    if (await library.record.changedOutside()) await (await import('./mend-record.ts')).lookAtRecord(library);
  };
  const timers = [
    setInterval(() => void beat().catch(ignoreDisk), HEARTBEAT_MS),
    setInterval(() => void lookAtLock(library).catch(ignoreDisk), WATCH_MS),
  ];
  library.fence.whenLost = () => void lose(library);
  return () => timers.forEach((timer) => clearInterval(timer));
}

function ignoreDisk(error: unknown): void {
  if (errorCode(error) === '') throw error;
}

/** Files that a system or a sync program puts everywhere. */
const IGNORED = new Set(['desktop.ini', 'thumbs.db', 'icon\r']);

/**
 * Makes a library in a folder and answers once it can be opened. A folder that holds anything but Markdown files is refused with
 * `library-not-empty`; Markdown files at its top are copied into `articles/` and stay where they were. A library stays as it is.
 */
export function createLibrary(given: Making, root: string): Promise<Result<null>> {
  const name = basename(root);
  return onDisk(name, async () => {
    const places = placesOf(root);
    if (await isLibrary(given, places)) return ok(null);
    await given.fs.makeFolder(root);
    const means: Making = { ...given, fs: confined(given.fs, places) };
    const names = (await means.fs.list(root)).filter((entry) => !entry.startsWith('.') && !IGNORED.has(entry.toLowerCase()));
    if (!names.every((entry) => entry === 'articles' || isArticleName(entry))) return failed({ code: 'library-not-empty', file: name });
    await means.fs.makeFolder(places.media);
    await means.fs.makeFolder(places.stet);
    for (const entry of names.filter(isArticleName)) await copyIn(means, places, entry);
    const record = await openRecord(means, places, name);
    const written = await record.change(() => ok({ ...emptyLibraryRecord(means.newId(), name), created: timeOf(means) }));
    return written.ok ? ok(null) : written;
  });
}

async function copyIn(means: Making, places: Places, name: string): Promise<void> {
  const target = join(places.articles, name);
  if ((await means.fs.facts(target)) === null) await means.fs.copy(join(places.root, name), target);
}
