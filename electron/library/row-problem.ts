import { basename, dirname } from 'node:path';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import { errorCode } from '../store/disk-problem.ts';
import { articleNames } from './article-names.ts';
import { isOfLibrary } from './confined.ts';
import type { Library } from './library.ts';
import { isArticleName } from './places.ts';

/** What a disk says when it does not take or give something; of reading, the sentences for these would be wrong. */
const OF_THE_DISK: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['no-permission', 'disk-full', 'disk-fault', 'read-only', 'name-taken']);

/** What a name becomes where its bytes are no UTF-8: no call reaches the file under it. */
const NO_LETTER = '\ufffd';

/** Why a file of the list cannot be read, as its row says it; null when there is no such file any more. */
export async function rowProblem(library: Library, file: string, problem: Problem): Promise<Problem | null> {
  if (OF_THE_DISK.has(problem.code)) return { ...problem, code: 'unreadable' };
  if (problem.code !== 'not-found') return problem;
  if (await library.means.fs.isLink(library.articlePath(file)).catch(() => false)) return { code: 'link-broken', file };
  if (!file.includes(NO_LETTER) || !(await articleNames(library)).includes(file)) return null;
  return { code: 'name-unreadable', file };
}

/**
 * What is wrong with a name that is a link: it leads to an article that the list has under its own name, out of the library, or nowhere.
 * Null for a link to another place of the library, and for what is no link.
 */
export async function linkProblem(library: Library, file: string): Promise<'same-file-twice' | 'link-outside' | 'link-broken' | null> {
  const { fs } = library.means;
  if (!(await fs.isLink(library.articlePath(file)))) return null;
  const [own, articles, root] = await Promise.all([
    fs.realPath(library.articlePath(file)).catch(unlessThere),
    library.realArticles(),
    fs.realPath(library.places.root),
  ]);
  if (own === null) return 'link-broken';
  if (dirname(own) === articles && basename(own) !== file && isArticleName(basename(own))) return 'same-file-twice';
  return isOfLibrary(root, own) ? null : 'link-outside';
}

function unlessThere(error: unknown): null {
  if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))) return null;
  throw error;
}
