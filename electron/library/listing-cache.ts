import { join } from 'node:path';
import * as v from 'valibot';
import { isSummary, type Summary } from '../../core/contract/shapes.ts';
import { sourcesIfMerged } from '../../core/sources/source-of.ts';
import { errorCode } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import type { FileFacts } from '../store/file-system.ts';
import type { Entry, Library } from './library.ts';

/** Raised when what a summary says or how it is computed changes; the cache is then made anew. */
const CACHE_VERSION = 6;

const HeadSchema = v.object({ version: v.literal(CACHE_VERSION), settings: v.string() });
const EntriesSchema = v.array(
  v.object({ summary: v.custom<Summary>(isSummary), stamp: v.string(), docketStamp: v.string(), revision: v.string() }),
);

/** Entries in a line of the file. Between two lines other work gets its turn: ten thousand at once hold up every key for a quarter of a second. */
const LINE = 250;

/** Changes when the file does: the content's hash would need reading it. */
export function stampOf(facts: FileFacts | null): string {
  return facts === null ? '' : `${facts.size}:${facts.modified}`;
}

/** What the cache says, by file name; empty when it is absent, damaged or made under other settings. */
export async function readCache(library: Library): Promise<Map<string, Entry>> {
  try {
    const [head, ...lines] = linesOf(await library.means.fs.read(library.places.listing));
    const told = v.safeParse(HeadSchema, said(head));
    if (!told.success || told.output.settings !== settingsOf(library)) return new Map();
    const cached = new Map<string, Entry>();
    for (const line of lines) {
      for (const entry of v.parse(EntriesSchema, said(line))) cached.set(entry.summary.file, entry);
      await turn();
    }
    return cached;
  } catch (error) {
    if (error instanceof SyntaxError || v.isValiError(error) || errorCode(error) !== '') return new Map();
    throw error;
  }
}

/** Keeps the list for the next start. Losing it costs only time, so a disk that refuses is left alone. */
export async function writeCache(library: Library): Promise<void> {
  if (library.refusal !== null) return;
  const { fs } = library.means;
  const entries = [...library.entries.values()];
  const lines = [lineOf({ version: CACHE_VERSION, settings: settingsOf(library) })];
  for (let from = 0; from < entries.length; from += LINE) {
    lines.push(lineOf(entries.slice(from, from + LINE)));
    await turn();
  }
  try {
    await fs.makeFolder(join(library.places.listing, '..'));
    await writeDurably(fs, library.places.listing, Buffer.concat(lines));
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

const lineOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
const said = (line: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(line));

/** The lines as they lie there: each is decoded in its own turn. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

function settingsOf(library: Library): string {
  const { settings, sources } = library.record.data;
  const merged = sourcesIfMerged(sources).map(({ id, mergedInto, kind, title, author, address }) => [
    id,
    mergedInto,
    kind,
    title,
    author,
    address,
  ]);
  return JSON.stringify(merged.length === 0 ? settings : [settings, merged]);
}

/** Whether a cached entry still speaks of the files on the disk. */
export async function isCurrent(library: Library, entry: Entry): Promise<boolean> {
  const { fs } = library.means;
  const { file, id } = entry.summary;
  try {
    const [article, docket] = await Promise.all([fs.facts(library.articlePath(file)), fs.facts(library.docketPath(id))]);
    return stampOf(article) === entry.stamp && stampOf(docket) === entry.docketStamp;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}
