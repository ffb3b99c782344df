import { openArticle as readArticle, writeArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import { ask } from '../desk.ts';
import { words } from '../words/words.ts';
import { takeOver } from './article.ts';
import { held } from './hold.ts';
import { forgetTrouble, save } from './saving.ts';
import { closeDialog, say, valueOrTell } from './tell.ts';

/** The other text as plain text; null when it cannot be read as an article. */
export function theirText(markdown: string): string | null {
  const theirs = readArticle(markdown);
  return theirs.ok ? plainText(theirs.value.doc).text : null;
}

/** This text stands; main keeps the other one in the history. */
export async function keepMine(): Promise<void> {
  if (await save('explicit', true)) closeDialog();
}

/** The other text stands; this one comes back by undo, and stays in the history. */
export function takeTheirs(markdown: string, base: string): void {
  const open = held();
  closeDialog();
  forgetTrouble();
  if (open) void ask('article.give-way', { id: open.id, markdown: writeArticle(open.doc, open.opened) });
  takeOver(markdown, base);
}

/** The file on the disk, theirs, is copied first; then this text is written into the file. */
export async function keepBoth(article: string): Promise<void> {
  const copy = valueOrTell(await ask('article.duplicate', { id: article }));
  if (!copy) return;
  if (!(await save('explicit', true))) return;
  closeDialog();
  say(words.article.conflict.keptBoth(copy.headline || words.library.untitled, copy.file));
}
