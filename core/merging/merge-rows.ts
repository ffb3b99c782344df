import type { Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { sideBySide, type SideRow } from '../text/side-by-side.ts';

/** What a person may say of a row: the words here, the words there, or one after the other. */
export type Choice = 'mine' | 'theirs' | 'both';
type Part = 'details' | 'headline' | 'standfirst' | 'body';

/** A field of the front matter that a person fills in; what Stet writes by itself is no matter of choice. */
export type DetailField = Exclude<keyof Meta, 'id' | 'created' | 'updated'>;
const DETAIL_FIELDS: readonly DetailField[] = [
  'byline',
  'dateline',
  'section',
  'tags',
  'slug',
  'language',
  'status',
  'published',
  'embargo',
  'translationOf',
];

/**
 * One row of two versions of an article that are to become one. `shown` is what `stet-side-by-side` shows, numbered from 0; `key` names the
 * row by its words, so that a choice outlives a third version. `onlyForm`: the words are the same, their form is not. `options` is empty
 * where both are the same. `mine` and `theirs` are blocks of the two documents, null where there is none or in the row of the details.
 */
export interface MergeRow {
  readonly part: Part;
  readonly shown: SideRow;
  readonly key: string;
  readonly onlyForm: boolean;
  readonly options: readonly Choice[];
  readonly mine: Node | null;
  readonly theirs: Node | null;
}

export type Choices = ReadonlyMap<string, Choice>;

const ONE_OF_TWO: readonly Choice[] = ['mine', 'theirs'];
const BLANK_LINES = /\n{2,}/g;

/** A block's words in one piece: its textblocks line by line. What has no words is told by what it shows. */
export function blockWords(block: Node): string {
  if (block.isTextblock) return block.textContent.replace(BLANK_LINES, '\n').trim();
  const lines: string[] = [];
  block.descendants((node) => {
    if (node.isTextblock && node.textContent.trim() !== '') lines.push(node.textContent.replace(BLANK_LINES, '\n').trim());
    return !node.isTextblock;
  });
  if (lines.length > 0) return lines.join('\n');
  const source = String(block.attrs['src'] ?? '');
  return source === '' ? (block.type.name === 'rule' ? '* * *' : '…') : source;
}

/** The blocks of the body that say something, and their words as one text for `sideBySide`. */
function bodyOf(doc: Node): { readonly blocks: readonly Node[]; readonly text: string } {
  const blocks = doc.children.slice(2).filter((block) => blockWords(block) !== '');
  return { blocks, text: blocks.map(blockWords).join('\n\n') };
}

const sameDetail = (mine: Meta, theirs: Meta, field: DetailField): boolean => String(mine[field]) === String(theirs[field]);

/**
 * Two versions of an article row by row: its details where they differ, headline, standfirst, then the blocks of the body. `details` tells
 * fields of the front matter in words.
 */
export function mergeRows(mine: Node, theirs: Node, details: (meta: Meta, fields: readonly DetailField[]) => string): readonly MergeRow[] {
  const [here, there] = [mine.attrs['meta'] as Meta, theirs.attrs['meta'] as Meta];
  const fields = DETAIL_FIELDS.filter((field) => !sameDetail(here, there, field));
  const rows: MergeRow[] = [];
  const numbered = (shown: SideRow): SideRow => ({ ...shown, row: rows.length });
  if (fields.length > 0) {
    const shown = pairOf(details(here, fields), details(there, fields));
    rows.push({ ...rowOf('details', numbered(shown), null, null), options: ONE_OF_TWO });
  }
  for (const [part, index] of [
    ['headline', 0],
    ['standfirst', 1],
  ] as const) {
    const [one, other] = [mine.child(index), theirs.child(index)];
    if (one.content.size + other.content.size === 0) continue;
    rows.push(rowOf(part, numbered(pairOf(one.textContent, other.textContent)), one, other));
  }
  const [ours, others] = [bodyOf(mine), bodyOf(theirs)];
  for (const shown of sideBySide(ours.text, others.text)) {
    const one = shown.before === null ? null : (ours.blocks[shown.before.at] ?? null);
    const other = shown.after === null ? null : (others.blocks[shown.after.at] ?? null);
    rows.push(rowOf('body', numbered(shown), one, other));
  }
  return distinct(rows);
}

/** The same words in several rows are told apart by their order. */
function distinct(rows: readonly MergeRow[]): readonly MergeRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = seen.get(row.key) ?? 0;
    seen.set(row.key, count + 1);
    return count === 0 ? row : { ...row, key: `${row.key} ${count}` };
  });
}

function pairOf(before: string, after: string): SideRow {
  const side = (text: string) => ({ at: 0, from: 0, to: text.length, text });
  return { row: 0, kind: before === after ? 'same' : 'changed', before: side(before), after: side(after) };
}

function rowOf(part: Part, shown: SideRow, mine: Node | null, theirs: Node | null): MergeRow {
  const key = JSON.stringify([part, shown.before?.text ?? null, shown.after?.text ?? null]);
  const isSame = mine !== null && theirs !== null && mine.eq(theirs);
  const onlyForm = !isSame && shown.kind === 'same';
  const told: SideRow = onlyForm ? { ...shown, kind: 'changed' } : shown;
  return { part, shown: told, key, onlyForm, options: isSame ? [] : optionsOf(part, mine, theirs), mine, theirs };
}

/** There is one headline and one standfirst; and of what stands on one side only, both is the same as that side. */
function optionsOf(part: Part, mine: Node | null, theirs: Node | null): readonly Choice[] {
  return part === 'body' && mine !== null && theirs !== null ? ['mine', 'theirs', 'both'] : ONE_OF_TWO;
}

/** The rows about which nothing was said yet. */
export function undecided(rows: readonly MergeRow[], choices: Choices): readonly MergeRow[] {
  return rows.filter(({ key, options }) => options.length > 0 && !choices.has(key));
}

/** Whether everything that differs is to be as one side has it; null when it is a mixture or not decided. */
export function wholeSide(rows: readonly MergeRow[], choices: Choices): 'mine' | 'theirs' | null {
  const said = new Set(rows.filter(({ options }) => options.length > 0).map(({ key }) => choices.get(key)));
  const [only] = said;
  return said.size === 1 && (only === 'mine' || only === 'theirs') ? only : null;
}
