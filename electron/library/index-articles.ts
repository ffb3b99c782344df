import type { Entry, Library } from './library.ts';
import { articleNames } from './article-names.ts';
import { isCurrent, readCache, readEntry, writeCache } from './listing.ts';
import { settled } from './keep-id.ts';
import { reunite } from './reunite.ts';
import { separate } from './same-id.ts';

/** Articles read before the window's other work gets its turn again. */
const SLICE = 10;
/** A library with fewer unread articles than this is read before it is shown, but for files with more bytes than an article has. */
const AT_ONCE = 60;
const AT_ONCE_BYTES = 250_000;
/** While many are read, the list is told this often. */
const TELL_EVERY_MS = 1000;
/** From so many articles on the cache is shown before the disk confirms it. */
const LARGE = 200;

/**
 * Fills the list. What the cache knows and the disk confirms by size and time is not read; a few unread articles are read at once, many
 * in slices afterwards, large ones too, with `progress` and `articles` news. The cache of a large library is shown as it stands and confirmed afterwards:
 * asking the disk about every file costs more than everything else a start does. Resolves when the list can be shown; `rest` when it is
 * complete and confirmed.
 */
export async function indexArticles(library: Library): Promise<{ readonly rest: Promise<void> }> {
  const [names, cache] = await Promise.all([articleNames(library), readCache(library)]);
  const cached = names.flatMap((file) => cache.get(file) ?? []);
  const unread = names.filter((file) => !cache.has(file));
  noteGone(library, cache, new Set(names));
  for (const entry of cached) await place(library, entry);
  if (cached.length >= LARGE) return { rest: afterwards().then(() => confirm(library, cached, unread)) };
  const stale = await staleFiles(library, cached);
  if (stale.length + unread.length >= AT_ONCE) return { rest: readAll(library, { stale, unread }) };
  const large = await largeFiles(library, unread);
  await readAll(library, { stale, unread: unread.filter((file) => !large.has(file)) });
  return { rest: readAll(library, { stale: [], unread: [...large] }) };
}

async function largeFiles(library: Library, files: readonly string[]): Promise<Set<string>> {
  const facts = await Promise.all(files.map((file) => library.means.fs.facts(library.articlePath(file)).catch(() => null)));
  return new Set(files.filter((_, at) => (facts[at]?.size ?? 0) > AT_ONCE_BYTES));
}

function noteGone(library: Library, cache: ReadonlyMap<string, Entry>, names: ReadonlySet<string>): void {
  for (const [file, { summary, revision }] of cache) if (!names.has(file)) library.gone.set(summary.id, revision);
}

/** Long enough for the window to be drawn. */
const AFTERWARDS_MS = 700;
const afterwards = (): Promise<void> => new Promise((resume) => setTimeout(resume, AFTERWARDS_MS));

/** Reads what is not in the cache, and what the disk no longer says the same of. */
async function confirm(library: Library, cached: readonly Entry[], unread: readonly string[]): Promise<void> {
  await readAll(library, { stale: await staleFiles(library, cached), unread });
}

/** Files of which the cache no longer speaks the truth. */
async function staleFiles(library: Library, cached: readonly Entry[]): Promise<string[]> {
  const stale: string[] = [];
  for (let from = 0; from < cached.length && !library.left; from += SLICE) {
    const slice = cached.slice(from, from + SLICE);
    const current = await Promise.all(slice.map((entry) => isCurrent(library, library.entries.get(entry.summary.id) ?? entry)));
    stale.push(...slice.filter((_, index) => current[index] === false).map((entry) => entry.summary.file));
  }
  return stale;
}

/** `stale` files are in the list as they were; `unread` ones are not in it. */
interface ToRead {
  readonly stale: readonly string[];
  readonly unread: readonly string[];
}

async function readAll(library: Library, { stale, unread }: ToRead): Promise<void> {
  const count = stale.length + unread.length;
  if (count === 0) return;
  const pause = pauses(library, count);
  for (const [done, file] of stale.entries()) {
    if (library.left) return;
    await refresh(library, file);
    await pause(done);
  }
  const together = new Set(unread);
  for (let from = 0; from < unread.length; from += SLICE) {
    const entries = await Promise.all(unread.slice(from, from + SLICE).map((file) => readEntry(library, file)));
    if (library.left) return;
    for (const entry of entries) if (entry !== null) await place(library, entry, together);
    await pause(stale.length + from + SLICE);
  }
  await reunite(library);
  await writeCache(library);
  library.tellList();
}

/** The window's other work gets its turn; of many files it hears how many are done, and now and then which. */
function pauses(library: Library, count: number): (done: number) => Promise<void> {
  let told = library.means.now();
  return async (done) => {
    await new Promise((resume) => setTimeout(resume, 0));
    if (count < AT_ONCE || done % SLICE !== 0) return;
    tellProgress(library, Math.min(1, done / count));
    if (library.means.now() - told < TELL_EVERY_MS) return;
    told = library.means.now();
    library.tellList();
  };
}

function tellProgress(library: Library, share: number): void {
  library.means.tell({ kind: 'progress', task: 'indexing', share });
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Puts an entry into the list; when another file has its id already, the later of the two gets a new one. `together`: files that are
 * read for the first time now, so that being in the list says nothing about which came first.
 */
export async function place(library: Library, entry: Entry, together = NOBODY): Promise<void> {
  const { id, file } = entry.summary;
  const other = library.entries.get(id);
  if (other === undefined || other.summary.file === file) {
    library.entries.set(id, entry);
    return;
  }
  const now = await readEntry(library, other.summary.file);
  if (now?.summary.id === id) return separate(library, now, entry, together.has(other.summary.file));
  // The other file is gone, or is another article by now: this one was renamed.
  library.entries.set(id, entry);
  if (now !== null) await place(library, now, together);
}

/** Reads one file again after it changed, and says so to the window. Answers the entry, or null when the file is gone. */
export async function refresh(library: Library, file: string): Promise<Entry | null> {
  const known = library.entryOfFile(file);
  if (known) library.forgetDocket(known.summary.id);
  const read = await readEntry(library, file);
  const entry = known && read ? await settled(library, known, read) : read;
  if (known && known.summary.id !== entry?.summary.id) library.entries.delete(known.summary.id);
  if (known && entry === null) library.gone.set(known.summary.id, known.revision);
  if (entry !== null) await place(library, entry);
  return entry;
}
