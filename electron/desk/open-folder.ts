import { join } from 'node:path';
import type { OpenedLibrary } from '../../core/contract/calls.ts';
import type { Result } from '../../core/result.ts';
import { createLibrary } from '../library/open-library.ts';
import { isArticleName } from '../library/places.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Desk } from './desk.ts';

/** Opens the folder that a person named. A folder of Markdown files that is no library yet becomes one; any other is refused. */
export async function openFolder(desk: Desk, path: string): Promise<Result<OpenedLibrary>> {
  const opened = await desk.open(path);
  if (opened.ok || opened.problem.code !== 'no-library' || desk.around.safe) return opened;
  if (!(await holdsArticles(desk.around.fs, path))) return opened;
  const created = await createLibrary(desk.around, path);
  return created.ok ? desk.open(path) : created;
}

async function holdsArticles(fs: FileSystem, path: string): Promise<boolean> {
  if ((await fs.facts(join(path, 'articles')))?.isFolder === true) return true;
  return (await fs.list(path)).some(isArticleName);
}
