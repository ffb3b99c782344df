import type { Problem } from '../../core/problem.ts';
import { ARTICLES } from '../copies/copies.ts';
import { standUp } from '../copies/on-its-own.ts';
import { readText } from '../store/text-file.ts';
import { refresh } from './read-articles.ts';
import type { Entry, Library } from './library.ts';
import { articleNames } from './article-names.ts';
import { stampOf } from './listing-cache.ts';
import { isArticleName } from './places.ts';
import { reunite } from './reunite.ts';
import { linkProblem, rowProblem } from './row-problem.ts';
import { articleText } from './summary.ts';
import { lookAtDocket, watchDockets } from './watch-dockets.ts';
import { watchFolder } from './watch-folder.ts';
import { picturesMoved, tellPictures, watchPictures } from './watch-pictures.ts';
import { watchStet } from './watch-stet.ts';

/** A large library is watched a moment after it is shown: looking around in it costs as much as reading the list. */
const LARGE = 200;
const LARGE_WAIT_MS = 1500;

/**
 * Watches the articles, the dockets and what else lies in `.stet` until the answered function is called. What was written here is known by its
 * content; anything else is read again and told: the list, and for an open article its new text or that it is gone.
 */
export function watchArticles(library: Library): () => Promise<void> {
  let stops: Promise<readonly (() => void)[]> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    if (library.left) return;
    const now = (): void => {
      const others = [watchNow(library), watchStet(library), watchPictures(library)];
      stops = watchDockets(library).then((dockets) => [...others, dockets]);
    };
    timer = setTimeout(now, library.entries.size < LARGE ? 0 : LARGE_WAIT_MS);
  };
  const stop = async (): Promise<void> => {
    clearTimeout(timer);
    for (const one of (await stops) ?? []) one();
  };
  begin();
  // What is watched is the folder that went away, not the one that stands there now.
  library.presence.whenBack(() => {
    void stop();
    begin();
  });
  return stop;
}

function watchNow(library: Library): () => void {
  // What the disk does not give now is looked at when it is opened.
  const around = (): void => void lookAround(library).catch(() => undefined);
  const seen = (name: string | null): void => {
    if (name === null) around();
    else if (isArticleName(name)) lookAt(library, name);
    else picturesMoved(library, name);
  };
  const stop = watchFolder(library.places.articles, seen);
  // Nobody listened until now.
  around();
  return stop;
}

function lookAt(library: Library, file: string): void {
  // One after the other: what happened to one file may be the other half of what happened to the next.
  if (!library.left) library.queue.run('watch', () => seen(library, file)).catch(() => undefined);
}

/**
 * Looks for files whose size or time is not the list's. Some disks tell nobody when another computer writes to them, and nobody listened
 * before the watch was set up. What a system cannot name is found here, too.
 */
export async function lookAround(library: Library): Promise<void> {
  const known = new Map([...library.entries.values()].map((entry) => [entry.summary.file, entry.stamp]));
  for (const { kind, file, stamp } of library.copies.all) if (kind === 'article') known.set(file.slice(ARTICLES.length), stamp);
  const names = await articleNames(library).catch(() => null);
  if (names === null || !(await library.presence.isThere())) return;
  const there = new Set(names);
  for (const name of new Set([...names, ...known.keys()])) {
    const facts = await library.means.fs.facts(library.articlePath(name)).catch(() => undefined);
    // A link to nothing has no size or time, but it comes and goes.
    const same = there.has(name) === known.has(name) && (facts === undefined || stampOf(facts) === known.get(name));
    if (!same) lookAt(library, name);
  }
  for (const id of library.open.keys()) await lookAtDocket(library, id);
  tellPictures(library);
}

/** Something happened to this file. Reads it after what is being written to the article. */
export async function seen(library: Library, file: string): Promise<void> {
  // When the whole folder is gone, no article of it was taken away.
  if (!(await library.presence.isThere())) return;
  const known = library.entryOfFile(file);
  if (known) await library.queue.run(known.summary.id, () => Promise.resolve());
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (read.ok && isOurs(library, file, known, read.value.hash)) return;
  library.written.delete(file);
  const entry = await refresh(library, file);
  if (entry === null && library.copies.forget(ARTICLES + file)) return;
  if (entry === null && !known) return;
  if (entry === null && known) await standUp(library, known.summary);
  const found = known && entry ? [] : await reunite(library);
  library.tellList();
  for (const id of new Set([known?.summary.id, entry?.summary.id, ...found])) {
    // In the article's turn: what a save writes meanwhile would be told as the text that was there before it.
    if (id !== undefined) await library.queue.run(id, () => tellOpen(library, id, known));
  }
}

/** Whether the file is as it was written here and, when it is open, as the window knows it: what was put back is news to it. */
function isOurs(library: Library, file: string, known: Entry | undefined, hash: string): boolean {
  const open = known && library.open.get(known.summary.id);
  return library.written.get(file) === hash && (open === undefined || open.told === hash);
}

/** Tells the window what became of the article it has open; `known` is what the list said of the file that was seen. */
async function tellOpen(library: Library, id: string, known: Entry | undefined): Promise<void> {
  const open = library.open.get(id);
  if (!open) return;
  const { tell, fs } = library.means;
  const now = library.entries.get(id)?.summary;
  if (!now) return tell({ kind: 'removed-outside', id, file: open.file });
  const { file } = now;
  const link = await linkProblem(library, file).catch(() => null);
  if (link !== null) return tell({ kind: 'unreadable-outside', id, problem: { code: link, file } });
  const read = await readText(fs, library.articlePath(file), file);
  const trouble = read.ok ? articleProblem(read.value.text) : await rowProblem(library, file, read.problem);
  if (trouble !== null) return tell({ kind: 'unreadable-outside', id, problem: { ...trouble, file } });
  if (file !== open.file) library.open.set(id, { ...open, file });
  if (file !== open.file || known?.summary.id !== id || known.summary.problem !== undefined) tell({ kind: 'moved-outside', id, file });
  if (!read.ok || read.value.hash === open.told) return;
  library.heard(id, read.value.hash);
  tell({ kind: 'changed-outside', id, markdown: read.value.text, base: read.value.hash });
}

function articleProblem(markdown: string): Problem | null {
  const text = articleText(markdown);
  return 'code' in text ? text : null;
}
