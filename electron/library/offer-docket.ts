import { anchorsFound } from '../../core/anchoring/found.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { likeness } from '../../core/text/likeness.ts';
import { onDisk } from '../store/disk-problem.ts';
import { readText } from '../store/text-file.ts';
import type { Entry, Library } from './library.ts';
import { isBare, lostDocket, lostIds } from './lost-dockets.ts';
import { mayWrite } from './may-write.ts';
import { idOfName } from './places.ts';
import { listUnder } from './reunite.ts';
import { rewriteMeta } from './same-id.ts';
import { articleText } from './summary.ts';

type Offer = NonNullable<Answer<'docket.lost'>>;

/** From this likeness on a text may be what became of another. */
const LIKE = 0.4;
/** Of more lost dockets only those that changed last are looked at: reading them all would keep the desk waiting. */
const MOST = 50;

/**
 * A file that names no id and was renamed and edited outside has lost its docket, and its text alone does not prove which it was. This is
 * the lost docket whose text is most like the article's and some of whose claims find a place in it; null when there is none, or the
 * article has claims of its own. It is offered to a person, never taken.
 */
export async function lostDocketFor(library: Library, { id }: Question<'docket.lost'>): Promise<Result<Answer<'docket.lost'>>> {
  const entry = library.entry(id);
  if (!entry.ok) return entry;
  if (!(await mayTake(library, entry.value))) return ok(null);
  const { file } = entry.value.summary;
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (!read.ok) return read;
  const text = articleText(read.value.text);
  if ('code' in text) return ok(null);
  let best: { readonly offer: Offer; readonly like: number } | null = null;
  for (const lost of await latest(library, await freeIds(library))) {
    const found = await lookAt(library, lost, text.projection);
    if (found !== null && found.like > (best?.like ?? 0)) best = found;
  }
  return ok(best?.offer ?? null);
}

async function mayTake(library: Library, { summary }: Entry): Promise<boolean> {
  const { id, file, problem } = summary;
  if (library.refusal !== null || problem !== undefined || id !== idOfName(file)) return false;
  const docket = await library.docket(id);
  return docket.problem === null && isBare(docket.data);
}

/** What the window has open and lost its file is still there, and will be written again. */
async function freeIds(library: Library): Promise<string[]> {
  return (await lostIds(library)).filter((id) => !library.open.has(id));
}

async function latest(library: Library, ids: readonly string[]): Promise<string[]> {
  if (ids.length <= MOST) return [...ids];
  const times = await Promise.all(
    ids.map(async (id) => ({ id, at: (await library.means.fs.facts(library.docketPath(id)).catch(() => null))?.modified ?? 0 })),
  );
  return times
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST)
    .map(({ id }) => id);
}

async function lookAt(library: Library, id: string, text: string): Promise<{ readonly offer: Offer; readonly like: number } | null> {
  const lost = await lostDocket(library, id);
  const before = lost && (await library.history.read(lost.docket.revision));
  if (before === null) return null;
  const like = likeness(before, text);
  const offer = like < LIKE || !lost ? null : { id, ...placesIn(lost.docket, before, text) };
  return offer === null || offer.found === 0 ? null : { offer, like };
}

/** How many claims and clearings it has, and how many of them have a place in this text. */
function placesIn({ claims, cleared }: Docket, before: string, text: string): Pick<Offer, 'claims' | 'found'> {
  const anchors = Object.fromEntries([...claims, ...cleared].map(({ id, anchor }) => [id, anchor]));
  const states = Object.values(anchorsFound(text, before, anchors)).map(({ state }) => state);
  return { claims: states.length, found: states.filter((state) => state !== 'orphaned' && state !== 'ambiguous').length };
}

/** A person says that this lost docket is the article's: the file is given its id. Answers the row under that id. */
export async function takeLostDocket(library: Library, { id, from }: Question<'docket.take'>): Promise<Result<Answer<'docket.take'>>> {
  const entry = library.entry(id);
  if (!entry.ok) return entry;
  const { file } = entry.value.summary;
  return library.queue.run(id, () =>
    onDisk(file, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const isLost = (await mayTake(library, entry.value)) && (await freeIds(library)).includes(from);
      if (!isLost) return failed({ code: 'not-found', file });
      const given = await rewriteMeta(library, file, { id: from });
      if (!given.ok) return given;
      await listUnder(library, from, entry.value);
      library.tellList();
      const now = library.entry(from);
      return now.ok ? ok(now.value.summary) : now;
    }),
  );
}
