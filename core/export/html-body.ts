import type { Mark, Node } from 'prosemirror-model';
import { pictureFacts } from './picture-facts.ts';
import { isHidden, linkAddress, shownInline, shownRaw } from './public-parts.ts';
import { base64, escapeHtml } from './text-bytes.ts';

/** Bytes of a figure's picture, or null. */
export type Picture = (src: string) => Uint8Array | null;

const TAGS: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', strike: 's', code: 'code' };

function marked(text: string, marks: readonly Mark[]): string {
  const inner = marks.reduceRight((html, mark) => {
    const tag = TAGS[mark.type.name];
    return tag ? `<${tag}>${html}</${tag}>` : html;
  }, text);
  const address = linkAddress(marks);
  return address === null ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
}

/** The inside of a line as HTML. */
export function inlineHtml(block: Node): string {
  let html = '';
  block.forEach((inline) => {
    if (inline.isText) html += marked(escapeHtml(inline.text ?? ''), inline.marks);
    else
      html += inline.type.name === 'hard_break' ? '<br>' : marked(escapeHtml(shownInline(String(inline.attrs.source ?? ''))), inline.marks);
  });
  return html;
}

function figureHtml(node: Node, picture: Picture): string {
  const [caption, credit] = node.content.content;
  const bytes = node.attrs.src ? picture(String(node.attrs.src)) : null;
  const facts = bytes && pictureFacts(bytes);
  const alt = escapeHtml(String(node.attrs.alt));
  const image =
    bytes && facts
      ? `<img src="data:${facts.mime};base64,${base64(bytes)}" width="${facts.width}" height="${facts.height}" alt="${alt}">`
      : '';
  const words = [
    caption && caption.content.size > 0 ? `<span class="caption">${inlineHtml(caption)}</span>` : '',
    credit && credit.content.size > 0 ? `<span class="credit">${inlineHtml(credit)}</span>` : '',
  ].filter((part) => part !== '');
  const under = words.length > 0 ? words.join(' ') : image === '' ? alt : '';
  if (image === '' && under === '') return '';
  return `<figure${image === '' ? ' class="no-picture"' : ''}>${image}${under === '' ? '' : `<figcaption>${under}</figcaption>`}</figure>`;
}

function tableHtml(node: Node): string {
  const row = (cells: Node, head: boolean): string =>
    `<tr>${cells.content.content
      .map((cell) => {
        const align = ['left', 'center', 'right'].includes(String(cell.attrs.align)) ? ` class="${String(cell.attrs.align)}"` : '';
        const tag = head || cell.type.name === 'table_header' ? 'th' : 'td';
        return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align}>${inlineHtml(cell)}</${tag}>`;
      })
      .join('')}</tr>`;
  const [first, ...rest] = node.content.content;
  if (!first) return '';
  const isHead = first.content.content.every((cell) => cell.type.name === 'table_header');
  const body = isHead ? rest : [first, ...rest];
  const rows = body.length > 0 ? `<tbody>${body.map((cells) => row(cells, false)).join('')}</tbody>` : '';
  return `<table>${isHead ? `<thead>${row(first, true)}</thead>` : ''}${rows}</table>`;
}

/** Levels under the headline, without a gap: a document may say 4 right under 2. */
const level = (node: Node): number => (Number(node.attrs.level) <= 2 ? 2 : 3);

type Writer = (node: Node, picture: Picture) => string;

const inside =
  (tag: string, attributes = ''): Writer =>
  (node, picture) =>
    `<${tag}${attributes}>\n${blocksHtml(node.content.content, picture)}\n</${tag}>`;

const WRITERS: Readonly<Record<string, Writer>> = {
  paragraph: (node) => (node.content.size === 0 ? '' : `<p>${inlineHtml(node)}</p>`),
  subhead: (node) => (node.content.size === 0 ? '' : `<h${level(node)}>${inlineHtml(node)}</h${level(node)}>`),
  bullet_list: inside('ul'),
  ordered_list: (node, picture) =>
    inside('ol', Number(node.attrs.order) === 1 ? '' : ` start="${Number(node.attrs.order)}"`)(node, picture),
  list_item: (node, picture) => {
    const only = node.childCount === 1 ? node.firstChild : null;
    return only?.type.name === 'paragraph' ? `<li>${inlineHtml(only)}</li>` : inside('li')(node, picture);
  },
  block_quote: inside('blockquote'),
  pull_quote: inside('blockquote', ' class="pull-quote"'),
  figure: figureHtml,
  table: tableHtml,
  rule: () => '<hr>',
  raw_block: (node) => {
    const shown = shownRaw(node.textContent);
    if (shown === null) return '';
    return shown.kind === 'code' ? `<pre><code>${escapeHtml(shown.text)}</code></pre>` : `<p>${escapeHtml(shown.text)}</p>`;
  },
};

/** Blocks as HTML, one a line; stash, comments and empty blocks leave nothing. */
export function blocksHtml(blocks: readonly Node[], picture: Picture): string {
  return blocks
    .filter((block) => !isHidden(block))
    .map((block) => WRITERS[block.type.name]?.(block, picture) ?? '')
    .filter((html) => html !== '')
    .join('\n');
}
