import * as v from 'valibot';
import { failed, ok, type Result } from '../../core/result.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { Library } from './library.ts';
import { stampOf } from './listing-cache.ts';

/** How often each source is named by the claims of one article, by its own id, whatever it was merged into since. */
type Cited = ReadonlyMap<string, number>;

interface Known {
  readonly stamp: string;
  readonly cited: Cited;
}

/** What was read of each library's dockets, by article id: a docket whose file is as it was says what it said. */
const known = new WeakMap<Library, Map<string, Known>>();

/** Of a docket only this is looked at: the whole schema takes twenty times as long. */
const CitingSchema = v.object({ claims: v.array(v.object({ citations: v.array(v.object({ source: v.string() })) })) });

/** So many dockets are read together; between two lots other work gets its turn. */
const TOGETHER = 16;

export interface Reading {
  /** Whether nobody waits for the answer any more; asked between two lots. */
  readonly isStopped: () => boolean;
  /** How far it is, 0 to 1. */
  readonly tell: (share: number) => void;
}

const UNSEEN: Reading = { isStopped: () => false, tell: () => undefined };

/**
 * Which sources the articles of the list cite, by article id, in the order of the list. Only what changed since the last time is read; nothing
 * of it is kept but names and numbers. Fails with `stopped`.
 */
export async function citations(library: Library, reading: Reading = UNSEEN): Promise<Result<ReadonlyMap<string, Cited>>> {
  const before = known.get(library) ?? new Map<string, Known>();
  known.set(library, before);
  const ids = [...library.entries.keys()];
  const all = new Map<string, Cited>();
  for (let from = 0; from < ids.length; from += TOGETHER) {
    if (reading.isStopped()) return failed({ code: 'stopped' });
    const lot = ids.slice(from, from + TOGETHER);
    const read = await Promise.all(lot.map((id) => citedNow(library, id, before)));
    for (const [at, id] of lot.entries()) all.set(id, read[at] ?? new Map());
    reading.tell(Math.min(1, (from + lot.length) / ids.length));
    await new Promise((resume) => setImmediate(resume));
  }
  return ok(all);
}

async function citedNow(library: Library, id: string, before: Map<string, Known>): Promise<Cited> {
  // What is open is in memory, and may be known better than the disk knows it.
  if (library.open.has(id)) return counted(await library.docketNow(id));
  const path = library.docketPath(id);
  const stamp = stampOf(await library.means.fs.facts(path).catch(() => null));
  const last = before.get(id);
  if (last && last.stamp === stamp) return last.cited;
  const cited = stamp === '' ? new Map<string, number>() : await read(library, id, path);
  before.set(id, { stamp, cited });
  return cited;
}

/** A docket that is not what it should be is opened as any other, with what stands in its place. */
async function read(library: Library, id: string, path: string): Promise<Cited> {
  try {
    const parsed = v.safeParse(CitingSchema, JSON.parse(new TextDecoder().decode(await library.means.fs.read(path))));
    if (parsed.success) return counted(parsed.output);
  } catch (error) {
    if (!(error instanceof SyntaxError) && errorCode(error) === '') throw error;
  }
  return counted(await library.docketNow(id));
}

function counted({ claims }: v.InferOutput<typeof CitingSchema>): Cited {
  const counts = new Map<string, number>();
  for (const { citations: all } of claims) for (const { source } of all) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
