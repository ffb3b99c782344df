import type { Answer, Question } from '../../core/contract/calls.ts';
import type { Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { readEntry } from '../library/listing.ts';
import { mayWrite } from '../library/may-write.ts';
import { refresh } from '../library/read-articles.ts';
import { auditedCopy, copyDocket, rewriteMeta } from '../library/same-id.ts';
import { orUndo, unlessDisk } from '../store/all-or-nothing.ts';
import { contentHash } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { removeDurably, writeDurably } from '../store/durable-file.ts';
import { ARTICLES, type FoundCopy } from './copies.ts';

/** The copy becomes an article of its own, because a person says so: it gets an id, and a copy of what is known of its original. */
export function keepCopy(library: Library, { file }: Question<'copy.keep'>): Promise<Result<Answer<'copy.keep'>>> {
  return library.queue.run(file, () =>
    onDisk(file, async () => {
      const copy = library.copies.get(file);
      if (copy?.kind !== 'article') return failed({ code: 'copy-gone', file });
      const allowed = await mayWrite(library);
      return allowed.ok ? separateCopy(library, copy) : allowed;
    }),
  );
}

async function separateCopy(library: Library, copy: FoundCopy): Promise<Result<Answer<'copy.keep'>>> {
  const file = copy.file.slice(ARTICLES.length);
  const from = library.copies.articleOf(copy);
  const id = library.means.newId();
  const { fs } = library.means;
  const path = library.articlePath(file);
  if ((await fs.facts(path)) === null) {
    library.copies.forget(copy.file);
    return failed({ code: 'copy-gone', file: copy.file });
  }
  const before = await fs.read(path);
  const separated = async (): Promise<Result<null>> => {
    const given = await rewriteMeta(library, file, { id });
    return given.ok && from !== null
      ? auditedCopy(library, { from, to: id, by: library.means.personId() }, () => copyDocket(library, from, id))
      : given;
  };
  const done = await orUndo(separated, async () => {
    library.forgetDocket(id);
    await unlessDisk(() => removeDurably(fs, library.docketPath(id)));
    library.written.delete(file);
    if (contentHash(await fs.read(path)) !== contentHash(before)) await writeDurably(fs, path, before);
  });
  return done.ok ? listed(library, copy, id) : failed({ ...done.problem, file: copy.file });
}

async function listed(library: Library, copy: FoundCopy, id: string): Promise<Result<Answer<'copy.keep'>>> {
  const file = copy.file.slice(ARTICLES.length);
  const entry = await readEntry(library, file, id);
  if (entry === null) return failed({ code: 'copy-gone', file: copy.file });
  library.copies.forget(copy.file);
  library.tellRow(entry);
  return ok({ id, file });
}

/** The article is about to go: what sync tools put beside it stands on its own from now on, with what was known of both. */
export async function leaveBehind(library: Library, { id, file }: Pick<Summary, 'id' | 'file'>): Promise<void> {
  for (const copy of library.copies.of(id).filter(({ kind }) => kind === 'article')) {
    const kept = await onDisk(copy.file, () => separateCopy(library, copy));
    if (kept.ok) tellAlone(library, copy, file);
  }
}

/**
 * The article's file was taken away outside. What the window still has open is written again if the person wants that; of any other, a copy
 * is all that is left, and takes its place.
 */
export async function standUp(library: Library, { id, file }: Pick<Summary, 'id' | 'file'>): Promise<void> {
  if (library.open.has(id)) return;
  for (const copy of library.copies.all) {
    if (copy.kind !== 'article' || (copy.id !== id && copy.name.of !== file)) continue;
    library.copies.forget(copy.file);
    await refresh(library, copy.file.slice(ARTICLES.length));
    if (library.copies.get(copy.file) === undefined) tellAlone(library, copy, file);
  }
}

function tellAlone(library: Library, copy: FoundCopy, kept: string): void {
  library.means.tell({ kind: 'problem', problem: { code: 'copy-stands-alone', file: copy.file.slice(ARTICLES.length), kept } });
}
