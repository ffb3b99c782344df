import type { Node } from 'prosemirror-model';
import type { Opened } from '../../core/article/article-file.ts';
import type { Problem } from '../../core/problem.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { ArticleEditor, Span } from '../editor/contract.ts';

/** What the actions hold of the open article beside what the window shows: the file it came from and how far it is written. */
export interface Held {
  readonly id: string;
  readonly file: string;
  /** How the file looked, so that what nobody touched is written back to the byte. */
  readonly opened: Opened;
  /** Hash of the file that the next save must find. */
  readonly base: string;
  readonly doc: Node;
  /** The document as the file has it; the very same value as `doc` while nothing is unsaved. */
  readonly savedDoc: Node;
  /** What was last written of `savedDoc`, with the stamp it got; null when the file has it as it was opened. */
  readonly written: { readonly doc: Node; readonly markdown: string } | null;
  /** The document as the journal has it. */
  readonly journalDoc: Node;
  readonly spans: ReadonlyMap<string, Span | null>;
  /** Whether the docket on the disk names the text of `savedDoc`; not so before the first claim or after an edit outside. */
  readonly anchorsSaved: boolean;
  /** The docket as main has written it. */
  readonly confirmed: Docket;
  /** Why the docket on the disk takes no change, though the text is written on: somebody spoilt it meanwhile. */
  readonly docketTrouble: Problem | null;
  readonly readOnly: boolean;
  /** When what the journal gave back was typed, as long as nobody has said whether it or the file's text stands; null otherwise. */
  readonly undecided: string | null;
}

let current: Held | null = null;
let editor: ArticleEditor | null = null;
let waiting: ((editor: ArticleEditor) => void)[] = [];

export function held(): Held | null {
  return current;
}

export function hold(next: Held | null): void {
  current = next;
}

/** Replaces the named fields; nothing happens when another article has been opened since. */
export function note(id: string, change: Partial<Held>): void {
  if (current?.id === id) current = { ...current, ...change };
}

/** Whether the file lacks something that was written here. */
export function hasUnsavedText(one: Held): boolean {
  return one.doc !== one.savedDoc;
}

/** Whether a save has to come before the next change of the docket, so that the docket names the text it speaks of. */
export function isUnsaved(one: Held): boolean {
  return hasUnsavedText(one) || !one.anchorsSaved;
}

export function editorHere(): ArticleEditor | null {
  return editor;
}

/** The sheet gives its editor when it appears and takes it away when it goes. */
export function attachEditor(next: ArticleEditor | null): void {
  editor = next;
  if (!next) return;
  const ready = waiting;
  waiting = [];
  for (const resolve of ready) resolve(next);
}

export function whenEditorIsThere(): Promise<ArticleEditor> {
  return editor ? Promise.resolve(editor) : new Promise((resolve) => waiting.push(resolve));
}
