import { reanchor } from '../../core/anchoring/align.ts';
import { writeArticle, type OpenedText } from '../../core/article/article-file.ts';
import type { ConflictCopy, CopyHolds } from '../../core/contract/conflict-copies.ts';
import { mergedDoc } from '../../core/merging/merged.ts';
import { wholeSide, type Choices, type MergeRow } from '../../core/merging/merge-rows.ts';
import type { Result } from '../../core/result.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { overlays, type Dialog } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { openArticle } from './article.ts';
import { recheck } from './check.ts';
import { lookForCopies } from './copies-news.ts';
import { hasUnsavedText, held } from './hold.ts';
import { layOver } from './lay-over.ts';
import { articleAtHand } from './library.ts';
import { save, showConflict } from './saving.ts';
import { closeDialog, openDialog, say, tellProblem, valueOrSay } from './tell.ts';

export type ShownCopy = Extract<Dialog, { kind: 'copy-merge' }>;

/** The copies of an article; of the whole library without one. */
export function copiesOf(id: string | null): readonly ConflictCopy[] {
  const { copies } = library.value;
  return id === null ? copies : copies.filter((copy) => copy.article === id);
}

/** One copy of a text is shown beside it at once; of several, and of everything else, there is a list. */
export async function showCopies(): Promise<void> {
  await lookForCopies();
  const own = copiesOf(articleAtHand()?.id ?? null);
  const [only] = own;
  if (own.length === 1 && only?.kind === 'article' && articleAtHand()) return compareCopy(only);
  openDialog({ kind: 'copies' });
}

/** Opens the article, if it is not, and lays the copy beside it. What cannot be read is said, and stays in the list. */
export async function compareCopy(copy: ConflictCopy): Promise<void> {
  const { file, article: id } = copy;
  if (id === null) return say(words.copies.orphan, 'problem');
  if (held()?.id !== id) await openArticle(id);
  const open = held();
  if (open?.id !== id) return;
  // One question at a time: what a crash gave back is decided first.
  if (open.undecided !== null) return showConflict(open);
  const read = await ask('copy.read', { file });
  if (!read.ok) {
    openDialog({ kind: 'copies' });
    return tellProblem(read.problem);
  }
  recheck();
  if (held()?.id === id) openDialog({ kind: 'copy-merge', copy, ...read.value });
}

/** The two sides as the screen shows them. */
interface Sides {
  readonly shown: ShownCopy;
  readonly mine: OpenedText['doc'];
  readonly theirs: OpenedText['doc'];
}

/**
 * Lays what was chosen on the desk as one step that can be undone, saves it, and puts the copy into the bin. Both sides are looked at anew
 * first: what nobody has seen is neither written over nor binned.
 */
export async function saveWithCopy(sides: Sides, rows: readonly MergeRow[], choices: Choices): Promise<void> {
  const { shown, mine } = sides;
  const { file } = shown.copy;
  if (held()?.id !== shown.copy.article) return closeDialog();
  if (held()?.doc !== mine) return openDialog({ ...shown, again: 'article' });
  const now = await ask('copy.read', { file });
  if (!now.ok) return gone(now);
  if (now.value.base !== shown.base) return openDialog({ ...shown, ...now.value, again: 'copy' });
  const keepsMine = rows.every(({ options }) => options.length === 0) || wholeSide(rows, choices) === 'mine';
  if (!keepsMine && !(await layAndSave(sides, rows, choices))) return;
  const binned = await ask('copy.bin', { file, base: shown.base });
  if (overlays.value.dialog === shown) closeDialog();
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (binned.ok) return say(keepsMine ? words.copies.binned(name) : words.copies.saved(name), 'good');
  if (binned.problem.code === 'copy-changed' && !keepsMine) return say(words.copies.savedOnly, 'problem');
  tellProblem(binned.problem);
}

function gone(read: Extract<Result<unknown>, { ok: false }>): void {
  closeDialog();
  tellProblem(read.problem);
}

async function layAndSave({ mine, theirs }: Sides, rows: readonly MergeRow[], choices: Choices): Promise<boolean> {
  const open = held();
  if (!open) return false;
  const kept = await ask('article.keep-both', { id: open.id, base: open.base, markdown: writeArticle(open.doc, open.opened) });
  if (!kept.ok) {
    if (kept.problem.code === 'changed-outside') await showConflict(open);
    else tellProblem(kept.problem);
    return false;
  }
  // What both have keeps the lines that it has in this file.
  const ours = rows.map((row) => (row.options.length === 0 && row.mine !== null ? { ...row, theirs: row.mine } : row));
  recheck();
  if (layOver(mergedDoc(mine, theirs, ours, choices), reanchor) === null) return false;
  recheck();
  const now = held();
  return now === null || !hasUnsavedText(now) || (await save('explicit'));
}

/** The copy becomes an article of its own, and is opened. */
export async function keepCopyApart({ file }: ConflictCopy): Promise<void> {
  const kept = valueOrSay(await ask('copy.keep', { file }));
  if (!kept) return;
  if (overlays.value.dialog?.kind === 'copy-merge') closeDialog();
  say(words.copies.kept(kept.file), 'good');
}

/** Answers whether it lies in the bin. */
export async function binCopy({ file }: ConflictCopy, base?: string): Promise<boolean> {
  const binned = valueOrSay(await ask('copy.bin', base === undefined ? { file } : { file, base }));
  if (binned) say(words.copies.binned(file.slice(file.lastIndexOf('/') + 1)), 'good');
  return binned !== null;
}

export function copyHolds({ file }: ConflictCopy): Promise<Result<CopyHolds>> {
  return ask('copy.holds', { file });
}

/**
 * Takes over what only the copy has, and `again`: what of it was removed here and is to come back. Answers what it holds after that; null when
 * it was refused, which has been said.
 */
export async function takeFromCopy(
  { file, article: id }: ConflictCopy,
  { base, parts }: CopyHolds,
  again: readonly string[],
): Promise<CopyHolds | null> {
  // What is typed goes into the file first: the claims look for their words there.
  if (id !== null && article.value.id === id && !(await save('auto'))) return null;
  const taken = valueOrSay(await ask('copy.take', { file, base, again: [...again] }));
  const rows = parts.filter(({ only }) => only > 0).map(({ part, only }) => ({ part, count: only }));
  if (taken) say(words.copies.taken(rows, again.length), 'good');
  return taken;
}

/** Puts a copy back from the bin. */
export async function restoreCopy(id: string): Promise<void> {
  const restored = valueOrSay(await ask('copy.restore', { id }));
  if (restored) say(words.library.restored(restored.file));
}
