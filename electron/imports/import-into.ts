import { importArticle } from '../../core/import/import-article.ts';
import type { Answer } from '../../core/contract/calls.ts';
import { ok, type Result } from '../../core/result.ts';
import { addArticle } from '../library/articles.ts';
import type { Library } from '../library/library.ts';

/** The largest file that is taken for a story. */
export const IMPORT_LIMIT_BYTES = 20 * 1024 * 1024;

/** Makes a new article of a file's bytes and saves it; the report says what was taken and what was set aside. */
export async function importInto(library: Library, name: string, bytes: Uint8Array): Promise<Result<Answer<'import.run'>>> {
  if (library.refusal !== null) return library.refusal;
  const imported = importArticle({ name, bytes });
  if (!imported.ok) return imported;
  const { doc, front, report } = imported.value;
  const summary = await addArticle(library, { doc, front }, 'import');
  return summary.ok ? ok({ summary: summary.value, report }) : summary;
}
