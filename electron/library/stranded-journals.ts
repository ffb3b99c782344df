import type { Stranded, Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { textBytes } from '../store/text-file.ts';
import { NAMES, withFreeName, writeNew } from './articles.ts';
import type { Library } from './library.ts';
import { isSafeId, fileStemOf } from './places.ts';
import { refresh } from './read-articles.ts';
import { withMeta } from './same-id.ts';
import { mayWrite } from './may-write.ts';
import { resummarise } from './saving.ts';
import { articleText } from './summary.ts';

const WORDS_LENGTH = 120;

/**
 * What waits in the journal for articles that are not there, or whose files are articles no more, the latest first. Ask once everything is listed. A torn journal tells
 * nothing and is not among them; nothing is changed.
 */
export async function journalsWithoutArticle(library: Library): Promise<Stranded[]> {
  const stranded: Stranded[] = [];
  for (const id of await library.journal.ids()) {
    if (!isSafeId(id) || library.open.has(id) || canBeOpened(library, id)) continue;
    const waiting = await library.journal.read(id, false).catch(nothingOnDiskError);
    if (waiting?.entry) stranded.push({ id, at: waiting.entry.at, ...firstWords(waiting.entry.markdown) });
  }
  return stranded.sort((a, b) => b.at.localeCompare(a.at));
}

/** Makes an article of typing whose article is gone, under the id that its claims know it by. */
export function bringBack(library: Library, id: string): Promise<Result<Summary>> {
  return library.queue.run(NAMES, () =>
    library.queue.run(id, () =>
      onDisk(`${id}.json`, async () => {
        const allowed = await mayWrite(library);
        if (!allowed.ok) return allowed;
        const known = library.entries.get(id);
        if (known && canBeOpened(library, id)) return ok(known.summary);
        const { entry } = isSafeId(id) ? await library.journal.read(id, false) : { entry: null };
        if (entry === null) return failed({ code: 'not-found' });
        const named = withMeta(entry.markdown, { id });
        const markdown = named.ok ? named.value : entry.markdown;
        const file = await withFreeName(library, fileStemOf(firstWords(markdown).headline), async (name) => {
          await writeNew(library, name, textBytes(markdown, false));
          return name;
        });
        await library.journal.clear(id);
        const back = await resummarise(library, id, file);
        // What was put into the article's own file has a row of its own from now on.
        if (known) await refresh(library, known.summary.file);
        return back;
      }),
    ),
  );
}

/** Whether the article is in the list with a file that is one: then its typing comes back when it is opened. */
function canBeOpened(library: Library, id: string): boolean {
  const entry = library.entries.get(id);
  return entry !== undefined && entry.summary.problem === undefined;
}

function nothingOnDiskError(error: unknown): null {
  if (errorCode(error) === '') throw error;
  return null;
}

function firstWords(markdown: string): Pick<Stranded, 'headline' | 'words'> {
  const text = articleText(markdown);
  if ('code' in text) return { headline: '', words: cut(markdown) };
  return { headline: text.headline, words: cut(text.projection.slice(text.headline.length)) };
}

function cut(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, WORDS_LENGTH).join('').trim();
}
