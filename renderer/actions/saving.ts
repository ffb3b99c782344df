import type { Node } from 'prosemirror-model';
import { writeArticle } from '../../core/article/article-file.ts';
import { isFrontDate } from '../../core/article/front-dates.ts';
import type { Meta } from '../../core/article/meta.ts';
import type { Question } from '../../core/contract/calls.ts';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import { failed, type Result } from '../../core/result.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { overlays } from '../state/overlays.ts';
import { withAnchors } from './anchors.ts';
import { recheck } from './check.ts';
import { keepDrafts } from './drafts.ts';
import { hasUnsavedText, held, isUnsaved, note, type Held } from './hold.ts';
import { openDialog, tellProblem } from './tell.ts';

export type SaveReason = Question<'article.save'>['why'];

/** Typing is in the journal at the latest this long after the key, plus the time the disk takes: together under a second. */
const JOURNAL_MS = 500;
/** The file is written after this much quiet, and never later than this after the first unsaved key. */
const QUIET_MS = 2000;
const LATEST_MS = 10_000;
/** A save that failed is tried again after this time. */
const RETRY_MS = 4000;

let journalTimer: number | undefined;
let saveTimer: number | undefined;
let unsavedSince: number | null = null;
let line: Promise<unknown> = Promise.resolve();

/** Everything that is written goes through one line, in the order it was asked for. */
export function inLine<T>(task: () => Promise<T>): Promise<T> {
  const next = line.then(task, task);
  line = next.catch(() => undefined);
  return next;
}

/** The document changed: the journal and the file follow by themselves. */
export function typed(): void {
  const open = held();
  if (!open || open.readOnly) return;
  if (article.value.save === 'saved') article.set({ save: 'unsaved', typing: null });
  journalTimer ??= window.setTimeout(() => void journalNow(), JOURNAL_MS);
  saveSoon();
}

function saveSoon(): void {
  const now = performance.now();
  unsavedSince ??= now;
  window.clearTimeout(saveTimer);
  saveTimer = window.setTimeout(() => void save('auto'), Math.max(0, Math.min(QUIET_MS, unsavedSince + LATEST_MS - now)));
}

/** Writes unsaved typing to the journal; resolves once it is on a disk. Not put in line behind a slow save: main orders them. */
export async function journalNow(): Promise<void> {
  window.clearTimeout(journalTimer);
  journalTimer = undefined;
  const open = held();
  if (!open || !hasUnsavedText(open) || open.doc === open.journalDoc) return;
  note(open.id, { journalDoc: open.doc });
  // What it has not taken a second after the key is not said to be in it, though what was typed before is.
  const late = window.setTimeout(() => held()?.id === open.id && article.set({ typing: null }), JOURNAL_MS);
  const kept = await ask('article.journal', { id: open.id, base: open.base, markdown: writeArticle(open.doc, open.opened) });
  window.clearTimeout(late);
  if (held()?.id !== open.id) return;
  article.set({ typing: kept.ok ? kept.value.place : null });
  if (kept.ok) return;
  note(open.id, { journalDoc: open.savedDoc });
  troubled(open, kept.problem);
}

interface Snapshot {
  readonly open: Held;
  readonly question: Omit<Question<'article.save'>, 'base'>;
}

/** The article as it is at this moment, ready to be written. */
function snapshot(open: Held, why: SaveReason): Snapshot {
  recheck();
  const { projection, anchors } = article.value;
  // What is in the file already is written as it is there, its stamp included.
  const there = open.written?.doc === open.doc ? open.written.markdown : null;
  const markdown = there ?? writeArticle(open.doc === open.savedDoc ? open.doc : stamped(open.doc), open.opened);
  return {
    open,
    question: { id: open.id, markdown, projection: projection?.text ?? '', anchors: { ...anchors }, why },
  };
}

/** A file that says when it was last changed is told so; a foreign file that says nothing is left that way, and so is one
 * that says something else in that place. */
function stamped(doc: Node): Node {
  const meta = doc.attrs['meta'] as Meta;
  if (meta.updated === '' && meta.created === '') return doc;
  if (meta.updated !== '' && !isFrontDate('updated', meta.updated)) return doc;
  return doc.type.create({ ...doc.attrs, meta: { ...meta, updated: new Date().toISOString() } }, doc.content, doc.marks);
}

/**
 * Saves the open article as it is now. Answers whether it is on the disk. `auto` writes nothing when nothing is unsaved. `overwrite`:
 * the person has seen the other text and keeps this one.
 */
export async function save(why: SaveReason, overwrite = false): Promise<boolean> {
  window.clearTimeout(saveTimer);
  saveTimer = undefined;
  const open = held();
  if (!open || open.readOnly) return false;
  if (why === 'auto' && !isUnsaved(open) && !overwrite) return true;
  if (why === 'auto' && overlays.value.standing?.code === 'changed-outside') return false;
  if (open.undecided !== null && !overwrite) {
    // Leaving does not ask: it is in the journal, and the question comes back with it.
    if (why !== 'auto' && why !== 'close') await showConflict(open);
    return false;
  }
  unsavedSince = null;
  const taken = snapshot(open, why);
  const written = await inLine(() => write(taken, overwrite));
  return written.ok;
}

