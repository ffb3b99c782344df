import type { Node } from 'prosemirror-model';
import { openArticle as readArticle, writeArticle, type OpenedText } from '../../core/article/article-file.ts';
import { reanchor } from '../../core/anchoring/align.ts';
import { anchorsFound } from '../../core/anchoring/found.ts';
import { plainText, type Projection } from '../../core/article/plain-text.ts';
import type { Meta } from '../../core/article/meta.ts';
import type { OpenedArticle } from '../../core/contract/calls.ts';
import type { Mode } from '../../core/contract/shapes.ts';
import { ask } from '../desk.ts';
import { article, NOTHING_OPEN, type OpenArticle as OpenState } from '../state/article.ts';
import { check, NOTHING_CHECKED } from '../state/check.ts';
import { overlays, type Leaving } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { afterPaint } from './after-paint.ts';
import { anchorsOf, spansOf, withAnchors, type Anchors } from './anchors.ts';
import { bringBack, layOver } from './lay-over.ts';
import { checkNow, recheck, showHand } from './check.ts';
import { forgetPending } from './docket.ts';
import { lookAgain, noteShown } from './docket-outside.ts';
import { editorHere, hasUnsavedText, held, hold, note, whenEditorIsThere, type Held } from './hold.ts';
import { sayFound, sayNoDates } from './found.ts';
import { cursorToHand, stopTyping } from './hand.ts';
import { mayLeave } from './leaving.ts';
import { offerLostDocket } from './lost-docket.ts';
import { decided, flushAll, forgetTrouble, inLine, journalNow, save, showConflict, stopTimers, type SaveReason } from './saving.ts';
import { stayOnDesk } from './stay-on-desk.ts';
import { openDialog, say, tellProblem, valueOrTell } from './tell.ts';

export { editorHere } from './hold.ts';

let asked = 0;

/**
 * Saves what is open and lays this article on the desk in its place; what cannot be opened, or words that cannot be saved, leave
 * everything as it was. Resolves when it can be typed into. Asked twice, the later wins. `anyway`: the person has been asked.
 */
export async function openArticle(id: string, anyway = false): Promise<void> {
  asked += 1;
  const mine = asked;
  if (held()?.id === id) return editorHere()?.focus();
  const [answer] = await Promise.all([ask('article.open', { id }), flushAll('close')]);
  const opened = mine === asked ? valueOrTell(answer) : null;
  if (!opened) return;
  const file = readArticle(opened.markdown);
  if (!file.ok) return tellProblem({ ...file.problem, file: opened.file });
  // What was typed while the other one was read.
  const isFree = anyway || (await mayLeave('article', () => void openArticle(id, true)));
  if (!isFree || mine !== asked) return;
  leave();
  await lay(opened, file.value, false);
  void offerLostDocket(opened, openAnew);
}

/** Opens an article for somebody who has chosen it with the keyboard: whoever is in the mode to write goes on in the sheet. */
export async function openToWrite(id: string): Promise<void> {
  await openArticle(id);
  if (held()?.id === id && session.value.preferences.mode === 'write' && !overlays.value.dialog) editorHere()?.focus();
}

/** Main need not be waited for: it keeps each article's turns apart. */
function leave(): void {
  const open = held();
  forgetWhatIsUnderWay();
  if (open) void ask('article.close', { id: open.id });
}

/** What was said of one article is not said beside another. */
function forgetWhatIsUnderWay(): void {
  const open = held();
  stopTimers();
  forgetPending();
  if (!open) return;
  note(open.id, { docketTrouble: null });
  overlays.set({ toast: null });
  forgetTrouble();
}

