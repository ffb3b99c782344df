import type { Answer } from '../../core/contract/calls.ts';
import { ok, type Result } from '../../core/result.ts';
import { searchable, snippet } from '../../core/text/search-text.ts';
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
 * Articles of which a paragraph contains the query, in the way `searchable` compares; `at` is where that paragraph stands in the text.
 * Reads each article once and keeps its text in memory.
 */
export async function searchLibrary(library: Library, query: string): Promise<Result<Answer<'library.search'>>> {
  const wanted = searchable(query).trim();
  if (wanted === '') return ok([]);
  const hits: Answer<'library.search'> = [];
  for (const entry of library.entries.values()) {
    const found = (await passagesOf(library, entry)).find(({ normal }) => normal.includes(wanted));
    if (found) hits.push({ id: entry.summary.id, snippet: snippetOf(found, query, wanted), at: found.at });
  }
  return ok(hits);
}

/** A long paragraph is cut around the place first: finding the exact one in all of it, a thousand times, could be felt at the keys. */
function snippetOf({ plain, normal }: Passage, query: string, wanted: string): string {
  const near = Math.round((normal.indexOf(wanted) / normal.length) * plain.length);
  const cut = plain.slice(Math.max(0, near - CUT), near + wanted.length + CUT);
  return snippet(searchable(cut).includes(wanted) ? cut : plain, query, SNIPPET_WIDTH);
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
  let at = 0;
  return text.split('\n\n').map((plain) => {
    const passage = { at, plain, normal: searchable(plain) };
    at += plain.length + 2;
    return passage;
  });
}