async function write(taken: Snapshot, overwrite: boolean): Promise<Result<unknown>> {
  const { open, question } = taken;
  // Another text lies on the desk since: what was taken of the one before would be written over it unseen.
  if (held()?.id === open.id && held()?.opened !== open.opened) return failed({ code: 'changed-outside', file: open.file });
  const base = held()?.id === open.id ? (held()?.base ?? open.base) : open.base;
  if (held()?.id === open.id) article.set({ save: 'saving' });
  const answer = await ask('article.save', overwrite ? { ...question, base, overwrite } : { ...question, base });
  if (held()?.id !== open.id) return answer;
  if (!answer.ok) {
    await saveFailed(open, answer.problem);
    return answer;
  }
  const { base: next, file, at, revision } = answer.value;
  const docketHas = held()?.confirmed ?? open.confirmed;
  const confirmed = held()?.docketTrouble ? docketHas : { ...withAnchors(docketHas, question.anchors), revision };
  note(open.id, {
    base: next,
    file,
    savedDoc: open.doc,
    written: { doc: open.doc, markdown: question.markdown },
    journalDoc: open.doc,
    anchorsSaved: true,
    confirmed,
  });
  journalAgain();
  const { docket } = article.value;
  const now = held();
  article.set({
    file,
    savedAt: at,
    save: now && hasUnsavedText(now) ? 'unsaved' : 'saved',
    docket: docket ? { ...docket, revision } : docket,
  });
  forgetTrouble();
  return answer;
}

/** A save empties the journal; what was typed while it ran goes back in. */
function journalAgain(): void {
  const open = held();
  if (open && hasUnsavedText(open)) journalTimer ??= window.setTimeout(() => void journalNow(), 0);
}

/** What may pass by itself: room is made, a disk is plugged in again. Then saving is tried again. */
export const PASSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'disk-full',
  'disk-fault',
  'no-permission',
  'read-only',
  'library-missing',
  'linked-away',
]);

/** What stands under the top bar until a save has succeeded. */
const STANDING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...PASSING,
  'removed-outside',
  'unreadable-outside',
  'changed-outside',
  'recovered-undecided',
  'docket-damaged',
]);

async function saveFailed(open: Held, problem: Problem): Promise<void> {
  article.set({ save: 'failed' });
  if (problem.code === 'changed-outside') return showConflict(open);
  if (problem.code === 'not-found') return troubled(open, { code: 'removed-outside', file: open.file });
  troubled(open, problem);
  if (PASSING.has(problem.code)) saveTimer = window.setTimeout(() => void tryAgain(), RETRY_MS);
}

async function tryAgain(): Promise<void> {
  await journalNow();
  await save('auto');
}

/** Says what is in the way, and that it stands until it is gone. */
export function troubled(open: Held, problem: Problem): void {
  const told = problem.file ? problem : { ...problem, file: open.file };
  article.set({ trouble: told });
  if (STANDING.has(problem.code)) overlays.set({ standing: told });
  else tellProblem(told);
}

/** Nothing stands in the way of saving any more: it has succeeded, or another article lies on the desk. Unread claims are none of that. */
export function forgetTrouble(): void {
  article.set({ trouble: null, typing: null });
  if (overlays.value.standing && STANDING.has(overlays.value.standing.code)) overlays.set({ standing: held()?.docketTrouble ?? null });
}

/** The two texts can wait; until one is chosen nothing is written into the file, and typing goes on into the journal. */
export function decideLater(): void {
  const open = held();
  if (open) troubled(open, { code: open.undecided === null ? 'changed-outside' : 'recovered-undecided' });
}

/** Somebody has said which text stands: what is on the desk is an edit like any other from now on. */
export function decided(): void {
  const open = held();
  if (!open) return;
  note(open.id, { undecided: null });
  article.set({ recovered: false });
}

/** Both texts side by side; nothing is written until a person has chosen. */
export async function showConflict(open: Held): Promise<void> {
  const theirs = await ask('article.read', { id: open.id });
  if (!theirs.ok) return troubled(open, { code: 'unreadable-outside', file: open.file });
  if (held()?.id === open.id) askWhich(open, theirs.value.markdown, theirs.value.base);
}

/** Puts the question which text stands; one that is asked already is asked anew only when the file is another by now. */
export function askWhich({ id, undecided }: Held, theirs: string, base: string): void {
  const { dialog } = overlays.value;
  const before = dialog?.kind === 'conflict' && dialog.id === id ? dialog : null;
  if (before?.base === base) return;
  openDialog({
    ...{ kind: 'conflict', id, theirs, base },
    ...(undecided === null ? {} : { recovered: undecided }),
    ...(before === null ? {} : { again: true }),
  });
}

/**
 * Puts everything unsaved on the disk: journal and half-written notes first, then the file, then whatever stands in line. An export also needs the docket to
 * name the text; merely opening and closing an article writes nothing. Answers whether nothing is unsaved afterwards.
 */
export async function flushAll(why: SaveReason): Promise<boolean> {
  await Promise.all([journalNow(), keepDrafts()]);
  const open = held();
  const isNeeded = open && (why === 'export' && !open.readOnly ? isUnsaved(open) : hasUnsavedText(open));
  const saved = isNeeded ? await save(why) : true;
  await allWritten();
  return saved;
}

/** Before something reads the article's file: puts the sheet's words into it if it is the open one. What is in the way is said; then the answer is no. */
export async function saveBeforeReading(id: string): Promise<boolean> {
  if (held()?.id !== id || (await flushAll('auto'))) return true;
  if (article.value.trouble) tellProblem(article.value.trouble);
  return false;
}

/** Resolves once everything that was asked for so far is written, or was refused. */
export const allWritten = (): Promise<void> => inLine(() => Promise.resolve());

/** Nothing of the last article is left to be written. */
export function stopTimers(): void {
  window.clearTimeout(journalTimer);
  window.clearTimeout(saveTimer);
  journalTimer = undefined;
  saveTimer = undefined;
  unsavedSince = null;
}