/** Lays it on the desk. `own`: the typing that comes with it was typed at this desk a moment ago. */
async function lay(opened: OpenedArticle, file: OpenedText, own: boolean): Promise<void> {
  const typing = opened.journal ? readArticle(opened.journal.markdown) : null;
  const recovered = typing?.ok ? typing.value : null;
  const projection = plainText(file.doc);
  const before = anchorsOf(opened.docket);
  const found = foundAnchors(opened, projection.text, before);
  const readOnly = opened.readOnly || opened.docketProblem !== undefined;
  hold({
    id: opened.id,
    file: opened.file,
    opened: file.opened,
    base: opened.base,
    doc: file.doc,
    savedDoc: file.doc,
    written: null,
    journalDoc: file.doc,
    spans: new Map(spansOf(projection, found).map(({ id, ...span }) => [id, span])),
    anchorsSaved: opened.named === projection.text && found === before,
    confirmed: opened.docket,
    docketTrouble: null,
    readOnly,
    undecided: null,
  });
  const save = readOnly ? 'read-only' : 'saved';
  show(opened, file.doc, { projection, docket: withAnchors(opened.docket, found), anchors: found, save });
  await intoEditor(projection, found, readOnly);
  const isBack = recovered !== null && bringBack(opened, recovered);
  sayFound(opened, before, held()?.id === opened.id ? article.value.anchors : found, isBack);
  sayNoDates(opened.file, file.opened);
  const open = held();
  if (!isBack || !open || readOnly) return;
  if (own && open.base === opened.base) decided();
  else await showConflict(open);
}

function show({ id, file }: OpenedArticle, doc: Node, more: Partial<OpenState>): void {
  const { panelShown } = article.value;
  check.set(NOTHING_CHECKED);
  overlays.set({ findBar: null });
  article.set({ ...NOTHING_OPEN, id, file, doc, meta: doc.attrs['meta'] as Meta, panelShown, ...more });
}

/** Where the claims stand in the text found; the very same value when the docket speaks of this text and is right about all of them. */
function foundAnchors(opened: OpenedArticle, text: string, before: Anchors): Anchors {
  return Object.keys(before).length === 0 ? before : anchorsFound(text, opened.named, before);
}

async function intoEditor(projection: Projection, anchors: Anchors, readOnly: boolean): Promise<void> {
  const open = held();
  const editor = await whenEditorIsThere();
  if (!open || held()?.id !== open.id) return;
  const { mode, smartQuotes, invisibles } = session.value.preferences;
  const { language } = open.doc.attrs['meta'] as Meta;
  editor.open(open.doc, spansOf(projection, anchors), { editable: !readOnly, language });
  editor.setSmartQuotes(smartQuotes);
  editor.setInvisibles(invisibles);
  editor.setMode(mode);
  note(open.id, { spans: editor.spans });
  // The text is seen and can be typed into before the claims are counted; whoever acts before that has them counted at once.
  afterPaint(() => {
    if (held()?.id === open.id) checkNow();
  });
}

/** Saves and closes the open article. Answers whether nothing is open afterwards: words that cannot be saved are not left unasked. */
export async function closeArticle(leaving: Leaving, go: () => void, anyway = false): Promise<boolean> {
  if (!held()) return true;
  asked += 1;
  if (!anyway && !(await mayLeave(leaving, go))) return false;
  leave();
  hold(null);
  article.set({ ...NOTHING_OPEN, panelShown: article.value.panelShown });
  check.set(NOTHING_CHECKED);
  overlays.set({ findBar: null });
  return true;
}

/** Answers whether the article is on the disk. */
export async function saveArticle(why: SaveReason): Promise<boolean> {
  await journalNow();
  const open = held();
  // Nothing is saved here; what was typed is shown beside the file.
  if (open?.readOnly && hasUnsavedText(open)) await showConflict(open);
  const isSaved = await save(why);
  if (isSaved) void lookAgain(layAgain);
  return isSaved;
}

/** Makes a file again that was taken away outside. */
export async function writeAgain(): Promise<void> {
  if (await save('explicit', true)) await lookAgain(layAgain);
}

/** Journal and file, before anything that reads the file or leaves it. */
export async function flush(): Promise<void> {
  await flushAll('auto');
}

