import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { articleSchema } from '../../core/article/schema.ts';
import { settleEdges } from '../../core/import/edge-spaces.ts';
import { carriedPictures, cleanHtml } from './clean-paste.ts';
import type { EditorListener } from './contract.ts';
import { inSingleLine } from './fields.ts';
import { crossesApart, deleteApart } from './kept-apart.ts';
import { isArticleFile, isPicture, pictureOfAddress, placePictures } from './picture-files.ts';

const { nodes } = articleSchema;

/** Plain text: blank lines part paragraphs, single line ends stay breaks; without blank lines each line is a paragraph. */
export function textToSlice(text: string): Slice {
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  const hasBlankLines = /\n[ \t]*\n/.test(clean);
  const blocks = hasBlankLines ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split(/\n+/);
  const paragraphs = blocks.map((block) => nodes.paragraph.create(null, linesToInline(block.split('\n'))));
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

function linesToInline(lines: readonly string[]): readonly Node[] {
  return lines.flatMap((line, index) => {
    const text = line.trim() === '' ? [] : [articleSchema.text(line)];
    return index === 0 ? text : [nodes.hard_break.create(), ...text];
  });
}

/** What a single line can take of a slice: the text of its blocks, one space between them. Marks only where `marked`. */
function inlineOf(slice: Slice, marked: boolean): Fragment {
  const pieces: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && pieces.length > 0) pieces.push(articleSchema.text(' '));
    if (node.isText) pieces.push(marked ? node : articleSchema.text((node.text ?? '').replace(/\s+/g, ' ')));
    else if (node.type === nodes.hard_break) pieces.push(articleSchema.text(' '));
    return true;
  });
  return Fragment.fromArray(pieces.filter((piece, index) => index > 0 || piece.text !== ' '));
}

/** Headline and standfirst copied with the body become parts of the body. */
function fieldsToBlocks(slice: Slice): Slice {
  const changed: Node[] = [];
  slice.content.forEach((node) => {
    if (node.type === nodes.headline) changed.push(nodes.subhead.create({ level: 2 }, node.content));
    else if (node.type === nodes.standfirst) changed.push(nodes.paragraph.create(null, node.content));
    else changed.push(node);
  });
  return new Slice(Fragment.fromArray(changed), slice.openStart, slice.openEnd);
}

function pasteIntoLine(view: EditorView, slice: Slice): boolean {
  const { state } = view;
  const marked = state.selection.$from.parent.type.allowsMarkType(articleSchema.marks.strong);
  const tr = crossesApart(state) ? deleteApart(state) : state.tr;
  tr.replaceSelection(new Slice(inlineOf(slice, marked), 0, 0));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}

async function pasteWithPictures(view: EditorView, html: string, listener: EditorListener, stored: Map<string, string>): Promise<void> {
  for (const address of new Set(carriedPictures(html))) {
    const picture = pictureOfAddress(address);
    const src = picture && (await listener.picture(picture.name, picture.bytes));
    stored.set(address, src ?? '');
  }
  if (!view.isDestroyed) view.pasteHTML(html);
  stored.clear();
}

function takeFiles(view: EditorView, files: readonly File[], pos: number, listener: EditorListener): boolean {
  const pictures = files.filter(isPicture);
  const articles = files.filter((file) => !isPicture(file) && isArticleFile(file));
  if (pictures.length > 0) void placePictures(view, pictures, pos, (name, bytes) => listener.picture(name, bytes));
  for (const file of articles) void file.arrayBuffer().then((buffer) => listener.fileDropped(file.name, new Uint8Array(buffer)));
  return pictures.length + articles.length > 0;
}

/** Everything that comes in by pasting and dropping. */
export function pastePlugin(listener: EditorListener): Plugin {
  /** Where the pictures of the paste at hand were stored, by their address; '' while refused. */
  const stored = new Map<string, string>();
  return new Plugin({
    props: {
      transformPastedHTML: (html) => cleanHtml(html, stored),
      clipboardTextParser: (text) => textToSlice(text),
      transformPasted: (slice, view) => {
        const settled = new Slice(settleEdges(slice.content), slice.openStart, slice.openEnd);
        return inSingleLine(view.state) ? settled : fieldsToBlocks(settled);
      },
      handlePaste(view, event, slice) {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const files = [...(event.clipboardData?.files ?? [])];
        const hasText = html !== '' || (event.clipboardData?.getData('text/plain') ?? '') !== '';
        if (files.length > 0 && !hasText) return takeFiles(view, files, view.state.selection.to, listener);
        if (inSingleLine(view.state)) {
          const isTable =
            slice.content.firstChild?.type === nodes.table && view.state.selection.$from.parent.type.spec.tableRole !== undefined;
          return isTable ? false : pasteIntoLine(view, slice);
        }
        if (stored.size > 0 || carriedPictures(html).length === 0) return false;
        void pasteWithPictures(view, html, listener, stored);
        return true;
      },
      handleDrop(view, event) {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
        event.preventDefault();
        takeFiles(view, files, at, listener);
        return true;
      },
    },
  });
}
