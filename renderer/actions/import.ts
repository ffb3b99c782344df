import type { Question } from '../../core/contract/calls.ts';
import type { ImportReport } from '../../core/contract/shapes.ts';
import { withTakenBack } from '../../core/import/take-back.ts';
import type { Node } from 'prosemirror-model';
import { ask } from '../desk.ts';
import type { ArticleEditor, MarkedSpan } from '../editor/contract.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { words } from '../words/words.ts';
import { editorHere, flush, openArticle } from './article.ts';
import { noteSummary } from './library.ts';
import { openDialog, valueOrSay } from './tell.ts';

const IMPORTABLE = /\.(txt|text|md|markdown|html?|xhtml)$/i;

export function isImportable(name: string): boolean {
  return IMPORTABLE.test(name);
}

/** Main asks for the file. */
export const importFile = (): Promise<void> => run({});

/** A dropped file, read in the window: no path crosses. */
export async function importDropped(file: File): Promise<void> {
  await run({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** Lets the file go that is being read; nothing is made of it. */
export async function stopImport(): Promise<void> {
  await ask('import.stop', {});
}

export const importBytes = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => run({ name, bytes });

export function importPasted(text: string): Promise<void> {
  const kind = /^\s*</.test(text) ? 'html' : 'txt';
  return run({ name: `${words.library.pasteArticle.name}.${kind}`, bytes: new TextEncoder().encode(text) });
}

async function run(question: Question<'import.run'>): Promise<void> {
  await flush();
  const imported = valueOrSay(await ask('import.run', question));
  if (!imported) return;
  library.set({ filter: 'all', query: '', hits: null });
  noteSummary(imported.summary);
  await openArticle(imported.summary.id);
  openDialog({ kind: 'import-report', article: imported.summary.id, report: imported.report });
}

/** An import as its report shows it: the article it made, and how it lies on the sheet now. */
export interface Imported {
  readonly made: Node;
  readonly laid: Node;
}

/**
 * Lays the article with exactly these set-aside lines taken back, as one step that can be undone. `before`: what the last call answered,
 * null at first. Null when the article is not there any more as it was laid.
 */
export function layTakenBack(report: ImportReport, id: string, back: ReadonlySet<number>, before: Imported | null): Imported | null {
  const editor = editorHere();
  if (!editor || article.value.id !== id || (before && !before.laid.eq(editor.doc))) return null;
  const made = before?.made ?? editor.doc;
  const laid = withTakenBack(made, report, back);
  editor.replaceDoc(laid, shifted(editor, laid));
  return { made, laid };
}

/** Spans after a paragraph that came in or went away stand further down or up by its size. */
function shifted(editor: ArticleEditor, next: Node): MarkedSpan[] {
  const from = editor.doc.content.findDiffStart(next.content) ?? 0;
  const by = next.content.size - editor.doc.content.size;
  return [...editor.spans].flatMap(([id, span]) => {
    if (!span) return [];
    const moved = span.from >= from ? by : 0;
    return [{ id, from: span.from + moved, to: span.to + moved }];
  });
}
