import type { Answer } from '../../core/contract/calls.ts';
import { ok, type Result } from '../../core/result.ts';
import { searchable, snippet } from '../../core/text/search-text.ts';
import { readText } from '../store/text-file.ts';
import type { Entry, Library } from './library.ts';
import { articleText } from './summary.ts';

/** Characters of text shown around what was found. */
const SNIPPET_WIDTH = 90;

interface Found {
  readonly normal: string;
  readonly plain: string;
}

/**
 * Articles whose headline or text contains the query, in the way `searchable` compares. `at` is where in that text. Reads each article
 * once and keeps its text in memory.
 */
export async function searchLibrary(library: Library, query: string): Promise<Result<Answer<'library.search'>>> {
  const wanted = searchable(query).trim();
  if (wanted === '') return ok([]);
  const hits: Answer<'library.search'> = [];
  for (const entry of library.entries.values()) {
    const text = await textOf(library, entry);
    const at = text === null ? -1 : text.normal.indexOf(wanted);
    if (text !== null && at >= 0) hits.push({ id: entry.summary.id, snippet: snippet(text.plain, query, SNIPPET_WIDTH), at });
  }
  return ok(hits);
}

async function textOf(library: Library, entry: Entry): Promise<Found | null> {
  const { id, file } = entry.summary;
  const known = library.texts.get(id);
  if (known?.stamp === entry.stamp) return known;
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (!read.ok) return null;
  const text = articleText(read.value.text);
  const plain = 'code' in text ? read.value.text : text.projection;
  const found = { stamp: entry.stamp, plain, normal: searchable(plain) };
  library.texts.set(id, found);
  return found;
}
