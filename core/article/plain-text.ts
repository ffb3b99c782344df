import type { Node } from 'prosemirror-model';
import { hiddenRanges } from './hidden-html.ts';
import { rangesIn, type HiddenRange } from './hidden-range.ts';
import { furtherNoteBlocks } from './note-blocks.ts';
import { isInlineScript } from './inline-script.ts';

/**
 * The one plain-text projection of an article: headline, standfirst, then every textblock in reading order (captions, credits,
 * table cells, stash and raw blocks in their place), separated by one blank line; empty textblocks are left out. The cells of a table's row
 * are separated by a tab each, empty ones too: in which column a number stands is part of what it says. No other tab is in it. Every anchor,
 * count, search and export that speaks of positions uses it. Offsets here are UTF-16; files hold code points (`core/text/code-points.ts`).
 */
export const UNIT_KINDS = [
  'headline',
  'standfirst',
  'paragraph',
  'subhead',
  'quote',
  'pull-quote',
  'list-item',
  'cell',
  'caption',
  'credit',
  'stash',
  'raw',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Where a cell is in its table: tables counted through the article, rows and columns within the table, all from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * One textblock. `from`/`to`: UTF-16 offsets in the projection, end exclusive; `pos`: where its content starts in the document; `row`: the
 * table row it is a cell of, counted through the article; `picture`: what a caption or credit stands under; `hidden`: HTML hides all of it;
 * `further`: it is a paragraph of a footnote, behind the first.
 */
export interface Unit {
  readonly kind: UnitKind;
  readonly from: number;
  readonly to: number;
  readonly pos: number;
  readonly row?: number;
  readonly cell?: CellPlace;
  readonly picture?: { readonly src: string; readonly alt: string };
  readonly hidden?: true;
  readonly further?: true;
}

/** A run of text that lies without a gap in both. A leaf (break, raw inline) is a run of document size 1 and text length `length`. */
export interface Run {
  readonly offset: number;
  readonly length: number;
  readonly pos: number;
  readonly size: number;
  /** Its words are struck out: they stand in the article, and are not what it says. */
  readonly struck?: true;
  /** Where they lead, as a link. */
  readonly link?: string;
  /** HTML hides them, which strikes them out of all that goes out. */
  readonly hidden?: true;
  /** They are so because they are a note of what is hidden or on the stash. */
  readonly aside?: true;
}

export interface Projection {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly runs: readonly Run[];
}

const BETWEEN = '\n\n';
/** The edge of a table's cell. */
export const CELL_EDGE = '\t';

const KIND_OF_NODE: Readonly<Record<string, UnitKind>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  subhead: 'subhead',
  caption: 'caption',
  credit: 'credit',
  table_cell: 'cell',
  table_header: 'cell',
  raw_block: 'raw',
};

const KIND_OF_PARENT: Readonly<Record<string, UnitKind>> = {
  stash: 'stash',
  pull_quote: 'pull-quote',
  block_quote: 'quote',
  list_item: 'list-item',
};

function leafText(node: Node): string {
  if (node.type.name === 'hard_break') return '\n';
  const source = node.type.name === 'raw_inline' ? String(node.attrs.source) : '';
  return isInlineScript(source) ? '' : source;
}

const OUT = { struck: true, hidden: true } as const;

/** A run in pieces, each hidden or not; a leaf is one. */
function parted(run: Run, hidden: readonly HiddenRange[]): readonly Run[] {
  const touching = rangesIn(hidden, { from: run.pos, to: run.pos + run.size });
  if (touching.length === 0) return [run];
  if (run.size !== run.length) return [{ ...run, ...OUT }];
  const pieces: Run[] = [];
  let at = 0;
  const add = (to: number, more: Partial<Run>): void => {
    if (to > at) pieces.push({ ...run, ...more, offset: run.offset + at, pos: run.pos + at, length: to - at, size: to - at });
    at = Math.max(at, to);
  };
  for (const { from, to } of touching) {
    add(from - run.pos, {});
    add(Math.min(run.length, to - run.pos), OUT);
  }
  add(run.length, {});
  return pieces;
}

/** Where the words of one textblock begin, in the document and in the projection, and what of the document is hidden. */
interface Begins {
  readonly pos: number;
  readonly offset: number;
  readonly hidden: readonly HiddenRange[];
  readonly aside: readonly HiddenRange[];
}

const asideIn = (run: Run, aside: readonly HiddenRange[]): Run =>
  run.hidden && rangesIn(aside, { from: run.pos, to: run.pos + run.size }).length > 0 ? { ...run, aside: true } : run;

