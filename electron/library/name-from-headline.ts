import type { Summary } from '../../core/contract/shapes.ts';
import { onDisk } from '../store/disk-problem.ts';
import { failed, type Result } from '../../core/result.ts';
import { readText } from '../store/text-file.ts';
import { NAMES, rename, withFreeName } from './articles.ts';
import { inTurn } from './in-turn.ts';
import type { Library } from './library.ts';
import { AUTOMATIC_NAME, fileStemOf } from './places.ts';

/**
 * A new article has no headline yet, and its file is called `article.md`. Once it has one and is saved for good or left, the file is named
 * by it: once, under a name that is free, and only while no other article's file speaks of the old one. Answers the row when the file was
 * named; null when it keeps its name. What the disk says is no trouble of the article: the next time will do.
 */
export async function nameFromHeadline(library: Library, id: string): Promise<Summary | null> {
  if (!library.unnamed.has(id)) return null;
  const named = await library.queue.run(NAMES, () => inTurn(library, id, (file) => name(library, id, file)));
  if (!named.ok) return null;
  library.unnamed.delete(id);
  return named.value;
}

/** Why it keeps the name it has; nobody hears of it. */
const KEEPS = failed({ code: 'stopped' });

async function name(library: Library, id: string, file: string): Promise<Result<Summary>> {
  const { headline = '', problem } = library.entries.get(id)?.summary ?? {};
  const wanted = `${fileStemOf(headline)}.md`;
  if (problem !== undefined || !AUTOMATIC_NAME.test(file) || AUTOMATIC_NAME.test(wanted)) return KEEPS;
  if (await isSpokenOf(library, file)) return KEEPS;
  // A name that is taken between the look and the move is refused, and tried again the next time.
  return rename(library, id, file, await withFreeName(library, fileStemOf(headline), (free) => Promise.resolve(free)));
}

/** Files read together. */
const SLICE = 10;

/** Whether another article's file has this name in it, as a link would. */
async function isSpokenOf(library: Library, file: string): Promise<boolean> {
  const others = library.summaries.map((summary) => summary.file).filter((other) => other !== file);
  const speaks = async (other: string): Promise<boolean> => {
    const read = await onDisk(other, () => readText(library.means.fs, library.articlePath(other), other));
    return read.ok && read.value.text.includes(file);
  };
  for (let from = 0; from < others.length; from += SLICE) {
    if ((await Promise.all(others.slice(from, from + SLICE).map(speaks))).includes(true)) return true;
  }
  return false;
}
