import { conflictNames } from '../../core/conflict-copies/conflict-name.ts';
import { ARTICLES } from '../copies/copies.ts';
import { isCopyByName } from '../copies/recognise.ts';
import type { Entry, Library } from './library.ts';
import { settled } from './keep-id.ts';
import { readEntry } from './listing.ts';
import { writeCache } from './listing-cache.ts';
import { reunite } from './reunite.ts';
import { separate } from './same-id.ts';

/** Articles read before the window's other work gets its turn again. */
const SLICE = 10;
/** From so many on the window hears how many are done. */
const MANY = 60;
/** While many are read, the list is told this often. */
const TELL_EVERY_MS = 1000;
/** `stale` files are in the list as they were; `unread` ones are not in it. */
export interface ToRead {
  readonly stale: readonly string[];
  readonly unread: readonly string[];
}

export async function readAll(library: Library, { stale, unread }: ToRead): Promise<void> {
  const count = stale.length + unread.length;
  if (count === 0) return;
  const pause = pauses(library, count);
  for (const [done, file] of stale.entries()) {
    if (library.left) return;
    await refresh(library, file);
    await pause(done);
  }
  const together = new Set(unread);
  const inOrder = originalsFirst(unread);
  for (let from = 0; from < inOrder.length; from += SLICE) {
    const entries = await Promise.all(inOrder.slice(from, from + SLICE).map((file) => readEntry(library, file)));
    if (library.left) return;
    for (const entry of entries) if (entry !== null) await place(library, entry, together);
    await pause(stale.length + from + SLICE);
  }
  await reunite(library);
  await writeCache(library);
  library.tellList();
}

/** What a sync tool may have named comes after all else: each is told apart beside its original, and not beside another copy of it. */
function originalsFirst(files: readonly string[]): readonly string[] {
  const isNamed = new Map(files.map((file) => [file, conflictNames(file).length > 0]));
  return [...files.filter((file) => !isNamed.get(file)), ...files.filter((file) => isNamed.get(file))];
}

/** The window's other work gets its turn; of many files it hears how many are done, and now and then which. */
function pauses(library: Library, count: number): (done: number) => Promise<void> {
  let told = library.means.now();
  return async (done) => {
    await new Promise((resume) => setTimeout(resume, 0));
    if (count < MANY || done % SLICE !== 0) return;
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
  if (await isCopyByName(library, entry)) return;
  const other = library.entries.get(id);
  if (other === undefined || other.summary.file === file) return list(library, entry);
  const now = await readEntry(library, other.summary.file);
  if (now?.summary.id === id) return separate(library, now, entry, together.has(other.summary.file));
  // The other file is gone, or is another article by now: this one was renamed.
  list(library, entry);
  if (now !== null) await place(library, now, together);
}

function list(library: Library, entry: Entry): void {
  library.entries.set(entry.summary.id, entry);
  library.copies.forget(ARTICLES + entry.summary.file);
}

/** Reads one file again after it changed, and says so to the window. Answers the entry, or null when the file is gone. */
export async function refresh(library: Library, file: string): Promise<Entry | null> {
  const known = library.entryOfFile(file);
  if (known) library.rereadDocket(known.summary.id);
  const read = await readEntry(library, file);
  const entry = known && read ? await settled(library, known, read) : read;
  if (known && known.summary.id !== entry?.summary.id) library.entries.delete(known.summary.id);
  if (known && entry === null) library.gone.set(known.summary.id, known.revision);
  if (entry !== null) await place(library, entry);
  return entry;
}
