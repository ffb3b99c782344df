import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { LINE_KINDS } from '../../core/search/line-kinds.ts';
import { confined } from '../library/confined.ts';
import { errorCode } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import type { Written } from './document.ts';
import { bytesOf, type Shelf } from './reading.ts';

/** Raised when what is kept of an article changes; the cache is then made anew. */
const VERSION = 1;

const WrittenSchema = v.object({
  id: v.string(),
  stamp: v.string(),
  docketStamp: v.string(),
  article: v.string(),
  docket: v.string(),
  lines: v.array(v.object({ kind: v.picklist(LINE_KINDS), id: v.string(), text: v.string() })),
});

const pathOf = ({ places }: Shelf): string => join(dirname(places.listing), 'search.jsonl');
const headOf = (library: string): string => JSON.stringify({ version: VERSION, library });

/**
 * What was kept of the articles of this library, in the order written. A file that is damaged, of another version or another library gives
 * nothing: its last line is the hash of all before it.
 */
export async function* readKept(shelf: Shelf, library: string): AsyncGenerator<Written> {
  const bytes = Buffer.from((await bytesOf(shelf, pathOf(shelf))) ?? []);
  const end = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
  const hash = createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
  if (end === 0 || bytes.subarray(end).toString('utf8') !== `${hash}\n`) return;
  let isHead = true;
  for (let from = 0; from < end;) {
    const to = bytes.indexOf('\n', from);
    const line = bytes.subarray(from, to).toString('utf8');
    from = to + 1;
    if (isHead && line !== headOf(library)) return;
    const read = isHead ? null : v.safeParse(WrittenSchema, JSON.parse(line));
    isHead = false;
    if (read?.success) yield read.output;
  }
}

/** Losing it costs only time, so a disk that refuses is left alone. */
export async function keep(shelf: Shelf, library: string, documents: Iterable<{ readonly written: Written }>): Promise<void> {
  const parts = [Buffer.from(`${headOf(library)}\n`, 'utf8')];
  const hash = createHash('sha256').update(parts[0] ?? '');
  for (const { written } of documents) {
    const part = Buffer.from(`${JSON.stringify(written)}\n`, 'utf8');
    hash.update(part);
    parts.push(part);
    // Questions are answered between two articles.
    await new Promise((resume) => setImmediate(resume));
  }
  const fs = confined(shelf.fs, shelf.places);
  try {
    await fs.makeFolder(dirname(pathOf(shelf)));
    await writeDurably(fs, pathOf(shelf), Buffer.concat([...parts, Buffer.from(`${hash.digest('hex')}\n`, 'utf8')]));
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
