import { errorCode } from '../store/disk-problem.ts';
import type { Library } from './library.ts';
import { isArticleName } from './places.ts';

/** Names of the article files, without reading any. */
export async function articleNames(library: Library): Promise<string[]> {
  try {
    const names = await library.means.fs.list(library.places.articles);
    return names.filter(isArticleName).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