/** Changes what the front matter says, as one step that can be undone. */
export function setMeta(change: Partial<Meta>): void {
  const editor = editorHere();
  if (!editor) return;
  const meta = { ...(editor.doc.attrs['meta'] as Meta), ...change };
  editor.setMeta(meta);
  // The store would hear of it after a pause, and a form that shows it would write the old value over what is typed meanwhile.
  article.set({ meta });
}

/** Write, check or read; kept for the next start. */
export function setMode(mode: Mode): void {
  const preferences = { ...session.value.preferences, mode };
  session.set({ preferences });
  const editor = editorHere();
  editor?.setMode(mode);
  if (mode === 'check') {
    stopTyping();
  } else {
    if (mode === 'write') cursorToHand();
    article.set({ sentence: null });
  }
  showHand();
  void ask('preferences.set', { preferences });
}

/** The library can be written to again, or not any more. Typing that nobody may write goes no further. */
export function writability(isWritable: boolean): void {
  const open = held();
  if (!open || isWritable === !open.readOnly) return;
  if (isWritable) return void layAgain(open.id);
  stopTimers();
  // The library's journal is another's to empty from now on: what is typed goes to this computer's own.
  note(open.id, { readOnly: true, journalDoc: open.savedDoc });
  const { dialog } = overlays.value;
  if (dialog?.kind === 'conflict') openDialog({ ...dialog });
  editorHere()?.setEditable(false);
  article.set({ save: 'read-only' });
  void journalNow();
}

/**
 * Opens the same article anew, with the words that are not in the file, and answers whether it did. It is let go of only once it has been
 * opened: what cannot be opened stays on the desk, where it may be the only copy.
 */
export async function layAgain(id: string): Promise<boolean> {
  await journalNow();
  // A save that is under way is of the text before; one that follows is of this one.
  const answer = await inLine(() => ask('article.open', { id }));
  const open = held();
  if (open?.id !== id) return false;
  const file = answer.ok ? readArticle(answer.value.markdown) : answer;
  noteShown(id, file.ok);
  if (!answer.ok || !file.ok) {
    stayOnDesk(open, file.ok ? { code: 'unreadable-outside' } : file.problem);
    return false;
  }
  forgetWhatIsUnderWay();
  await lay({ ...answer.value, journal: typingOf(open, answer.value) }, file.value, open.undecided === null);
  const now = held();
  // The last keys came after the journal was written above.
  if (now?.id === id && hasUnsavedText(now)) note(id, { journalDoc: now.savedDoc });
  await journalNow();
  return true;
}

/** What is typed here and not in the file that was read: the journal may not have the last key, or nothing at all where no disk takes it. */
function typingOf(open: Held, { markdown: found, journal }: OpenedArticle): OpenedArticle['journal'] {
  if (!hasUnsavedText(open)) return journal;
  const markdown = open.written?.doc === open.doc ? open.written.markdown : writeArticle(open.doc, open.opened);
  return markdown === found ? null : { markdown, at: open.undecided ?? new Date().toISOString(), base: open.base };
}

/** Saves and closes the article, and opens it under the id that it is known by afterwards. */
async function openAnew(id: string, become: () => Promise<string>, anyway = false): Promise<void> {
  const isClosed = held()?.id === id && (await closeArticle('article', () => void openAnew(id, become, true), anyway));
  if (isClosed) await openArticle(await become());
}

/** Their text becomes the one that stands, as a step that can be undone; the claims find their words in it. */
export function takeTheirText(markdown: string, base: string, sentence?: string): void {
  const open = held();
  const theirs = readArticle(markdown);
  if (!open) return;
  if (!theirs.ok) return tellProblem({ ...theirs.problem, file: open.file });
  recheck();
  note(open.id, { opened: theirs.value.opened, base });
  const doc = layOver(theirs.value.doc, reanchor) ?? theirs.value.doc;
  note(open.id, { doc, savedDoc: doc, written: null, journalDoc: doc, anchorsSaved: false });
  stopTimers();
  article.set({ save: 'saved' });
  recheck();
  say(sentence ?? words.article.outside.takenOver(open.file), 'plain', {
    label: words.frame.undo,
    run: () => void editorHere()?.run('undo'),
  });
}
