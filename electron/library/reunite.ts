import { onDisk } from '../store/disk-problem.ts';
import { ok } from '../../core/result.ts';
import type { Entry, Library } from './library.ts';
import { readEntry } from './listing.ts';
import { lostDocket, lostIds, type Lost } from './lost-dockets.ts';
import { idOfName } from './places.ts';
import { rewriteMeta } from './same-id.ts';

/** Ids that were made of a file's name. */
const OF_A_NAME = /^file-/;

/**
 * An article whose file names no id is known by its file's name, so a file renamed outside Stet loses its docket. Where exactly one
 * docket lost its file and exactly one file came that has the very same text and no docket, they belong together: the file is given the
 * id, so that it keeps it from now on. Everything less certain is left to a person (`offer-docket.ts`). Answers the ids of the articles found again.
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
  const ids = (await lostIds(library)).filter((id) => OF_A_NAME.test(id));
  const lost = await Promise.all(ids.map((id) => lostDocket(library, id)));
  return lost.filter((one): one is Lost => one !== null);
}

/** An article that the window has open is left as it is: its text would no longer be the one the window knows. */
async function adopt(library: Library, id: string, entry: Entry): Promise<void> {
  if (library.refusal === null && !library.open.has(id)) {
    const given = await library.queue.run(id, () => rewriteMeta(library, entry.summary.file, { id }));
    if (!given.ok) library.means.tell({ kind: 'problem', problem: given.problem });
  }
  await listUnder(library, id, entry);
}

/** The article is known by this id from now on, and so has its docket. */
export async function listUnder(library: Library, id: string, { summary }: Entry): Promise<void> {
  const entry = await readEntry(library, summary.file, id);
  if (entry === null) return;
  library.entries.delete(summary.id);
  library.entries.set(id, entry);
  library.gone.delete(id);
}
