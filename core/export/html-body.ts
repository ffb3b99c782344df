import type { Mark, Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { LABELS } from './labels.ts';
import { noteWords, type NoteWords } from './note-words.ts';
import { notesOf, type Note } from './notes.ts';
import { drawnSize, pictureFacts } from './picture-facts.ts';
import { isHidden, linkAddress, shownInline, shownRaw } from './public-parts.ts';
import { base64, escapeHtml } from './text-bytes.ts';
import { isNumber, wideTable, type WideTable } from './wide-table.ts';

/** Bytes of a figure's picture, or null. */
export type Picture = (src: string) => Uint8Array | null;

/** What writing a block needs to know beside it. `mark`: a footnote mark as a link to its note, by the mark's source. */
interface PageContext {
  readonly picture: Picture;
  readonly mark: (source: string) => string;
}

const TAGS: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', strike: 's', code: 'code' };

function marked(text: string, marks: readonly Mark[]): string {
  if (text === '') return '';
  const inner = marks.reduceRight((html, mark) => {
    const tag = TAGS[mark.type.name];
    return tag ? `<${tag}>${html}</${tag}>` : html;
  }, text);
  const address = linkAddress(marks);
  return address === null ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
}

/** The inside of a line as HTML. */
function inlineHtml(block: Node, context: PageContext): string {
  let html = '';
  block.forEach((inline) => {
    if (inline.isText) html += marked(escapeHtml(inline.text ?? ''), inline.marks);
    else if (inline.type.name === 'hard_break') html += '<br>';
    else {
      const source = String(inline.attrs.source ?? '');
      html += marked(escapeHtml(shownInline(source)), inline.marks) + context.mark(source);
    }
  });
  return html;
}

function figureHtml(node: Node, context: PageContext): string {
  const [caption, credit] = node.content.content;
  const bytes = node.attrs.src ? context.picture(String(node.attrs.src)) : null;
  const facts = bytes && pictureFacts(bytes);
  const alt = escapeHtml(String(node.attrs.alt));
  const size = facts && drawnSize(facts);
  const image =
    bytes && facts && size
      ? `<img src="data:${facts.mime};base64,${base64(bytes)}" width="${size.width}" height="${size.height}" alt="${alt}">`
      : '';
  const words = [
    caption && caption.content.size > 0 ? `<span class="caption">${inlineHtml(caption, context)}</span>` : '',
    credit && credit.content.size > 0 ? `<span class="credit">${inlineHtml(credit, context)}</span>` : '',
  ].filter((part) => part !== '');
  const under = words.join(' ');
  if (image === '' && under === '') return '';
  return `<figure${image === '' ? ' class="no-picture"' : ''}>${image}${under === '' ? '' : `<figcaption>${under}</figcaption>`}</figure>`;
}

/** What a wide table scrolls in has to be reached by key. */
function frameOf(wide: WideTable | null): string {
  if (wide === null) return '<div class="table">';
  const parted = wide.parted === 'nothing' ? '' : ' parted';
  return `<div class="table wide${parted}" style="--print-size: ${wide.size}px" role="region" aria-label="${LABELS.wideTable}" tabindex="0">`;
}

function tableHtml(node: Node, context: PageContext): string {
  const wide = wideTable(node);
  const row = (cells: Node, head: boolean): string =>
    `<tr>${cells.content.content
      .map((cell) => {
        const align = ['left', 'center', 'right'].includes(String(cell.attrs.align)) ? [String(cell.attrs.align)] : [];
        const classes = [...align, ...(wide?.parted === 'words' && isNumber(cell) ? ['number'] : [])].join(' ');
        const tag = head || cell.type.name === 'table_header' ? 'th' : 'td';
        return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${classes && ` class="${classes}"`}>${inlineHtml(cell, context)}</${tag}>`;
      })
      .join('')}</tr>`;
  const [first, ...rest] = node.content.content;
  if (!first) return '';
  const isHead = first.content.content.every((cell) => cell.type.name === 'table_header');
  const body = isHead ? rest : [first, ...rest];
  const rows = body.length > 0 ? `<tbody>${body.map((cells) => row(cells, false)).join('')}</tbody>` : '';
  return `${frameOf(wide)}<table>${isHead ? `<thead>${row(first, true)}</thead>` : ''}${rows}</table></div>`;
}

/** Levels under the headline, without a gap: a document may say 4 right under 2. */
const level = (node: Node): number => (Number(node.attrs.level) <= 2 ? 2 : 3);

type Writer = (node: Node, context: PageContext) => string;

const inside =
  (tag: string, attributes = ''): Writer =>
  (node, context) =>
    `<${tag}${attributes}>\n${blocksHtml(node.content.content, context)}\n</${tag}>`;

const WRITERS: Readonly<Record<string, Writer>> = {
  paragraph: (node, context) => (node.content.size === 0 ? '' : `<p>${inlineHtml(node, context)}</p>`),
  subhead: (node, context) => (node.content.size === 0 ? '' : `<h${level(node)}>${inlineHtml(node, context)}</h${level(node)}>`),
  bullet_list: inside('ul'),
  ordered_list: (node, context) =>
    inside('ol', Number(node.attrs.order) === 1 ? '' : ` start="${Number(node.attrs.order)}"`)(node, context),
  list_item: (node, context) => {
    const only = node.childCount === 1 ? node.firstChild : null;
    return only?.type.name === 'paragraph' ? `<li>${inlineHtml(only, context)}</li>` : inside('li')(node, context);
  },
  block_quote: inside('blockquote'),
  pull_quote: inside('blockquote', ' class="pull-quote"'),
  figure: figureHtml,
  table: tableHtml,
  rule: () => '<hr>',
  raw_block: (node) => {
    const shown = shownRaw(node.textContent);
    if (shown === null) return '';
    return shown.kind === 'code'
      ? `<pre><code>${escapeHtml(shown.text)}</code></pre>`
      : shown.text
          .split('\n')
          .map((line) => `<p>${escapeHtml(line)}</p>`)
          .join('\n');
  },
};

/** Blocks as HTML, one a line; stash, comments and empty blocks leave nothing. */
function blocksHtml(blocks: readonly Node[], context: PageContext): string {
  return blocks
    .filter((block) => !isHidden(block))
    .map((block) => WRITERS[block.type.name]?.(block, context) ?? '')
    .filter((html) => html !== '')
    .join('\n');
}

const markId = (note: Note, turn: number): string => `mark-${note.number}${turn === 1 ? '' : `-${turn}`}`;

interface NoteContext {
  readonly picture: Picture;
  /** How many marks lead to it. */
  readonly marks: number;
  readonly say: NoteWords;
}

function noteHtml(note: Note, { marks, picture, say }: NoteContext): string {
  const back = Array.from(
    { length: marks },
    (_, index) => `<a href="#${markId(note, index + 1)}" role="doc-backlink" aria-label="${say.back} ${note.number}">↩</a>`,
  ).join(' ');
  const said = blocksHtml(note.blocks, { picture, mark: () => '' });
  const inside = said.endsWith('</p>') ? `${said.slice(0, -'</p>'.length)} ${back}</p>` : `${said}\n<p>${back}</p>`;
  return `<li id="note-${note.number}">${inside}</li>`;
}

/** The body of an article, and after it its footnotes; marks and notes lead to each other. */
export function bodyHtml(doc: Node, picture: Picture): string {
  const { inPlaceOf, noteOf, notes } = notesOf(doc);
  const seen = new Map<Note, number>();
  const mark = (source: string): string => {
    const note = noteOf(source);
    if (note === null) return '';
    const turn = (seen.get(note) ?? 0) + 1;
    seen.set(note, turn);
    return `<sup><a href="#note-${note.number}" id="${markId(note, turn)}" role="doc-noteref">${note.number}</a></sup>`;
  };
  const blocks = doc.content.content.slice(2).flatMap((block) => inPlaceOf(block) ?? [block]);
  const body = blocksHtml(blocks, { picture, mark });
  if (notes.length === 0) return body;
  const say = noteWords((doc.attrs.meta as Meta).language);
  const list = notes.map((note) => noteHtml(note, { picture, marks: seen.get(note) ?? 0, say })).join('\n');
  return `${body}\n<section class="notes" role="doc-endnotes" aria-label="${say.notes}">\n<ol>\n${list}\n</ol>\n</section>`;
}
