import { conflictNames } from '../../core/conflict-copies/conflict-name.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { articleNames } from './article-names.ts';
import type { Library } from './library.ts';
import { idOfName, isSafeId } from './places.ts';

/** A docket whose file is gone, and the hashes of the texts it may have had last. */
export interface Lost {
  readonly id: string;
  readonly docket: Docket;
  readonly revisions: ReadonlySet<string>;
}

/** The ids of dockets that no article file answers to. */
export async function lostIds(library: Library): Promise<string[]> {
  const { fs } = library.means;
  if ((await fs.facts(library.places.dockets)) === null) return [];
  const [dockets, names] = await Promise.all([fs.list(library.places.dockets), articleNames(library)]);
  const there = new Set(names);
  const taken = new Set(names.map(idOfName));
  for (const [id, { summary }] of library.entries) if (there.has(summary.file)) taken.add(id);
  const ids = dockets.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  // A sync tool's conflict copy of a docket is no docket, whatever its name can be taken for.
  const isCopy = (id: string): boolean => conflictNames(`${id}.json`).some(({ of }) => taken.has(of.slice(0, -'.json'.length)));
  return ids.filter((id) => isSafeId(id) && !taken.has(id) && !isCopy(id));
}

/** Null when there is nothing in it to find again. */
export async function lostDocket(library: Library, id: string): Promise<Lost | null> {
  const { data, problem } = await library.docket(id);
  if (!library.open.has(id)) library.forgetDocket(id);
  if (problem !== null || isBare(data)) return null;
  return { id, docket: data, revisions: new Set([data.revision, library.gone.get(id) ?? data.revision]) };
}

/** Whether nobody has said anything of the article yet. */
export function isBare({ claims, cleared, dismissed, gateOverrides }: Docket): boolean {
  return [claims, cleared, dismissed, gateOverrides].every(({ length }) => length === 0);
}
