import type { OpenedLibrary } from '../../core/contract/calls.ts';
import type { Summary } from '../../core/contract/shapes.ts';
import { LANGUAGES } from '../../core/saved/closed-sets.ts';
import type { Result } from '../../core/result.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { begun } from '../state/begun.ts';
import { library, type Library } from '../state/library.ts';
import { overlays } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { lookAtBackups } from './backup-news.ts';
import { keepBookmark } from './bookmark.ts';
import { editorHere } from './hold.ts';
import { layRows } from './rows.ts';
import { typedAhead } from './typed-ahead.ts';
import { closeDialog, openDialog, say, valueOrSay, valueOrTell } from './tell.ts';
import { binOpen, closeArticle, openArticle, saveBeforeReading, setMode } from './workbench.ts';
import { lookForCopies } from './copies-news.ts';

/** Waits this long after the last key before it asks main to search, so that a word costs one question. */
const SEARCH_PAUSE_MS = 60;
/** While the library is still being read for searching, the same is asked again after this long. */
const READING_MS = 1_000;

export const openLibrary = (): Promise<boolean> => change(() => ask('library.open', { how: 'dialog' }));
export const openRecent = (recent: string): Promise<boolean> => change(() => ask('library.open', { how: 'recent', recent }));
export const createLibrary = (): Promise<boolean> => change(() => ask('library.create', {}));
/**
 * Unpacks a backup into a new folder and opens it; the open article is saved and closed first. Answers which files of it are none of a library's and were left out;
 * null when it came to nothing.
 */
export async function restoreBackup(file?: string): Promise<readonly string[] | null> {
  let leftOut: readonly string[] = [];
  const isOpen = await change(async () => {
    const answer = await ask('backup.restore', file === undefined ? {} : { file });
    if (answer.ok) ({ leftOut } = answer.value);
    return answer;
  });
  return isOpen ? leftOut : null;
}
export const openSample = (): Promise<boolean> => change(() => ask('library.sample', {}));

/** The open article is saved and closed first; answers whether another library lies on the desk now. */
async function change(question: () => Promise<Result<OpenedLibrary>>, anyway = false): Promise<boolean> {
  void keepBookmark();
  if (!(await closeArticle('library', () => void change(question, true), anyway))) return false;
  const opened = valueOrTell(await question());
  if (!opened) return false;
  layLibrary(opened);
  await layRows();
  void lookForStranded();
  void lookForCopies();
  void lookAtBackups();
  const recents = await ask('library.recents', {});
  if (recents.ok) session.set({ recents: recents.value });
  const dialog = overlays.value.dialog?.kind;
  if (dialog === 'welcome' && session.value.person) closeDialog();
  return true;
}

export function layLibrary(opened: OpenedLibrary): void {
  const { library: state, record, articles, more, revision, opening, bookmark } = opened;
  const { filter = 'all', sort = library.value.sort } = bookmark ?? {};
  const nothing = { query: '', hits: null, atHand: null, copies: [], progress: null };
  library.set({ library: state, record, articles, more, revision, opening, filter, sort, ...nothing });
}

/** Tries to write in a library that was opened for reading; the list and the open article follow by main's news. */
export async function openForWriting(): Promise<void> {
  if (valueOrTell(await ask('library.open-for-writing', {}))) say(words.library.writable, 'good');
}

/** Puts the earlier record, or a new one where there is none, in the place of the one that cannot be read. */
export async function mendRecord(at: string | undefined): Promise<void> {
  const from = at === undefined ? 'nothing' : 'older';
  if (valueOrTell(await ask('library.restore-record', { from }))) say(words.library.mended, 'good');
}

/** Says once of typing whose article is gone, and offers to make an article of it again. */
export async function lookForStranded(): Promise<void> {
  const stranded = await ask('library.stranded', {});
  const [latest] = stranded.ok ? stranded.value : [];
  if (!latest) return;
  const { at, headline, words: first } = latest;
  say(words.library.stranded(at, headline || first), 'problem', { label: words.library.bringBack, run: () => void bringBack(latest.id) });
}

async function bringBack(id: string): Promise<void> {
  const back = valueOrTell(await ask('article.bring-back', { id }));
  if (!back) return;
  noteSummary(back);
  await openArticle(back.id);
  await lookForStranded();
}

export async function forgetRecent(recent: string): Promise<void> {
  const recents = valueOrTell(await ask('library.forget', { recent }));
  if (recents) session.set({ recents });
}

export function isWritable(): boolean {
  const state = library.value.library;
  return state !== null && !state.readOnly;
}

export function summaryOf(id: string | null): Summary | null {
  return library.value.articles.find((summary) => summary.id === id) ?? null;
}

