import { certainConflict, conflictNames } from '../../core/conflict-copies/conflict-name.ts';
import type { Entry, Library } from './library.ts';
import type { ToRead } from './read-articles.ts';
import { articleNames } from './article-names.ts';
import { isCurrent, readCache } from './listing-cache.ts';

/** What reads articles is itself read when it is needed: a list that the cache knows needs none of it. */
const reading = (): Promise<typeof import('./read-articles.ts')> => import('./read-articles.ts');

/** Entries asked of the disk together. */
const SLICE = 10;
/** A library with fewer unread articles than this is read before it is shown, but for files with more bytes than an article has. */
const AT_ONCE = 60;
const AT_ONCE_BYTES = 250_000;
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
  // Whether a conflict copy is an article of its own depends on what stands beside it now.
  for (const file of names) if (certainConflict(file) !== null) cache.delete(file);
  const cached = names.flatMap((file) => cache.get(file) ?? []);
  const unread = names.filter((file) => !cache.has(file));
  noteGone(library, cache, new Set(names));
  await placeCached(library, cached);
  if (cached.length >= LARGE) return { rest: afterwards().then(() => confirm(library, cached, unread)) };
  const stale = await staleFiles(library, cached);
  if (stale.length + unread.length >= AT_ONCE) return { rest: readSome(library, { stale, unread }) };
  const large = await largeFiles(library, unread);
  await readSome(library, { stale, unread: unread.filter((file) => !large.has(file)) });
  return { rest: readSome(library, { stale: [], unread: [...large] }) };
}

/** What the cache holds twice under one id is told apart by reading it. */
async function placeCached(library: Library, cached: readonly Entry[]): Promise<void> {
  for (const entry of cached) {
    if (library.entries.has(entry.summary.id)) await (await reading()).place(library, entry);
    else library.entries.set(entry.summary.id, entry);
  }
}

async function readSome(library: Library, files: ToRead): Promise<void> {
  if (files.stale.length + files.unread.length > 0) await (await reading()).readAll(library, files);
}

/** Those with more bytes than an article has, and what may be a sync tool's copy of one: an original is read before its copies. */
async function largeFiles(library: Library, files: readonly string[]): Promise<Set<string>> {
  const facts = await Promise.all(files.map((file) => library.means.fs.facts(library.articlePath(file)).catch(() => null)));
  const large = new Set(files.filter((_, at) => (facts[at]?.size ?? 0) > AT_ONCE_BYTES));
  return new Set(files.filter((file) => large.has(file) || conflictNames(file).some(({ of }) => large.has(of))));
}

function noteGone(library: Library, cache: ReadonlyMap<string, Entry>, names: ReadonlySet<string>): void {
  for (const [file, { summary, revision }] of cache) if (!names.has(file)) library.gone.set(summary.id, revision);
}

/** Long enough for the window to be drawn. */
const AFTERWARDS_MS = 700;
const afterwards = (): Promise<void> => new Promise((resume) => setTimeout(resume, AFTERWARDS_MS));

/** Reads what is not in the cache, and what the disk no longer says the same of. */
async function confirm(library: Library, cached: readonly Entry[], unread: readonly string[]): Promise<void> {
  await readSome(library, { stale: await staleFiles(library, cached), unread });
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
