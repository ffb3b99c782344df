import { openArticle as readArticle, writeArticle, type OpenedText } from '../../core/article/article-file.ts';
import { reanchor } from '../../core/anchoring/align.ts';
import { mergedDoc } from '../../core/merging/merged.ts';
import { wholeSide, type Choices, type MergeRow } from '../../core/merging/merge-rows.ts';
import type { Problem } from '../../core/problem.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { layAgain, takeTheirText } from './article.ts';
import { recheck } from './check.ts';
import { lookAgain } from './docket-outside.ts';
import { held, note } from './hold.ts';
import { layOver } from './lay-over.ts';
import { decided, forgetTrouble, save, showConflict, stopTimers } from './saving.ts';
import { closeDialog, say, tellProblem, valueOrTell } from './tell.ts';

/** What was said so far of the rows of an article, so that neither a third version nor “later” costs it. */
let said: { readonly id: string; readonly choices: Choices } | null = null;

export function choicesOf(id: string): Choices {
  return said?.id === id ? said.choices : new Map();
}

export function rememberChoices(id: string, choices: Choices): void {
  said = { id, choices };
}

/** The other text as an article; null when it is none. */
export function theirText(markdown: string): OpenedText | null {
  const theirs = readArticle(markdown);
  return theirs.ok ? theirs.value : null;
}

/** Two versions of the open article as the screen shows them. `base`: the hash of the file that `theirs` was read from. */
export interface Versions {
  readonly id: string;
  readonly markdown: string;
  readonly base: string;
  readonly theirs: OpenedText;
}

/**
 * Lays what was chosen on the desk, as one step that can be undone, and saves it over exactly the file that was shown. Both texts are in the
 * history before anything is replaced; a file that was changed again is shown, and nothing is written.
 */
export async function saveChosen(versions: Versions, rows: readonly MergeRow[], choices: Choices): Promise<void> {
  const shown = overlays.value.dialog;
  if (held()?.id !== versions.id) return;
  const side = wholeSide(rows, choices);
  const isLaid =
    side === 'mine' ? keepMine(versions) : await (side === 'theirs' ? takeTheirs(versions) : layMerged(versions, rows, choices));
  if (!isLaid) return;
  const isSaved = side === 'theirs' || (await save('explicit'));
  if (isSaved) said = null;
  // Refused because the file was changed again, saving has put the next question in the place of this one.
  if (overlays.value.dialog === shown) closeDialog();
  if (isSaved && side === null) say(words.merge.saved, 'good');
}

function keepMine({ id, base }: Versions): boolean {
  note(id, { base });
  decided();
  return true;
}

/** The other text stands; this one comes back by undo, and stays in the history. */
async function takeTheirs({ id, markdown, base }: Versions): Promise<boolean> {
  const open = held();
  if (!open) return false;
  const gone = await ask('article.give-way', { id, base, markdown: writeArticle(open.doc, open.opened) });
  if (!gone.ok) return refused(gone.problem);
  const { file, undecided } = open;
  decided();
  forgetTrouble();
  takeTheirText(markdown, base, undecided === null ? words.article.outside.takenOver(file) : words.merge.onDisk(file));
  return true;
}

async function layMerged({ id, base, theirs }: Versions, rows: readonly MergeRow[], choices: Choices): Promise<boolean> {
  recheck();
  const open = held();
  if (!open) return false;
  const kept = await ask('article.keep-both', { id, base, markdown: writeArticle(open.doc, open.opened) });
  if (!kept.ok) return refused(kept.problem);
  const doc = layOver(mergedDoc(open.doc, theirs.doc, rows, choices), reanchor);
  if (doc === null) return false;
  stopTimers();
  note(id, { doc, base, opened: theirs.opened, savedDoc: theirs.doc, written: null, journalDoc: theirs.doc, anchorsSaved: false });
  decided();
  article.set({ save: 'unsaved' });
  return true;
}

async function refused(problem: Problem): Promise<false> {
  const open = held();
  if (open && problem.code === 'changed-outside') await showConflict(open);
  else tellProblem(problem);
  return false;
}

/** This text stands in the place of one that is no article; main keeps that one in the history. */
export async function keepMineOverAll(): Promise<void> {
  decided();
  if (!(await save('explicit', true))) return;
  closeDialog();
  await lookAgain(layAgain);
}

/** The file on the disk, theirs, is copied first; then this text is written into the file. */
export async function keepBoth(versions: Pick<Versions, 'id' | 'base'>): Promise<void> {
  const shown = overlays.value.dialog;
  const copy = valueOrTell(await ask('article.duplicate', { id: versions.id }));
  if (!copy) return;
  note(versions.id, { base: versions.base });
  decided();
  if (!(await save('explicit'))) return;
  said = null;
  if (overlays.value.dialog === shown) closeDialog();
  say(words.article.conflict.keptBoth(copy.headline || words.library.untitled, copy.file));
}
