import { articleSchema } from '../../core/article/schema.ts';
import type { ClaimState } from '../../core/claims/claim-states.ts';
import type { SentenceState } from '../../core/claims/coverage.ts';
import type { ArticleEditor, MarkedSpan, Span } from '../../renderer/editor/contract.ts';
import { pageWords } from '../../renderer/words/page-words.ts';
import { createEditor } from '../../renderer/editor/create-editor.ts';
import { sheetStyles } from '../../renderer/editor/sheet-style.ts';
import base from '../../renderer/theme/tokens.css?inline';

/**
 * The sheet alone in a bare window, for `editor.e2e.ts`: in a shadow root, as the desk holds it, with a listener that writes down what
 * it hears. Nothing of the editor is replaced.
 */

export interface Heard {
  changed: number;
  moved: number;
  entered: (string | null)[];
  pictures: { name: string; bytes: number }[];
  files: { name: string; text: string }[];
  menus: { claim: string | null; misspelt: string | null }[];
}

export interface EditorPage {
  readonly editor: ArticleEditor;
  readonly heard: Heard;
  open(doc: unknown, spans?: readonly MarkedSpan[]): void;
  /** Outline of the document, one line a block. */
  outline(): string[];
  find(words: string): Span;
  wordsOf(id: string): string | null;
  select(span: Span): void;
  paste(data: Readonly<Record<string, string>>, file?: { name: string; type: string }): void;
  drop(selector: string, file: { name: string; type: string; text: string }): void;
  mark(states: Readonly<Record<string, ClaimState>>): void;
  rail(sentences: readonly (Span & { state: SentenceState })[]): void;
}

const heard: Heard = { changed: 0, moved: 0, entered: [], pictures: [], files: [], menus: [] };

const PAPER =
  'body { margin: 0; background: var(--desk); } .paper { display: block; width: 640px; margin: 24px 60px; padding: 44px 56px 80px; background: var(--sheet); }';

function place(): HTMLElement {
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(base + PAPER);
  document.adoptedStyleSheets = [tokens];
  const host = document.createElement('main');
  host.className = 'paper';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = sheetStyles.styleSheet;
  if (sheet) root.adoptedStyleSheets = [sheet];
  const inner = document.createElement('div');
  root.append(inner);
  document.body.append(host);
  return inner;
}

const inner = place();
const editor = createEditor(inner, {
  changed: () => (heard.changed += 1),
  selected: () => undefined,
  entered: (claim) => heard.entered.push(claim),
  moved: () => (heard.moved += 1),
  picture: (name, bytes) => {
    heard.pictures.push({ name, bytes: bytes.length });
    return Promise.resolve(`media/${name}`);
  },
  tooLong: () => undefined,
  fileDropped: (name, bytes) => heard.files.push({ name, text: new TextDecoder().decode(bytes) }),
  contextMenu: (_at, { claim, misspelt }) => heard.menus.push({ claim, misspelt: misspelt?.word ?? null }),
});
editor.setWords({
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Write the story',
  caption: 'Caption',
  credit: 'Credit',
  picture: 'Drop a picture here',
  gone: ' is not there',
  raw: 'Kept as it stands in the file',
  stash: 'Stash: in no export',
  byline: pageWords,
  sheet: 'Article',
});

function box(): HTMLElement {
  return inner.querySelector('.article-text') as HTMLElement;
}

function transfer(data: Readonly<Record<string, string>>, files: readonly File[]): DataTransfer {
  const made = new DataTransfer();
  for (const [type, text] of Object.entries(data)) made.setData(type, text);
  files.forEach((file) => made.items.add(file));
  return made;
}

function find(words: string): Span {
  let found: Span | null = null;
  editor.doc.descendants((node, at) => {
    const text = node.isTextblock && !found ? node.textBetween(0, node.content.size, undefined, ' ') : '';
    const index = text.indexOf(words);
    if (index >= 0 && text !== '') found = { from: at + 1 + index, to: at + 1 + index + words.length };
    return !found;
  });
  if (!found) throw new Error(`"${words}" is not on the sheet`);
  return found;
}

const page: EditorPage = {
  editor,
  heard,
  open: (doc, spans = []) => editor.open(articleSchema.nodeFromJSON(doc), spans, { editable: true, language: 'en' }),
  outline() {
    const lines: string[] = [];
    const walk = (node: typeof editor.doc, depth: number): void => {
      node.forEach((child) => {
        const marks = new Set<string>();
        child.forEach((inline) => inline.marks.forEach((mark) => marks.add(mark.type.name)));
        const names = [...marks].sort().join(',');
        const own = child.isTextblock ? `: ${child.textBetween(0, child.content.size, undefined, '|')}${names ? ` [${names}]` : ''}` : '';
        const order = child.type.name === 'ordered_list' && child.attrs.order !== 1 ? ` ${String(child.attrs.order)}` : '';
        lines.push(`${'  '.repeat(depth)}${child.type.name}${order}${own}`);
        if (!child.isTextblock) walk(child, depth + 1);
      });
    };
    walk(editor.doc, 0);
    return lines;
  },
  find,
  wordsOf(id) {
    const span = editor.spans.get(id);
    return span ? editor.doc.textBetween(span.from, span.to, '\n\n') : null;
  },
  select({ from, to }) {
    editor.focus();
    editor.select({ from, to });
  },
  paste(data, file) {
    const files = file ? [new File([new Uint8Array([1, 2, 3])], file.name, { type: file.type })] : [];
    box().dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer(data, files), bubbles: true, cancelable: true, composed: true }),
    );
  },
  drop(selector, { name, type, text }) {
    const target = inner.querySelector(selector) as HTMLElement;
    const { left, top, height } = target.getBoundingClientRect();
    const at = { clientX: left + 10, clientY: top + height / 2 };
    const dataTransfer = transfer({}, [new File([text], name, { type })]);
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true, ...at }));
  },
  mark: (states) => editor.setClaimStates(new Map(Object.entries(states))),
  rail: (sentences) => editor.setRail(sentences),
};

(globalThis as { sheet?: EditorPage }).sheet = page;
