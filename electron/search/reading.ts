import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { linesOfDocket, linesOfSources, linesOfText, type Line } from '../../core/search/line.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import { confined, isOfLibrary } from '../library/confined.ts';
import type { Places } from '../library/places.ts';
import { LONG } from '../library/skim.ts';
import { articleText } from '../library/summary.ts';
import { contentHash } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { readText } from '../store/text-file.ts';
import type { Row, Written } from './document.ts';

/** Where a library is read from. */
export interface Shelf {
  readonly fs: FileSystem;
  readonly places: Places;
}

/** The id under which the library's sources are kept; no article has such a one. */
export const SOURCES = '.sources';

/** The bytes of a file of the library; null where there is none, or where a link leads out of the library. */
export async function bytesOf({ fs, places }: Shelf, path: string): Promise<Uint8Array | null> {
  try {
    if (await fs.isLink(path)) {
      const [root, real] = await Promise.all([fs.realPath(places.root), fs.realPath(path)]);
      if (!isOfLibrary(root, real)) return null;
    }
    // A folder on the way may be a link, too, or become one while the file is read.
    return await confined(fs, places).read(path);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}

/**
 * The hash of a file as it is now; empty where there is none. Nobody else waits in this process, and forty files read one after the other
 * take a tenth of the time that forty promises of them take.
 */
export function hashNow({ places }: Shelf, path: string): string {
  try {
    if (lstatSync(path).isSymbolicLink() && !isOfLibrary(realpathSync(places.root), realpathSync(path))) return '';
    return contentHash(readFileSync(path));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return '';
  }
}

export const articlePath = ({ places }: Shelf, { file }: Pick<Row, 'file'>): string => join(places.articles, file);
export const docketPath = ({ places }: Shelf, { id }: Pick<Row, 'id'>): string => join(places.dockets, `${id}.json`);

/** Reads one article with its docket. What cannot be read has a headline and no lines. */
export async function readDocument(shelf: Shelf, row: Row): Promise<Written> {
  const { id, stamp, docketStamp } = row;
  const [text, docket] = await Promise.all([textOf(shelf, row), docketOf(shelf, row)]);
  return { id, stamp, docketStamp, article: text.hash, docket: docket.hash, lines: [...text.lines, ...docket.lines] };
}

interface Read {
  readonly hash: string;
  readonly lines: readonly Line[];
}

/** A long text is searched as it stands in the file: reading it as an article takes seconds. */
async function textOf(shelf: Shelf, row: Row): Promise<Read> {
  const path = articlePath(shelf, row);
  const bytes = await bytesOf(shelf, path);
  if (bytes === null) return { hash: '', lines: linesOfText(row.headline, '') };
  const read = await readText({ ...shelf.fs, read: () => Promise.resolve(bytes) }, path, row.file);
  if (!read.ok) return { hash: contentHash(bytes), lines: linesOfText(row.headline, '') };
  const { text: markdown, hash } = read.value;
  const text = markdown.length >= LONG ? null : articleText(markdown);
  if (text === null || 'code' in text) return { hash, lines: linesOfText(row.headline, markdown) };
  return { hash, lines: linesOfText(text.headline, text.projection) };
}

async function docketOf(shelf: Shelf, row: Row): Promise<Read> {
  const bytes = row.docketStamp === '' ? null : await bytesOf(shelf, docketPath(shelf, row));
  if (bytes === null) return { hash: '', lines: [] };
  const docket = readDocket(parsed(bytes));
  return { hash: contentHash(bytes), lines: docket.ok ? linesOfDocket(docket.value) : [] };
}

/** The library's sources, as one document. */
export async function readSources(shelf: Shelf): Promise<Written> {
  const bytes = (await bytesOf(shelf, shelf.places.record)) ?? new Uint8Array(0);
  const record = readLibrary(parsed(bytes));
  const lines = record.ok ? linesOfSources(record.value) : [];
  return { id: SOURCES, stamp: '', docketStamp: '', article: contentHash(bytes), docket: '', lines };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
