import type { Bookmark, Preferences } from '../../core/contract/shapes.ts';
import type { Person } from '../../core/saved/library-record.ts';
import { ask, onNews } from '../desk.ts';
import { drafts } from '../state/drafts.ts';
import { library } from '../state/library.ts';
import { session } from '../state/session.ts';
import { lookAtBackups } from './backup-news.ts';
import { lookForCopies } from './copies-news.ts';
import { editorHere } from './hold.ts';
import { layLibrary, lookForStranded, summaryOf } from './library.ts';
import { followSystemTheme, showPreferences } from './preferences.ts';
import { receive } from './receive.ts';
import { layRows } from './rows.ts';
import { openDialog, tellProblem, valueOrTell } from './tell.ts';
import { isArticleAsked, openArticle, workbench, workbenchHere } from './workbench.ts';

/** Lays the desk: who sits here, how they like it, and the library that was open last. Answers where in its article they were. */
export async function begin(): Promise<Bookmark['article']> {
  onNews(receive);
  followSystemTheme();
  session.subscribe(({ preferences }) => tellEditor(preferences));
  const hello = await ask('hello', {});
  if (!hello.ok) {
    session.set({ ready: true });
    tellProblem(hello.problem);
    return null;
  }
  const { opened, ...rest } = hello.value;
  const { person, preferences, recents } = rest;
  showPreferences(preferences);
  drafts.set(rest.drafts);
  session.set({ ready: true, hello: rest, person, preferences, recents });
  if (opened) layLibrary(opened);
  if (!person || !library.value.library) openDialog({ kind: 'welcome' });
  return opened?.bookmark?.article ?? null;
}

/** What keeps the window busy, once the list can be used: its second part, and the article that was open last. */
export async function goOn(place: Bookmark['article']): Promise<void> {
  await layRows();
  void workbench();
  const last = session.value.hello?.lastArticle ?? null;
  // Whoever was quicker has asked for another by now.
  if (last !== null && summaryOf(last) && !isArticleAsked()) {
    await openArticle(last);
    if (place?.id === last) (await workbench()).takeUp(place);
  }
  if (library.value.library) void lookForStranded();
  if (library.value.library) void lookForCopies();
  void lookAtBackups();
}

function tellEditor({ smartQuotes, invisibles }: Preferences): void {
  editorHere()?.setSmartQuotes(smartQuotes);
  editorHere()?.setInvisibles(invisibles);
}

export async function setPerson(person: Person): Promise<boolean> {
  // What the one before has signed is written under their name: main takes nobody's who does not sit here.
  await workbenchHere()?.allWritten();
  const kept = valueOrTell(await ask('person.set', { person }));
  if (!kept) return false;
  session.set({ person: kept });
  return true;
}

/** `Chan Maly` gives `CM`; at most three letters. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  return parts
    .slice(0, 3)
    .map((part) => [...part][0]?.toUpperCase() ?? '')
    .join('');
}
