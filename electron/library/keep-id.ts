import { onDisk } from '../store/disk-problem.ts';
import type { Entry, Library } from './library.ts';
import { docketStampOf, readEntry } from './listing.ts';
import { copyDocket, rewriteMeta } from './same-id.ts';

/**
 * What the list says of a file that it knew as another article, or as no article, a moment ago. Everything known about an article hangs
 * on its id, so an id does not change because a line of the file did: the file gets its own id back, unless the files changed names, or
 * nothing would be lost.
 */
export async function settled(library: Library, known: Entry, read: Entry): Promise<Entry | null> {
  const { id, file } = known.summary;
  const { id: wanted, problem } = read.summary;
  if (wanted === id || problem === 'same-file-twice') return read;
  if (problem !== undefined) return { ...read, summary: { ...read.summary, id } };
  const other = library.entries.get(wanted);
  const otherNow = other ? await readEntry(library, other.summary.file) : null;
  if (otherNow?.summary.id === id) return read;
  if (library.open.has(id)) return giveBack(library, file, id);
  if (!(await hasDocket(library, id))) return read;
  if (otherNow?.summary.id === wanted) return giveBack(library, file, id);
  if (other || (await hasDocket(library, wanted))) return read;
  return id.startsWith('file-') ? takeAlong(library, file, id, wanted) : giveBack(library, file, id);
}

async function hasDocket(library: Library, id: string): Promise<boolean> {
  return (await docketStampOf(library, id)) !== '';
}

/** Writes its own id into the file again. In a library that takes no writing, it keeps it as long as the library is open. */
async function giveBack(library: Library, file: string, id: string): Promise<Entry | null> {
  if (library.refusal !== null) return readEntry(library, file, id);
  const given = await library.queue.run(id, () => rewriteMeta(library, file, { id }));
  library.means.tell({ kind: 'problem', problem: given.ok ? { code: 'id-changed-outside', file } : given.problem });
  return readEntry(library, file, id);
}

/** A file that was known by its name is given an id for the first time: its docket is copied under it. */
async function takeAlong(library: Library, file: string, id: string, wanted: string): Promise<Entry | null> {
  if (library.refusal !== null) return readEntry(library, file, id);
  const copied = await onDisk(file, () => copyDocket(library, id, wanted));
  if (!copied.ok) library.means.tell({ kind: 'problem', problem: copied.problem });
  return readEntry(library, file);
}
