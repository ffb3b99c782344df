import { basename, dirname } from 'node:path';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import { articleNames } from './article-names.ts';
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

/** Whether this name is a link to an article that the list has under its own name. */
export async function isSecondName(library: Library, file: string): Promise<boolean> {
  const { fs } = library.means;
  if (!(await fs.isLink(library.articlePath(file)))) return false;
  const [own, articles] = await Promise.all([fs.realPath(library.articlePath(file)), library.realArticles()]);
  return dirname(own) === articles && basename(own) !== file && isArticleName(basename(own));
}