/** The article a command speaks of: the one the list's cursor is on, else the open one. */
export function articleAtHand(): Summary | null {
  return summaryOf(library.value.atHand) ?? summaryOf(article.value.id);
}

/** Puts one summary into the list, or replaces it. A row that says the same leaves the list as it is, so that nothing is drawn anew. */
export function noteSummary(summary: Summary): void {
  const { articles } = library.value;
  const there = articles.find((known) => known.id === summary.id);
  if (there && JSON.stringify(there) === JSON.stringify(summary)) return;
  library.set({ articles: [summary, ...articles.filter((known) => known !== there)] });
}

export async function newArticle(): Promise<void> {
  const { typed, made } = await typedAhead(beginArticle);
  const editor = editorHere();
  if (!editor || typed === '' || made === null || article.value.id !== made) return;
  const { from, to } = editor.selection;
  editor.replaceText({ from, to }, typed);
  editor.select({ from: from + typed.length, to: from + typed.length });
}

/** Answers the id of the new article, or null. */
async function beginArticle(): Promise<string | null> {
  const created = valueOrSay(await ask('article.create', { headline: '', language: usualLanguage() }));
  if (!created) return null;
  begun.set({ id: created.id, language: created.language });
  showAll();
  noteSummary(created);
  await openArticle(created.id);
  // Whoever begins an article means to write: a page to read takes no key, and one to check takes single ones.
  if (session.value.preferences.mode !== 'write') await setMode('write');
  editorHere()?.focus();
  return created.id;
}

/** New articles begin in the language of the article that is open, else in the first one Stet knows, until their words tell another. */
function usualLanguage(): string {
  return article.value.meta?.language ?? LANGUAGES[0];
}

function showAll(): void {
  library.set({ filter: 'all', query: '', hits: null });
}

export async function renameArticle(id: string, name: string): Promise<boolean> {
  const renamed = valueOrSay(await ask('article.rename', { id, name }));
  if (!renamed) return false;
  noteSummary(renamed);
  if (article.value.id === id) article.set({ file: renamed.file });
  say(words.library.renamed(renamed.file));
  return true;
}

export async function duplicateArticle(id: string): Promise<void> {
  // The copy is of the file.
  if (!(await saveBeforeReading(id))) return;
  const copy = valueOrSay(await ask('article.duplicate', { id }));
  if (!copy) return;
  noteSummary(copy);
  library.set({ atHand: copy.id });
  say(words.library.duplicated(copy.headline || words.library.untitled), 'plain', {
    label: words.library.openIt,
    run: () => void openArticle(copy.id),
  });
}

export async function binArticle(id: string, anyway = false): Promise<void> {
  const summary = summaryOf(id);
  const isOpen = article.value.id === id;
  const isBinned = isOpen
    ? await binOpen(id, () => void binArticle(id, true), anyway)
    : valueOrSay(await ask('article.bin', { id })) !== null;
  if (!isBinned) return;
  library.set({ articles: library.value.articles.filter((known) => known.id !== id), atHand: null });
  say(words.library.binned(summary?.headline || words.library.untitled), 'plain', {
    label: words.library.putBack,
    run: () => void restoreArticle(id),
  });
}

export async function restoreArticle(id: string): Promise<void> {
  const restored = valueOrSay(await ask('article.restore', { id }));
  if (!restored) return;
  noteSummary(restored);
  say(words.library.restored(restored.headline || words.library.untitled));
}

export async function revealArticle(id: string): Promise<void> {
  valueOrTell(await ask('article.reveal', { id }));
}

export function askForName(id: string): void {
  openDialog({ kind: 'rename', article: id });
}

export function setFilter(filter: Library['filter']): void {
  library.set({ filter });
  void keepBookmark();
}

export function setSort(sort: Library['sort']): void {
  library.set({ sort });
  void keepBookmark();
}

let searching = 0;
let pause: number | undefined;

/** Finds as the person types; an answer that comes after a newer question is dropped. */
export function find(query: string): void {
  library.set({ query });
  window.clearTimeout(pause);
  searching += 1;
  if (query.trim() === '') return library.set({ hits: null });
  const mine = searching;
  pause = window.setTimeout(() => void search(query.trim(), mine), SEARCH_PAUSE_MS);
}

async function search(query: string, mine: number): Promise<void> {
  const found = valueOrTell(await ask('library.search', { query }));
  if (!found || mine !== searching) return;
  const { hits, more, share } = found;
  library.set({ hits: new Map(hits.map((hit) => [hit.id, hit])), found: { more, share } });
  if (share < 1) pause = window.setTimeout(() => void search(query, mine), READING_MS);
}
