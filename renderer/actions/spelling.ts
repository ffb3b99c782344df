import { ask } from '../desk.ts';
import type { ArticleEditor } from '../editor/contract.ts';
import { WordSpeller } from '../spelling/speller.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { session } from '../state/session.ts';
import { editorHere } from './article.ts';

/** What decides which speller the sheet has; compared as one text. The next article in the same language keeps it. */
interface Wish {
  readonly language: string;
  readonly own: readonly string[];
}

let shown = '';
let speller: WordSpeller | null = null;
/** The editor that has the speller's answers. */
let served: ArticleEditor | null = null;

/** Keeps the sheet's spelling in step with the article's language, the preferences and the library's own words. */
export function followSpelling(): void {
  for (const store of [session, article, library]) store.subscribe(() => void show());
}

function wish(): Wish | null {
  const { id, meta } = article.value;
  if (id === null || !meta || !session.value.preferences.spelling) return null;
  const { words: added = [], people = [] } = library.value.record ?? {};
  return { language: meta.language, own: [...added, ...wordsOf([...people.map(({ name }) => name), ...meta.byline, meta.dateline])] };
}

/** The words of names and places; each may also stand alone. */
function wordsOf(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => name.split(/[\s,;]+/)).filter((word) => word !== '');
}

async function show(): Promise<void> {
  const wanted = wish();
  const key = JSON.stringify(wanted);
  if (wanted && !editorHere()) return;
  if (key === shown) {
    if (speller && served !== editorHere()) handIn(speller);
    return;
  }
  shown = key;
  speller?.close();
  speller = null;
  editorHere()?.setSpelling(null);
  if (!wanted) return;
  const dictionary = await ask('spelling.dictionary', { language: wanted.language });
  if (!dictionary.ok || !dictionary.value || key !== shown) return;
  const made = new WordSpeller({ kind: 'dictionary', dictionaries: dictionary.value, own: wanted.own }, () => handIn(made));
  speller = made;
  handIn(made);
}

/** A new function each time: the sheet checks its blocks again when it gets another one. */
function handIn(made: WordSpeller): void {
  if (made !== speller) return;
  served = editorHere();
  served?.setSpelling((word) => made.isRight(word));
}

/** Right words for a misspelt one, with the apostrophes of the sheet; none where nothing is spelt. */
export async function spellingsOf(word: string): Promise<readonly string[]> {
  const found = (await speller?.suggest(word)) ?? [];
  const isCurly = session.value.preferences.smartQuotes;
  return found.map((one) => (isCurly ? one.replaceAll("'", '’') : one));
}
