import type { Answer } from '../../core/contract/calls.ts';
import { articleSchema } from '../../core/article/schema.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Surroundings } from '../desk/surroundings.ts';
import { addArticle } from '../library/articles.ts';
import type { Library } from '../library/library.ts';
import { withPictures } from './take-pictures.ts';

/** The largest file that is taken for a story. */
export const IMPORT_LIMIT_BYTES = 20 * 1024 * 1024;

interface Importing {
  readonly around: Pick<Surroundings, 'readForeign' | 'tell' | 'fs'>;
}

/**
 * Makes a new article of a file's bytes and saves it; the report says what was taken and what was set aside. The bytes are read in a process
 * of their own; what it makes of them is held to the schema here. `folder`: where the file lies, whose pictures come with it.
 */
export async function importInto(
  { around }: Importing,
  library: Library,
  { name, bytes, folder = null }: { readonly name: string; readonly bytes: Uint8Array; readonly folder?: string | null },
  stop: AbortSignal,
): Promise<Result<Answer<'import.run'>>> {
  if (library.refusal !== null) return library.refusal;
  around.tell({ kind: 'progress', task: 'importing', share: 0 });
  const imported = await around.readForeign({ kind: 'article', name, bytes }, stop);
  around.tell({ kind: 'progress', task: 'importing', share: 1 });
  if (!imported.ok) return imported;
  const { front, report } = imported.value;
  const doc = articleOf(imported.value.doc);
  if (doc === null) return failed({ code: 'read-failed', file: name });
  const made = await withPictures({ fs: around.fs, library, folder }, { doc, report }, stop);
  const summary = await addArticle(library, { doc: made.doc, front }, 'import');
  return summary.ok ? ok({ summary: summary.value, report: made.report }) : summary;
}

/** The article in what a reading process answered; null when it is none. */
function articleOf(json: unknown): ReturnType<typeof articleSchema.nodeFromJSON> | null {
  try {
    const doc = articleSchema.nodeFromJSON(json);
    doc.check();
    return doc.type === articleSchema.topNodeType ? doc : null;
  } catch {
    return null;
  }
}
