import { join } from 'node:path';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { linkProblem } from '../library/row-problem.ts';
import { readText, type TextFile } from '../store/text-file.ts';
import { ARTICLES, type FoundCopy } from './copies.ts';

/** The text of a known copy. Problems: `copy-gone`, and what `readText` says of a file that is no text. */
export async function copyText(library: Library, file: string): Promise<Result<TextFile & { readonly copy: FoundCopy }>> {
  const copy = library.copies.get(file);
  if (copy === undefined) return failed({ code: 'copy-gone', file });
  const link = copy.kind === 'article' ? await linkProblem(library, file.slice(ARTICLES.length)) : null;
  if (link !== null) return failed({ code: link, file });
  const read = await readText(library.means.fs, join(library.places.root, file), file);
  if (read.ok) return ok({ ...read.value, copy });
  if (read.problem.code !== 'not-found') return read;
  library.copies.forget(file);
  return failed({ code: 'copy-gone', file });
}

/** The copy of an article, for showing it beside the article. */
export async function readCopy(library: Library, { file }: Question<'copy.read'>): Promise<Result<Answer<'copy.read'>>> {
  const read = await copyText(library, file);
  if (!read.ok) return read;
  return read.value.copy.kind === 'article'
    ? ok({ markdown: read.value.text, base: read.value.hash })
    : failed({ code: 'copy-gone', file });
}
