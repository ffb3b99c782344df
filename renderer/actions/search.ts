import type { Projection } from '../../core/article/plain-text.ts';
import type { FoundLine, FoundLines, LineFilter } from '../../core/contract/search.ts';
import { hitPlace } from '../../core/text/hit-place.ts';
import { foundPlaces, searchable, searchedWords, type Place } from '../../core/text/search-text.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { spanOfRange } from './anchors.ts';
import { openArticle, setMode } from './article.ts';
import { checkNow } from './check.ts';
import { sentenceAt, takeClaim, takeSentence, workOn } from './hand.ts';
import { editorHere } from './hold.ts';
import { flushAll } from './saving.ts';
import { closeDialog, openDialog, say, valueOrSay } from './tell.ts';

/** Everything that was typed is in its file before the library is searched. */
export async function readyToSearch(): Promise<void> {
  await flushAll('auto');
}

/** The lines that have the words; null when the search failed: that has been said. */
export async function searchLines(query: string, filter: LineFilter): Promise<FoundLines | null> {
  return valueOrSay(await ask('library.search-lines', { query, filter }));
}

/** The way to a line: a source in the sources, a claim or its note at the claim, a headline or text at its words. */
export async function goToLine(line: FoundLine, query: string): Promise<void> {
  closeDialog();
  if (line.kind === 'source') return openDialog({ kind: 'sources', source: line.id });
  await openArticle(line.article);
  if (article.value.id !== line.article) return;
  if (line.kind === 'claim' || line.kind === 'note') {
    setMode('check');
    checkNow();
    takeClaim(line.id);
  } else showWords(line, query);
  // Opening may have given the sheet the keyboard, where the keys of a checker would be typed.
  workOn();
}

/**
 * Who writes has the words selected. In check mode their sentence is at hand, with nothing selected in it, so that every key is for that
 * sentence, and of its claims the one that they stand in; on a page to read it is marked.
 */
function showWords(line: FoundLine, query: string): void {
  const editor = editorHere();
  const result = checkNow();
  const { projection } = article.value;
  if (!editor || !projection) return;
  const place = placeOf(projection, line, query);
  if (!place) return say(words.search.gone, 'problem');
  const span = spanOfRange(projection, firstIn(projection.text, place, query));
  if (session.value.preferences.mode === 'write' || !result || result.sentences.length === 0) {
    editor.select(span);
    editor.scrollTo(span);
    return;
  }
  editor.select({ from: span.from, to: span.from });
  takeSentence(sentenceAt(result, place.from + 1), place);
}

/** In the text as it is now: the line as it was found, else any paragraph that has all the words. */
function placeOf({ text }: Projection, line: FoundLine, query: string): Place | null {
  const wanted = searchedWords(query);
  const at = line.kind === 'headline' ? 0 : text.indexOf(line.text);
  const known = at < 0 ? null : hitPlace(text.slice(at, at + line.text.length), query);
  if (known) return { from: at + known.from, to: at + known.to };
  let from = 0;
  for (const paragraph of text.split('\n\n')) {
    const normal = searchable(paragraph);
    const place = wanted.every((word) => normal.includes(word)) ? hitPlace(paragraph, query) : null;
    if (place) return { from: from + place.from, to: from + place.to };
    from += paragraph.length + 2;
  }
  return null;
}

/** The first of the words within a place. */
function firstIn(text: string, place: Place, query: string): Place {
  const [first] = foundPlaces(text.slice(place.from, place.to), searchedWords(query));
  return first ? { from: place.from + first.from, to: place.from + first.to } : place;
}
