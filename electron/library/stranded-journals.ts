import { errorCode } from '../store/disk-problem.ts';
import type { Library } from './library.ts';
import { isSafeId } from './places.ts';
import { articleText } from './summary.ts';

/** Typing in the journal whose article is not in the list. `at` is ISO 8601; `words` are the first of the text, for recognising it. */
export interface StrandedJournal {
  readonly id: string;
  readonly at: string;
  readonly headline: string;
  readonly words: string;
}

const WORDS_LENGTH = 120;

/**
 * What waits in the journal for articles that are not there, the latest first. Ask once everything is listed. `library.journal.read(id)`
 * has the whole text. A torn journal tells nothing and is not among them; nothing is changed.
 */
export async function journalsWithoutArticle(library: Library): Promise<StrandedJournal[]> {
  const names = await journalNames(library);
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  const stranded: StrandedJournal[] = [];
  for (const id of ids) {
    if (!isSafeId(id) || library.entries.has(id) || library.open.has(id)) continue;
    const entry = await library.journal.read(id).catch(nothingOnDiskError);
    if (entry !== null) stranded.push({ id, at: entry.at, ...firstWords(entry.markdown) });
  }
  return stranded.sort((a, b) => b.at.localeCompare(a.at));
}

async function journalNames(library: Library): Promise<readonly string[]> {
  return (await library.means.fs.list(library.places.journal).catch(nothingOnDiskError)) ?? [];
}

function nothingOnDiskError(error: unknown): null {
  if (errorCode(error) === '') throw error;
  return null;
}

function firstWords(markdown: string): Pick<StrandedJournal, 'headline' | 'words'> {
  const text = articleText(markdown);
  if ('code' in text) return { headline: '', words: cut(markdown) };
  return { headline: text.headline, words: cut(text.projection.slice(text.headline.length)) };
}

function cut(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, WORDS_LENGTH).join('').trim();
}
