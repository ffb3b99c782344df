import type { Node } from 'prosemirror-model';
import type { Problem } from '../../core/problem.ts';
import { article } from '../state/article.ts';
import { held, note, type Held } from './hold.ts';
import { forgetTrouble, journalNow, troubled, typed } from './saving.ts';

/** What counted as saved before the file went away, so that it does again when the file is back. */
let lost: { readonly id: string; readonly gone: Node; readonly savedDoc: Node; readonly journalDoc: Node } | null = null;

/** The file was taken away outside, or is no article any more: what is here is the only copy, and counts as unsaved. */
export function fileIsGone(problem: Problem): void {
  const open = held();
  if (!open) return;
  // Said twice, what counted as saved before is what counted before the first time.
  if (isGone(open)) return tell(open, problem);
  const { id, savedDoc, journalDoc } = open;
  // Not `copy`, which answers the node itself while the content is the same.
  const gone = open.doc.type.create(open.doc.attrs, open.doc.content, open.doc.marks);
  lost = { id, gone, savedDoc, journalDoc };
  note(id, { savedDoc: gone, journalDoc: gone });
  tell(open, problem);
}

const isGone = ({ id, savedDoc }: Held): boolean => id === lost?.id && savedDoc === lost.gone;

function tell(open: Held, problem: Problem): void {
  article.set({ save: 'failed' });
  troubled(open, problem);
  void journalNow();
}

/** The file is there again, perhaps under another name: what was said of it before no longer holds. */
export function fileIsBack(): void {
  const open = held();
  if (!open || lost === null || !isGone(open)) return;
  const { savedDoc, journalDoc } = lost;
  lost = null;
  note(open.id, { savedDoc, journalDoc });
  forgetTrouble();
  article.set({ save: open.doc === savedDoc ? 'saved' : 'unsaved' });
  if (open.doc !== savedDoc) typed();
}
