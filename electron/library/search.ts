import type { Hit, Summary } from '../../core/contract/shapes.ts';
import { ok, type Result } from '../../core/result.ts';
import { foundPlaces, searchable, searchedWords, snippet } from '../../core/text/search-text.ts';
import { readText } from '../store/text-file.ts';
import type { Entry, Library } from './library.ts';
import type { Passage } from './passage.ts';
import { LONG } from './skim.ts';
import { articleText } from './summary.ts';

/** Characters of text shown around what was found. */
const SNIPPET_WIDTH = 90;
/** Characters kept on either side of a place that is only known roughly. */
const CUT = 300;

/**
 * Articles that contain each word of the query, in any order, in the way `searchable` compares: in the text, the headline, or the name that
 * stands for the headline of a file that cannot be opened. Reads each article once and keeps its text in memory.
 */
export async function searchLibrary(library: Library, query: string): Promise<Result<Hit[]>> {
  const wanted = searchedWords(query);
  if (wanted.length === 0) return ok([]);
  const hits: Hit[] = [];
  for (const entry of library.entries.values()) {
    const hit = hitIn(entry.summary, await passagesOf(library, entry), query, wanted);
    if (hit) hits.push(hit);
  }
  return ok(hits);
}

function hitIn({ id, headline }: Summary, passages: readonly Passage[], query: string, wanted: readonly string[]): Hit | null {
  const title = searchable(headline);
  const isFound = (word: string): boolean => title.includes(word) || passages.some(({ normal }) => normal.includes(word));
  if (!wanted.every(isFound)) return null;
  const best = bestPassage(passages, title, wanted);
  const line = best ? snippetOf(best, query, wanted) : '';
  return { id, snippet: line, inSnippet: [...foundPlaces(line, wanted)], inHeadline: [...foundPlaces(headline, wanted)] };
}

/** The first paragraph with the most of the words, next to one another if they stand so anywhere. The headline is seen anyway. */
function bestPassage(passages: readonly Passage[], title: string, wanted: readonly string[]): Passage | null {
  const phrase = wanted.join(' ');
  let best: Passage | null = null;
  let most = 0;
  for (const [index, passage] of passages.entries()) {
    const { normal } = passage;
    if (index === 0 && normal.trim() === title.trim()) continue;
    const count = wanted.filter((word) => normal.includes(word)).length + (wanted.length > 1 && normal.includes(phrase) ? 1 : 0);
    if (count > most) [best, most] = [passage, count];
  }
  return best;
}

/** A long paragraph is cut around the place first: finding the exact one in all of it, a thousand times, could be felt at the keys. */
function snippetOf({ plain, normal }: Passage, query: string, wanted: readonly string[]): string {
  const phrase = normal.indexOf(wanted.join(' '));
  const first = phrase >= 0 ? phrase : Math.min(...wanted.map((word) => normal.indexOf(word)).filter((at) => at >= 0));
  const near = Math.round((first / normal.length) * plain.length);
  const cut = plain.slice(Math.max(0, near - CUT), near + query.length + CUT);
  return snippet(foundPlaces(cut, wanted).length > 0 ? cut : plain, query, SNIPPET_WIDTH);
}

async function passagesOf(library: Library, entry: Entry): Promise<readonly Passage[]> {
  const { id, file } = entry.summary;
  const known = library.texts.get(id);
  if (known?.stamp === entry.stamp) return known.passages;
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (!read.ok) return [];
  const passages = inPassages(searchedText(read.value.text));
  library.texts.set(id, { stamp: entry.stamp, passages });
  return passages;
}

/** A long text is searched as it stands in the file: reading it as an article takes too long for a key. */
function searchedText(markdown: string): string {
  if (markdown.length >= LONG) return markdown;
  const text = articleText(markdown);
  return 'code' in text ? markdown : text.projection;
}

function inPassages(text: string): Passage[] {
  return text.split('\n\n').map((plain) => ({ plain, normal: searchable(plain) }));
}
