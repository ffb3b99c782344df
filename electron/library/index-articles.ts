import type { Entry, Library } from './library.ts';
import { articleNames, isCurrent, readCache, readEntry, writeCache } from './listing.ts';
import { separate } from './same-id.ts';

/** Articles read before the window's other work gets its turn again. */
const SLICE = 10;
/** A library with fewer unread articles than this is read before it is shown. */
const AT_ONCE = 60;
/** From so many articles on the cache is shown before the disk confirms it. */
const LARGE = 200;

/**
 * Fills the list. What the cache knows and the disk confirms by size and time is not read; a few unread articles are read at once, many
 * in slices afterwards, with `progress` and `articles` news. The cache of a large library is shown as it stands and confirmed afterwards:
 * asking the disk about every file costs more than everything else a start does. Resolves when the list can be shown; `rest` when it is
 * complete and confirmed.
 */
export async function indexArticles(library: Library): Promise<{ readonly rest: Promise<void> }> {
  const [names, cache] = await Promise.all([articleNames(library), readCache(library)]);
  const cached = names.flatMap((file) => cache.get(file) ?? []);
  const unread = names.filter((file) => !cache.has(file));
  if (cached.length >= LARGE) {
    for (const entry of cached) await place(library, entry);
    return { rest: afterwards().then(() => confirm(library, cached, unread)) };
  }
  for (const entry of cached) {
    if (await isCurrent(library, entry)) await place(library, entry);
    else unread.push(entry.summary.file);
  }
  if (unread.length === 0) return { rest: Promise.resolve() };
  const reading = readAll(library, unread, unread.length >= AT_ONCE);
  if (unread.length >= AT_ONCE) return { rest: reading };
  await reading;
  return { rest: Promise.resolve() };
}

/** Long enough for the window to be drawn. */
const AFTERWARDS_MS = 700;
const afterwards = (): Promise<void> => new Promise((resume) => setTimeout(resume, AFTERWARDS_MS));

/** Reads what is not in the cache, and what the disk no longer says the same of. */
async function confirm(library: Library, cached: readonly Entry[], unread: readonly string[]): Promise<void> {
  const stale: string[] = [];
  for (let from = 0; from < cached.length && !library.left; from += SLICE) {
    const slice = cached.slice(from, from + SLICE);
    const current = await Promise.all(slice.map((entry) => isCurrent(library, library.entries.get(entry.summary.id) ?? entry)));
    stale.push(...slice.filter((_, index) => current[index] === false).map((entry) => entry.summary.file));
  }
  const files = [...unread, ...stale];
  if (files.length === 0 || library.left) return;
  for (const file of stale) await refresh(library, file);
  if (unread.length > 0) await readAll(library, unread, true);
  else library.tellList();
}

async function readAll(library: Library, files: readonly string[], telling: boolean): Promise<void> {
  for (let from = 0; from < files.length; from += SLICE) {
    const entries = await Promise.all(files.slice(from, from + SLICE).map((file) => readEntry(library, file)));
    for (const entry of entries) if (entry !== null) await place(library, entry);
    if (library.left) return;
    await new Promise((resume) => setTimeout(resume, 0));
    if (telling) tellProgress(library, Math.min(1, (from + SLICE) / files.length));
  }
  await writeCache(library);
  if (telling) library.tellList();
}

function tellProgress(library: Library, share: number): void {
  library.means.tell({ kind: 'progress', task: 'indexing', share });
}

/** Puts an entry into the list; when another file has its id already, the later of the two gets a new one. */
export async function place(library: Library, entry: Entry): Promise<void> {
  const other = library.entries.get(entry.summary.id);
  if (other === undefined || other.summary.file === entry.summary.file) {
    library.entries.set(entry.summary.id, entry);
    return;
  }
  await separate(library, other, entry);
}

/** Reads one file again after it changed, and says so to the window. Answers the entry, or null when the file is gone. */
export async function refresh(library: Library, file: string): Promise<Entry | null> {
  const known = [...library.entries.values()].find((entry) => entry.summary.file === file);
  if (known) library.forgetDocket(known.summary.id);
  const entry = await readEntry(library, file);
  if (known && known.summary.id !== entry?.summary.id) library.entries.delete(known.summary.id);
  if (entry !== null) await place(library, entry);
  return entry;
}
