import { basename, join } from 'node:path';
import { readChain } from '../../core/audit/read-chain.ts';
import { conflictNames, type ConflictName } from '../../core/conflict-copies/conflict-name.ts';
import type { Library } from '../library/library.ts';
import { stampOf } from '../library/listing-cache.ts';
import { sha256 } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FoundCopy } from './copies.ts';

/** Names looked at between two turns of the window's other work. */
const SLICE = 500;
/** What is larger is no docket of ours, and is not read to find that out. */
const MOST_BYTES = 50_000_000;

type OtherKind = Exclude<FoundCopy['kind'], 'article'>;

interface Folder {
  readonly kind: OtherKind;
  readonly path: string;
  /** As paths in a library are written. */
  readonly named: string;
}

/** What the names of its files end with, and which of them is the library's own; null where each article has one under its id. */
const FILES: Readonly<Record<OtherKind, { readonly ending: string; readonly only: string | null }>> = {
  docket: { ending: '.json', only: null },
  record: { ending: '.json', only: 'library.json' },
  log: { ending: '.jsonl', only: 'log.jsonl' },
  history: { ending: '.jsonl', only: null },
  journal: { ending: '.json', only: null },
};

/**
 * Looks for copies of whatever is no article: dockets, the library's record, the log, lists of earlier texts, typing. They are never read as what they are copies of: that is known by its own name
 * alone. A folder that cannot be read has none to offer.
 */
export async function lookForOthers(library: Library): Promise<void> {
  const { places } = library;
  const folders: readonly Folder[] = [
    { kind: 'docket', path: places.dockets, named: '.stet/dockets/' },
    { kind: 'record', path: places.stet, named: '.stet/' },
    { kind: 'log', path: places.audit, named: '.stet/audit/' },
    { kind: 'history', path: places.history, named: '.stet/history/' },
    { kind: 'journal', path: places.journal, named: '.stet/journal/' },
  ];
  const found = new Set<string>();
  for (const folder of folders) {
    const names = await namesIn(library, folder.path);
    for (const [at, name] of names.entries()) {
      if (at % SLICE === SLICE - 1) await new Promise((resume) => setImmediate(resume));
      if (library.left) return;
      const copy = name.endsWith(FILES[folder.kind].ending) ? await copyAt(library, folder, name) : null;
      if (copy === null) continue;
      found.add(copy.file);
      library.copies.note(copy);
    }
  }
  for (const { kind, file } of library.copies.all) if (kind !== 'article' && !found.has(file)) library.copies.forget(file);
}

async function namesIn(library: Library, folder: string): Promise<readonly string[]> {
  try {
    return await library.means.fs.list(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}

async function copyAt(library: Library, folder: Folder, file: string): Promise<FoundCopy | null> {
  const name = await nameOf(library, folder, file);
  if (name === null) return null;
  const facts = await library.means.fs.facts(join(folder.path, file)).catch(() => null);
  if (facts === null || !facts.isFile) return null;
  const id = FILES[folder.kind].only === null ? stemOf(folder, name.of) : null;
  return { kind: folder.kind, file: folder.named + file, id, stamp: stampOf(facts), name };
}

const stemOf = ({ kind }: Folder, file: string): string => basename(file, FILES[kind].ending);

/** Of which of our files it is a copy. Where the name alone does not say it, what it says inside must. */
async function nameOf(library: Library, folder: Folder, file: string): Promise<ConflictName | null> {
  const { only } = FILES[folder.kind];
  for (const name of conflictNames(file)) {
    const isOurs = only === null ? library.entries.has(stemOf(folder, name.of)) : name.of === only;
    if (isOurs && (name.certain || (await saysSo(library, folder, { file, of: name.of })))) return name;
  }
  return null;
}

async function saysSo(library: Library, folder: Folder, { file, of }: { readonly file: string; readonly of: string }): Promise<boolean> {
  const path = join(folder.path, file);
  switch (folder.kind) {
    case 'docket':
      return (await idWithin(library, path, 'article')) === stemOf(folder, of);
    case 'record':
      return (await idWithin(library, path, 'id')) === library.record.data.id;
    case 'log':
      return (await bytesOf(library, path).then((bytes) => bytes !== null && isOurLog(library, bytes))) === true;
    default:
      // They say no id. A name that is itself an article's is that article's.
      return (
        !library.entries.has(stemOf(folder, file)) && (await library.means.fs.facts(library.docketPath(stemOf(folder, file)))) === null
      );
  }
}

const isOurLog = (library: Library, bytes: Uint8Array): boolean =>
  readChain(new TextDecoder().decode(bytes), sha256).begun?.library === library.record.data.id;

async function idWithin(library: Library, path: string, key: 'article' | 'id'): Promise<unknown> {
  const bytes = await bytesOf(library, path);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes ?? undefined));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

/** Null for what cannot be read, and for more than a file of ours has. */
async function bytesOf(library: Library, path: string): Promise<Uint8Array | null> {
  const { fs } = library.means;
  try {
    const facts = await fs.facts(path);
    return facts === null || !facts.isFile || facts.size > MOST_BYTES ? null : await fs.read(path);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}
