import { basename, join } from 'node:path';
import { conflictNames, type ConflictName } from '../../core/conflict-copies/conflict-name.ts';
import type { Library } from '../library/library.ts';
import { stampOf } from '../library/listing-cache.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FoundCopy } from './copies.ts';

/** Names looked at between two turns of the window's other work. */
const SLICE = 500;
/** What is larger is no docket of ours, and is not read to find that out. */
const MOST_BYTES = 50_000_000;

interface Folder {
  readonly kind: FoundCopy['kind'];
  readonly path: string;
  /** As paths in a library are written. */
  readonly named: string;
}

/**
 * Looks for copies of dockets and of the library's record. They are never read as what they are copies of: that is known by its own name
 * alone. A folder that cannot be read has none to offer.
 */
export async function lookForOthers(library: Library): Promise<void> {
  const { places } = library;
  const folders: readonly Folder[] = [
    { kind: 'docket', path: places.dockets, named: '.stet/dockets/' },
    { kind: 'record', path: places.stet, named: '.stet/' },
  ];
  const found = new Set<string>();
  for (const folder of folders) {
    const names = await namesIn(library, folder.path);
    for (const [at, name] of names.entries()) {
      if (at % SLICE === SLICE - 1) await new Promise((resume) => setImmediate(resume));
      if (library.left) return;
      const copy = name.endsWith('.json') ? await copyAt(library, folder, name) : null;
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
  const id = folder.kind === 'docket' ? basename(name.of, '.json') : null;
  return { kind: folder.kind, file: folder.named + file, id, stamp: stampOf(facts), name };
}

/** Of which of our files it is a copy. Where the name alone does not say it, what it says inside must. */
async function nameOf(library: Library, { kind, path }: Folder, file: string): Promise<ConflictName | null> {
  for (const name of conflictNames(file)) {
    const own = basename(name.of, '.json');
    const isOurs = kind === 'record' ? name.of === 'library.json' : library.entries.has(own);
    if (!isOurs) continue;
    if (name.certain || (await idWithin(library, join(path, file), kind)) === (kind === 'record' ? library.record.data.id : own))
      return name;
  }
  return null;
}

async function idWithin(library: Library, path: string, kind: FoundCopy['kind']): Promise<unknown> {
  const { fs } = library.means;
  try {
    const facts = await fs.facts(path);
    if (facts === null || !facts.isFile || facts.size > MOST_BYTES) return null;
    const value: unknown = JSON.parse(new TextDecoder().decode(await fs.read(path)));
    if (typeof value !== 'object' || value === null) return null;
    return (value as Record<string, unknown>)[kind === 'docket' ? 'article' : 'id'];
  } catch (error) {
    if (!(error instanceof SyntaxError) && errorCode(error) === '') throw error;
    return null;
  }
}
