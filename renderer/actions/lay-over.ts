import type { Node } from 'prosemirror-model';
import { reanchor } from '../../core/anchoring/align.ts';
import { typedOver } from '../../core/anchoring/typed-over.ts';
import type { OpenedText } from '../../core/article/article-file.ts';
import type { Meta } from '../../core/article/meta.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { OpenedArticle } from '../../core/contract/calls.ts';
import { article } from '../state/article.ts';
import { spansOf, withAnchors } from './anchors.ts';
import { editorHere, held, note } from './hold.ts';
import { stopTimers } from './saving.ts';

/**
 * Another text takes the place of the one on the desk, as one step that can be undone; `follow` finds the claims' words in it. Answers the
 * document as the editor has it now, null when there is no editor.
 */
export function layOver(doc: Node, follow: typeof reanchor): Node | null {
  const open = held();
  const { projection, docket, anchors: before } = article.value;
  if (!open) return null;
  const next = plainText(doc);
  const anchors = follow(projection?.text ?? '', next.text, { ...before });
  const marked = spansOf(next, anchors);
  article.set({ anchors, docket: docket && withAnchors(docket, anchors) });
  const editor = editorHere();
  if (!editor) return null;
  editor.replaceDoc(doc, marked);
  note(open.id, { spans: editor.spans });
  article.set({ doc: editor.doc, meta: editor.doc.attrs['meta'] as Meta, projection: next });
  return editor.doc;
}

/**
 * Typing that never reached the file comes back over the file's text, and can be undone like any other. Over the very text that it was
 * typed over the claims follow it as they would have then; over another one it is a change to look at, to be saved only over the file it
 * was typed over. Answers whether it lies on the desk.
 */
export function bringBack({ id, base, journal }: OpenedArticle, recovered: OpenedText): boolean {
  const open = held();
  if (open?.id !== id || !journal) return false;
  const isOver = journal.base === base;
  if (!isOver) note(id, { base: journal.base, opened: recovered.opened });
  const doc = layOver(recovered.doc, isOver ? typedOver : reanchor);
  if (doc === null) return false;
  // Both texts will be shown: nothing is saved before somebody has chosen.
  note(id, { doc, journalDoc: doc, undecided: journal.at });
  stopTimers();
  article.set({ save: open.readOnly ? 'read-only' : 'unsaved', typing: 'library', recovered: true });
  return true;
}
