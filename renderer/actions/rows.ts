import type { Summary } from '../../core/contract/shapes.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { valueOrTell } from './tell.ts';

/** The asking under way, of which of main's lists, and whether something changed since it began. */
let asking: { readonly of: number; readonly done: Promise<void>; again: boolean } | null = null;

/**
 * Takes over what changed in main's list since the window last heard of it: after the first rows the rest of a long one. A list comes in parts, so that no
 * answer holds up main, and is shown once the last is there.
 */
export function layRows(): Promise<void> {
  const { library: state, opening } = library.value;
  if (state === null) return Promise.resolve();
  if (asking?.of === opening) {
    asking.again = true;
    return asking.done;
  }
  const mine = { of: opening, again: false, done: Promise.resolve() };
  asking = mine;
  mine.done = untilCurrent(mine).finally(() => {
    if (asking === mine) asking = null;
  });
  return mine.done;
}

async function untilCurrent(mine: { readonly of: number; again: boolean }): Promise<void> {
  do {
    mine.again = false;
    await layPart(mine.of);
  } while (mine.again);
}

/** Lays nothing when main refused, or when another library lies on the desk by now. */
async function layPart(opening: number): Promise<void> {
  const from = library.value.revision;
  const [rows, gone] = [new Map<string, Summary>(), new Set<string>()];
  let since = from;
  for (let more = 1; more > 0;) {
    const part = valueOrTell(await ask('library.rows', { opening, since }));
    if (!part || library.value.library === null || library.value.opening !== opening || library.value.revision !== from) return;
    for (const row of part.rows) {
      rows.set(row.id, row);
      gone.delete(row.id);
    }
    for (const one of part.gone) {
      rows.delete(one);
      gone.add(one);
    }
    [since, more] = [part.revision, part.more];
  }
  lay(rows, gone, since);
}

/** What this window heard of single rows meanwhile, main told in the parts that came after it. */
function lay(rows: ReadonlyMap<string, Summary>, gone: ReadonlySet<string>, revision: number): void {
  const { articles } = library.value;
  const known = new Set(articles.map(({ id }) => id));
  const kept = articles.filter(({ id }) => !gone.has(id)).map((summary) => rows.get(summary.id) ?? summary);
  const fresh = [...rows.values()].filter(({ id }) => !known.has(id));
  library.set({ articles: [...kept, ...fresh], more: 0, revision });
}
