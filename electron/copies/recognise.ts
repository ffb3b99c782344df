import { certainConflict, conflictNames, type ConflictName } from '../../core/conflict-copies/conflict-name.ts';
import type { Entry, Library } from '../library/library.ts';
import { idOfName } from '../library/places.ts';
import { ARTICLES } from './copies.ts';

/**
 * A sync tool's conflict copy holds the id of its original, or none where the original has none either. It is told before it could be given
 * an id of its own: an id that is neither says that somebody made it an article of its own.
 */

/** What says no id, or cannot be read, is a copy by its name alone while its original stands there; whatever has a docket is an article. */
export async function isCopyByName(library: Library, { summary, stamp, docketStamp }: Entry): Promise<boolean> {
  const { id, file } = summary;
  const name = certainConflict(file);
  if (name === null || docketStamp !== '' || library.open.get(id)?.file === file) return false;
  if (!(await mayBeFile(library, file))) return false;
  const isNameless = id === idOfName(file);
  if (!isNameless && !isOfMissing(library, id, name)) return false;
  if (isNameless && !(await stands(library, name.of))) return false;
  if (library.entries.get(id)?.summary.file === file) library.entries.delete(id);
  library.copies.note({ kind: 'article', file: ARTICLES + file, id: isNameless ? null : id, stamp, name });
  return true;
}

/** A sync tool moves the original aside before it puts the new one there: for a moment only the copy says the id of what the window shows. */
function isOfMissing(library: Library, id: string, { of }: ConflictName): boolean {
  return !library.entries.has(id) && library.open.get(id)?.file === of;
}

async function stands(library: Library, file: string): Promise<boolean> {
  const facts = await library.means.fs.facts(library.articlePath(file)).catch(() => null);
  return facts === null ? library.entryOfFile(file) !== undefined : facts.isFile;
}

/** A folder or a pipe is nobody's copy, whatever it is called. Of what the disk does not tell now, nobody knows. */
async function mayBeFile(library: Library, file: string): Promise<boolean> {
  const facts = await library.means.fs.facts(library.articlePath(file)).catch(() => undefined);
  return facts === undefined || facts?.isFile === true;
}

/**
 * Of two files with one id, one may be named as a copy of the other: then that one leaves the list. Answers whether it was so. A name that
 * alone says nothing counts when it is made of the other's; one that is certain also when its original has another name by now.
 */
export function isCopyAmong(library: Library, first: Entry, second: Entry): boolean {
  const [of, name] = [copyOf(second, first), copyOf(first, second)];
  if (of !== null) note(library, second, first, of);
  else if (name !== null) note(library, first, second, name);
  return of !== null || name !== null;
}

function copyOf(copy: Entry, original: Entry): ConflictName | null {
  const { file } = original.summary;
  const names = conflictNames(copy.summary.file);
  const named = names.find(({ of }) => of.normalize('NFC').toLowerCase() === file.normalize('NFC').toLowerCase());
  // Where both are copies, of something that is not there, one stands for it.
  return named ?? names.find(({ certain }) => certain) ?? null;
}

function note(library: Library, copy: Entry, original: Entry, name: ConflictName): void {
  const { id } = original.summary;
  library.entries.set(id, original);
  library.copies.forget(ARTICLES + original.summary.file);
  library.copies.note({ kind: 'article', file: ARTICLES + copy.summary.file, id, stamp: copy.stamp, name });
}
