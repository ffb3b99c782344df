import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { StorePicture } from './figure-view.ts';
import { figureNode, insertBlockAt } from './sheet-blocks.ts';

const ARTICLE_FILE = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

export function isPicture(file: File): boolean {
  return file.type.startsWith('image/');
}

export function isArticleFile(file: File): boolean {
  return ARTICLE_FILE.test(file.name);
}

/** Where a block may stand nearest to `pos`: after the top-level block there, and never among the fields of the top. */
function blockPlace(view: EditorView, pos: number): number {
  const { doc } = view.state;
  const $pos = doc.resolve(Math.max(0, Math.min(pos, doc.content.size)));
  const bodyStart = doc.child(0).nodeSize + doc.child(1).nodeSize;
  return Math.max(bodyStart, $pos.depth > 0 ? $pos.after(1) : $pos.pos);
}

/** A figure that waits for its picture at `pos`, if there is one. */
function emptyFigureAt(view: EditorView, pos: number): number | null {
  const $pos = view.state.doc.resolve(Math.max(0, Math.min(pos, view.state.doc.content.size)));
  const near = [...Array.from({ length: $pos.depth }, (_, index) => $pos.before($pos.depth - index)), $pos.pos];
  return near.find((at) => view.state.doc.nodeAt(at)?.type.name === 'figure' && view.state.doc.nodeAt(at)?.attrs.src === '') ?? null;
}

export function insertFigureAt(view: EditorView, pos: number, src: string, alt: string): void {
  const waiting = emptyFigureAt(view, pos);
  const { tr } = view.state;
  if (waiting !== null) {
    tr.setNodeMarkup(waiting, undefined, { src, alt });
    view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(waiting + 1))).scrollIntoView());
    return;
  }
  const place = blockPlace(view, pos);
  view.dispatch(insertBlockAt(tr, { from: place, to: place }, figureNode(src, alt)));
}

/** Has each picture stored, then sets it into the text; a picture that the owner refuses leaves no trace. */
export async function placePictures(view: EditorView, files: readonly File[], pos: number, store: StorePicture): Promise<void> {
  let at = pos;
  for (const file of files) {
    const src = await store(file.name === '' ? 'picture.png' : file.name, new Uint8Array(await file.arrayBuffer()));
    if (view.isDestroyed || src === null) continue;
    insertFigureAt(view, at, src, '');
    at = view.state.selection.to;
  }
}

/** The bytes of a `data:` address in base64 or percent form, and a name for them; null when it is not one. */
export function pictureOfAddress(address: string): { readonly name: string; readonly bytes: Uint8Array } | null {
  const match = /^data:image\/([a-z0-9.+-]+)(?:;[^,;]*)*?(;base64)?,([\s\S]*)$/i.exec(address);
  if (!match) return null;
  const [, kind = 'png', base64, data = ''] = match;
  const extension = kind
    .toLowerCase()
    .replace('jpeg', 'jpg')
    .replace(/\+xml$/, '');
  try {
    const binary = base64 ? atob(data.replace(/\s+/g, '')) : decodeURIComponent(data);
    return { name: `picture.${extension}`, bytes: Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) };
  } catch {
    return null;
  }
}
