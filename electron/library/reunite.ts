import type { Docket } from '../../core/saved/docket.ts';
import { onDisk } from '../store/disk-problem.ts';
import { ok } from '../../core/result.ts';
import { articleNames } from './article-names.ts';
import type { Entry, Library } from './library.ts';
import { readEntry } from './listing.ts';
import { idOfName, isSafeId } from './places.ts';
import { rewriteMeta } from './same-id.ts';

/** A docket whose file is gone, and the hashes of the texts it may have had last. */
interface Lost {
  readonly id: string;
  readonly revisions: ReadonlySet<string>;
}

/**
 * An article whose file names no id is known by its file's name, so a file renamed outside Stet loses its docket. Where exactly one
 * docket lost its file and exactly one file came that has the very same text and no docket, they belong together: the file is given the
 * id, so that it keeps it from now on. Everything less certain is left alone. Answers the ids of the articles found again.
 */
export async function reunite(library: Library): Promise<readonly string[]> {
  const came = [...library.entries.values()].filter((entry) => isWithoutDocket(library, entry));
  if (came.length === 0) return [];
  const read = await onDisk('', async () => ok(await lostDockets(library)));
  const found: string[] = [];
  for (const lost of read.ok ? read.value : []) {
    const fits = came.filter(({ revision }) => lost.revisions.has(revision));
    const [entry] = fits;
    if (fits.length !== 1 || !entry || !read.ok) continue;
    if (read.value.some((other) => other !== lost && other.revisions.has(entry.revision))) continue;
    await adopt(library, lost.id, entry);
    found.push(lost.id);
  }
  return found;
}

function isWithoutDocket(library: Library, { summary, docketStamp, revision }: Entry): boolean {
  const { id, file, problem, words } = summary;
  return problem === undefined && words > 0 && revision !== '' && docketStamp === '' && id === idOfName(file) && !library.open.has(id);
}

async function lostDockets(library: Library): Promise<Lost[]> {
  const { fs } = library.means;
  if ((await fs.facts(library.places.dockets)) === null) return [];
  const [dockets, names] = await Promise.all([fs.list(library.places.dockets), articleNames(library)]);
  const there = new Set(names);
  const taken = new Set(names.map(idOfName));
  for (const [id, { summary }] of library.entries) if (there.has(summary.file)) taken.add(id);
  const ids = dockets.filter((name) => /^file-.*\.json$/.test(name)).map((name) => name.slice(0, -'.json'.length));
  const lost = await Promise.all(ids.filter((id) => isSafeId(id) && !taken.has(id)).map((id) => lostDocket(library, id)));
  return lost.filter((one): one is Lost => one !== null);
}

/** Null when there is nothing in it to find again. */
async function lostDocket(library: Library, id: string): Promise<Lost | null> {
  const { data, problem } = await library.docket(id);
  if (!library.open.has(id)) library.forgetDocket(id);
  if (problem !== null || isBare(data)) return null;
  return { id, revisions: new Set([data.revision, library.gone.get(id) ?? data.revision]) };
}

function isBare({ claims, cleared, dismissed, gateOverrides }: Docket): boolean {
  return [claims, cleared, dismissed, gateOverrides].every(({ length }) => length === 0);
}

/** An article that the window has open is left as it is: its text would no longer be the one the window knows. */
async function adopt(library: Library, id: string, { summary }: Entry): Promise<void> {
  const { file } = summary;
  if (library.refusal === null && !library.open.has(id)) {
    const given = await library.queue.run(id, () => rewriteMeta(library, file, { id }));
    if (!given.ok) library.means.tell({ kind: 'problem', problem: given.problem });
  }
  const entry = await readEntry(library, file, id);
  if (entry === null) return;
  library.entries.delete(summary.id);
  library.entries.set(id, entry);
  library.gone.delete(id);
}