/** The words of one textblock. */
function wordsOf(block: Node, { pos, offset, hidden, aside }: Begins): { readonly text: string; readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  let text = '';
  block.forEach((inline, at) => {
    const piece = (inline.isText ? (inline.text ?? '') : leafText(inline)).replaceAll(CELL_EDGE, ' ');
    if (piece === '') return;
    const struck = inline.marks.some(({ type }) => type.name === 'strike') ? { struck: true as const } : {};
    const href: unknown = inline.marks.find(({ type }) => type.name === 'link')?.attrs.href;
    const link = typeof href === 'string' ? { link: href } : {};
    const run = { offset: offset + text.length, length: piece.length, pos: pos + at, size: inline.nodeSize, ...struck, ...link };
    if (hidden.length === 0) runs.push(run);
    else runs.push(...parted(run, hidden).map((one) => asideIn(one, aside)));
    text += piece;
  });
  return { text, runs };
}

/** A table row that is walked: its number, whether words of it stand there, and the edges since the last of them. */
interface OpenRow {
  readonly row: number;
  readonly isBegun: boolean;
  readonly edges: string;
  readonly cell: CellPlace;
}

function unitKind({ type }: Node, inherited: UnitKind | null): UnitKind {
  return inherited === 'stash' ? 'stash' : (KIND_OF_NODE[type.name] ?? inherited ?? 'paragraph');
}

const nextCell = (open: OpenRow): OpenRow => ({
  ...open,
  edges: open.edges + CELL_EDGE,
  cell: { ...open.cell, column: open.cell.column + 1 },
});

/** What a textblock stands under: its table's row, or its figure. */
function placeIn(open: OpenRow | null, { type, attrs }: Node): Pick<Unit, 'row' | 'cell' | 'picture'> {
  if (open) return { row: open.row, cell: open.cell };
  return type.name === 'figure' ? { picture: { src: String(attrs.src), alt: String(attrs.alt) } } : {};
}

function hiddenWhole({ content }: Node, pos: number, hidden: readonly HiddenRange[]): Pick<Unit, 'hidden'> {
  const [over] = rangesIn(hidden, { from: pos, to: pos + 1 });
  return over && over.from < pos && over.to > pos + content.size ? { hidden: true } : {};
}

/** What of the document is hidden, and where its further paragraphs of footnotes stand. */
interface Known {
  readonly hidden: readonly HiddenRange[];
  readonly further: ReadonlySet<number>;
}

const outAs = (block: Node, pos: number, { hidden, further }: Known): Pick<Unit, 'hidden' | 'further'> => ({
  ...hiddenWhole(block, pos, hidden),
  ...(further.has(pos - 1) ? { further: true } : {}),
});

export function plainText(doc: Node): Projection {
  const units: Unit[] = [];
  const runs: Run[] = [];
  const [{ all: hidden, aside }, further] = [hiddenRanges(doc), furtherNoteBlocks(doc)];
  let [text, rows, tables] = ['', 0, 0];
  let open: OpenRow | null = null;
  const addUnit = (block: Node, pos: number, kind: UnitKind, parent: Node): void => {
    if (block.children.every((inline) => !inline.isText && leafText(inline) === '')) return;
    const between = text === '' || open?.isBegun === true ? '' : BETWEEN;
    text += between + (open?.edges ?? '');
    if (open) open = { ...open, isBegun: true, edges: '' };
    const words = wordsOf(block, { pos, offset: text.length, hidden, aside });
    const seen = { ...placeIn(open, parent), ...outAs(block, pos, { hidden, further }) };
    units.push({ kind, from: text.length, to: text.length + words.text.length, pos, ...seen });
    text += words.text;
    runs.push(...words.runs);
  };
  const walk = (parent: Node, start: number, inherited: UnitKind | null): void => {
    parent.forEach((child, at, index) => {
      if (child.isTextblock) addUnit(child, start + at + 1, unitKind(child, inherited), parent);
      else if (!child.isLeaf) {
        const own = inherited === 'stash' ? 'stash' : (KIND_OF_PARENT[child.type.name] ?? inherited);
        if (child.type.name === 'table') tables += 1;
        if (child.type.name === 'table_row') walkRow(child, start + at + 1, own, { row: index, rows: parent.childCount });
        else walk(child, start + at + 1, own);
      }
    });
  };
  const walkRow = (parent: Node, start: number, inherited: UnitKind | null, at: Pick<CellPlace, 'row' | 'rows'>): void => {
    open = { row: (rows += 1), isBegun: false, edges: '', cell: { ...at, table: tables, columns: parent.childCount, column: 0 } };
    parent.forEach((cell, offset, column) => {
      if (column > 0 && open) open = nextCell(open);
      if (cell.isTextblock) addUnit(cell, start + offset + 1, inherited === 'stash' ? 'stash' : 'cell', parent);
      else walk(cell, start + offset + 1, inherited === 'stash' ? 'stash' : 'cell');
    });
    open = null;
  };
  walk(doc, 0, null);
  return { text, units, runs };
}
