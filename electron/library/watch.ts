import { watch } from 'chokidar';
import { basename } from 'node:path';
import { readText } from '../store/text-file.ts';
import { refresh } from './index-articles.ts';
import type { Library } from './library.ts';
import { isArticleName } from './places.ts';

/** Programs save in several steps; this long without a change counts as the end of them. */
const QUIET_MS = 60;

/**
 * Watches the article files until the answered function is called. What was written here is known by its content; anything else is read
 * again and told: the list, and for an open article its new text or that it is gone.
 */
export function watchArticles(library: Library): () => Promise<void> {
  const watcher = watch(library.places.articles, {
    depth: 0,
    ignoreInitial: true,
    ignored: (path, facts) => facts?.isFile() === true && !isArticleName(basename(path)),
    awaitWriteFinish: { stabilityThreshold: QUIET_MS, pollInterval: QUIET_MS / 2 },
  });
  const look = (path: string): void => {
    const file = basename(path);
    if (isArticleName(file)) library.queue.run(`watch:${file}`, () => seen(library, file)).catch(() => undefined);
  };
  watcher.on('add', look).on('change', look).on('unlink', look);
  // Watching is a convenience: saving compares the content in any case.
  watcher.on('error', () => undefined);
  return () => watcher.close();
}

/** Something happened to this file. Reads it after what is being written to the article. */
export async function seen(library: Library, file: string): Promise<void> {
  const known = [...library.entries.values()].find((entry) => entry.summary.file === file);
  if (known) await library.queue.run(known.summary.id, () => Promise.resolve());
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (read.ok && library.written.get(file) === read.value.hash) return;
  if (!read.ok && read.problem.code === 'not-found' && !known) return;
  library.written.delete(file);
  const open = known ? library.open.get(known.summary.id) : undefined;
  const entry = await refresh(library, file);
  library.tellList();
  if (!known || !open) return;
  const { id } = known.summary;
  if (entry === null) library.means.tell({ kind: 'removed-outside', id, file });
  else if (read.ok && read.value.hash !== open.base) {
    library.means.tell({ kind: 'changed-outside', id, markdown: read.value.text, base: read.value.hash });
  }
}
