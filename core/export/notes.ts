import type { Node } from 'prosemirror-model';
import { parseBlocks } from '../article/markdown.ts';
import { DEFINITION, NEXT_DEFINITION, furtherNoteBlocks } from '../article/note-blocks.ts';
import { withRaisedTags } from './raised-tags.ts';

/** A footnote as a reader meets it: numbered by its first mark in the text. `blocks` are what it says, without its label. */
export interface Note {
  readonly number: number;
  /** As it is defined, `[^2]`. */
  readonly label: string;
  readonly blocks: readonly Node[];
}

/** The footnotes of an article. Blocks are known by identity: they are those of the document asked about. */
export interface Notes {
  readonly notes: readonly Note[];
  /** The note that a mark such as `[^2]` leads to; null when there is none. */
  readonly noteOf: (mark: string) => Note | null;
  /** What stands in the body where a block of a note stood: nothing for a note that a mark leads to, else its blocks. Null: no note. */
  readonly inPlaceOf: (block: Node) => readonly Node[] | null;
  /** The notes defined in a block of the body that marks lead to. */
  readonly definedAt: (block: Node) => readonly Note[];
  /** How many marks lead to no note. */
  readonly lostMarks: number;
  /** How many marks stand in blocks the editor cannot show, where only Markdown can keep them. */
  readonly lostInRaw: number;
}

const MARK = /^\[\^[^\s\]]+\]$/u;
const MARKS_IN_RAW = /\[\^[^\s\]]+\]/gu;
const LABELS = /^ {0,3}\[\^[^\s\]]+\]:/gmu;

export const isNoteMark = (source: string): boolean => MARK.test(source);

/** Labels are the same whatever their case. */
const keyOf = (mark: string): string => mark.toLowerCase();

/** The footnotes defined in one raw block, by label, with their Markdown; null when it defines none. */
function definedIn(block: Node): { readonly label: string; readonly markdown: string }[] | null {
  if (block.type.name !== 'raw_block' || !DEFINITION.test(block.textContent)) return null;
  return block.textContent.split(NEXT_DEFINITION).map((source) => {
    const label = DEFINITION.exec(source)?.groups?.label ?? '';
    return { label, markdown: source.replace(DEFINITION, '').replace(/^(?: {1,4}|\t)/gmu, '') };
  });
}

/** One definition, the block it begins in, and the indented blocks that go on with it. */
interface Definition {
  readonly key: string;
  readonly label: string;
  readonly at: Node;
  readonly more: Node[];
  markdown: string;
}

const saidIn = ({ markdown }: Definition): Node[] => parseBlocks(markdown).map(withRaisedTags);

function definitionsOf(doc: Node): Definition[] {
  const found: Definition[] = [];
  const further = furtherNoteBlocks(doc);
  let open: Definition | null = null;
  doc.forEach((block, pos) => {
    const defined = definedIn(block);
    if (defined) {
      const made = defined.map(({ label, markdown }) => ({ key: keyOf(label), label, markdown, at: block, more: [] }));
      found.push(...made);
      open = made[made.length - 1] ?? null;
    } else if (open && further.has(pos)) {
      open.markdown += `\n\n${block.textContent.replace(/^(?: {4}|\t)/gmu, '')}`;
      open.more.push(block);
    } else open = null;
  });
  return found;
}

/** The footnote that the block at this position says at `offset` of its source; null for a block of no footnote. */
export function noteSource(doc: Node, pos: number, offset: number): Pick<Definition, 'key' | 'markdown'> | null {
  const block = doc.nodeAt(pos);
  const definitions = block ? definitionsOf(doc) : [];
  const further = definitions.find(({ more }) => more.some((one) => one === block));
  const here = definitions.filter(({ at }) => at === block);
  if (!block || further || here.length < 2) return further ?? here[0] ?? null;
  const begun = [...block.textContent.matchAll(LABELS)].filter(({ index }) => index <= offset);
  return here[begun.length - 1] ?? null;
}

/** The keys of the marks in the text in reading order, and how many marks stand where no note can be set. */
function marksOf(doc: Node, isLeftOut: IsLeftOut): { readonly keys: string[]; readonly gone: ReadonlySet<string>; readonly inRaw: number } {
  const keys: string[] = [];
  const gone = new Set<string>();
  let inRaw = 0;
  doc.descendants((node) => {
    if (node.type.name === 'stash') return false;
    if (node.type.name === 'raw_inline' && isNoteMark(String(node.attrs.source))) {
      const key = keyOf(String(node.attrs.source));
      if (isLeftOut(node)) gone.add(key);
      else keys.push(key);
    }
    if (node.type.name === 'raw_block' && !definedIn(node)) inRaw += node.textContent.match(MARKS_IN_RAW)?.length ?? 0;
    return true;
  });
  return { keys, gone, inRaw };
}

/** Whether a format leaves out a piece of a line, and the note with it to which nothing else leads. */
type IsLeftOut = (inline: Node) => boolean;

/** Reads the footnotes of an article. Of two with one label the first counts; the other stays in its place as words. */
export function notesOf(doc: Node, isLeftOut: IsLeftOut = () => false): Notes {
  const definitions = definitionsOf(doc);
  const byKey = new Map<string, Definition>();
  for (const definition of definitions) if (!byKey.has(definition.key)) byKey.set(definition.key, definition);
  const { keys, gone, inRaw } = marksOf(doc, isLeftOut);
  const notes = new Map<string, Note>();
  for (const key of keys) {
    const definition = byKey.get(key);
    if (definition && !notes.has(key)) notes.set(key, { number: notes.size + 1, label: definition.label, blocks: saidIn(definition) });
  }
  const inPlace = new Map<Node, Node[]>();
  for (const definition of definitions) {
    const isSet = notes.has(definition.key) ? byKey.get(definition.key) === definition : gone.has(definition.key);
    definition.more.forEach((block) => inPlace.set(block, []));
    const before = inPlace.get(definition.at) ?? [];
    inPlace.set(definition.at, isSet ? before : [...before, ...saidIn(definition)]);
  }
  return {
    notes: [...notes.values()],
    noteOf: (mark) => notes.get(keyOf(mark)) ?? null,
    definedAt: (block) =>
      definitions.flatMap((definition) =>
        definition.at === block && byKey.get(definition.key) === definition ? (notes.get(definition.key) ?? []) : [],
      ),
    inPlaceOf: (block) => inPlace.get(block) ?? null,
    lostMarks: keys.filter((key) => !byKey.has(key)).length,
    lostInRaw: inRaw,
  };
}
