import type { Node } from 'prosemirror-model';
import { isMarkupOrCode, rawPrints } from '../text/raw-prints.ts';
import { rangesIn, type HiddenRange } from './hidden-range.ts';
import { DEFINITION, furtherNoteBlocks, NEXT_DEFINITION } from './note-blocks.ts';

/**
 * Footnotes whose every mark is on the stash, or in what HTML hides: no reader is led to them, and what they say is the stash's affair as much as the
 * sentence that they belong to. A note to which no mark leads at all is another matter, and stays.
 */

const MARKS = /\[\^[^\s\]]+\]/gu;
const NONE: readonly HiddenRange[] = [];

/** A definition: where it stands, the labels of the marks in it, and its own. */
interface Definition {
  readonly label: string;
  readonly ranges: HiddenRange[];
  readonly leadsTo: string[];
}

const labelsIn = (source: string): string[] => [...source.matchAll(MARKS)].map(([mark]) => mark.toLowerCase());

/** The definitions of one block; that of one alone is the whole block. */
function definitionsIn(block: Node, pos: number): Definition[] {
  const source = block.textContent;
  const starts = [0, ...[...source.matchAll(NEXT_DEFINITION)].map(({ index }) => index)];
  return starts.map((start, at): Definition => {
    const end = starts[at + 1] ?? source.length;
    const says = source.slice(start, end).trimStart();
    const label = (DEFINITION.exec(says)?.groups?.label ?? '').toLowerCase();
    const range = starts.length === 1 ? { from: pos, to: pos + block.nodeSize } : { from: pos + 1 + start, to: pos + 1 + end };
    return { label, ranges: [range], leadsTo: labelsIn(says.replace(DEFINITION, '')) };
  });
}

class Marks {
  readonly definitions: Definition[] = [];
  /** The labels of marks that readers get, and of those that they do not. */
  readonly seen = new Set<string>();
  readonly unseen = new Set<string>();

  constructor(doc: Node, hidden: readonly HiddenRange[]) {
    const further = furtherNoteBlocks(doc);
    doc.forEach((block, pos) => {
      if (further.has(pos)) this.#goOn(block, pos);
      else if (block.type.name === 'raw_block' && DEFINITION.test(block.textContent)) this.definitions.push(...definitionsIn(block, pos));
      else this.#read(block, pos, hidden);
    });
  }

  #goOn(block: Node, pos: number): void {
    const last = this.definitions.at(-1);
    last?.ranges.push({ from: pos, to: pos + block.nodeSize });
    last?.leadsTo.push(...labelsIn(block.textContent));
  }

  #read(block: Node, start: number, hidden: readonly HiddenRange[]): void {
    const take = (node: Node, pos: number, isStashed: boolean): void => {
      const isOut = isStashed || node.type.name === 'stash';
      const source = node.type.name === 'raw_block' ? node.textContent : node.type.name === 'raw_inline' ? String(node.attrs.source) : '';
      if (node.type.name !== 'raw_block') node.forEach((child, at) => take(child, pos + 1 + at, isOut));
      const labels = source === '' ? [] : labelsIn(source);
      if (labels.length === 0) return;
      // In code and in HTML these are letters, and lead nowhere.
      const isLetters = !isOut && node.type.name === 'raw_block' && isMarkupOrCode(source) && rawPrints(source);
      const isUnread =
        isOut || rangesIn(hidden, { from: pos, to: pos + node.nodeSize }).length > 0 || !(DEFINES.test(source) || rawPrints(source));
      for (const label of isLetters ? [] : labels) (isUnread ? this.unseen : this.seen).add(label);
    };
    take(block, start, false);
  }
}

const DEFINES = /^\[\^[^\s\]]+\]$/u;

/** Where such footnotes stand. `hidden`: what of the article HTML hides. */
export function asideNotes(doc: Node, hidden: readonly HiddenRange[]): readonly HiddenRange[] {
  // Asked of every text at every pause; few have notes.
  if (!doc.children.some((block) => block.type.name === 'raw_block' && DEFINITION.test(block.textContent))) return NONE;
  const { definitions, seen, unseen } = new Marks(doc, hidden);
  if (!definitions.some(({ label }) => unseen.has(label))) return NONE;
  // A note may lead to another: what a note that readers get leads to they get, and what only an unread one does they do not.
  const reached = new Set(seen);
  const isUnread = ({ label }: Definition): boolean => !reached.has(label) && unseen.has(label);
  for (let before = -1; before !== reached.size + unseen.size;) {
    before = reached.size + unseen.size;
    for (const one of definitions) for (const label of one.leadsTo) (isUnread(one) ? unseen : reached).add(label);
  }
  return definitions.filter(isUnread).flatMap(({ ranges }) => ranges);
}
