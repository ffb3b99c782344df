import type { Node } from 'prosemirror-model';
import type { Projection, Unit } from '../article/plain-text.ts';
import { offsetToPos } from '../article/text-positions.ts';
import { DEFINITION } from '../article/note-blocks.ts';
import { isNoteMark, noteSource } from './notes.ts';
import { shownRaw } from './public-parts.ts';

/**
 * A claim within the text of a footnote. Word has no footnotes in footnotes, so its mark stands behind that footnote's own, and it says its words.
 */
export interface InNote {
  /** Behind the first mark that leads to the footnote; null when none does. */
  readonly pos: number | null;
  readonly words: string;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What Markdown prints of these words. */
const printed = (markdown: string): string => oneLine(shownRaw(markdown.trim())?.text ?? '');

/** The claim's words in this line that HTML does not hide. */
function wordsIn({ text, runs }: Projection, from: number, to: number): string {
  return runs
    .filter((run) => !run.hidden && run.offset < to && run.offset + run.length > from)
    .map(({ offset, length }) => text.slice(Math.max(from, offset), Math.min(to, offset + length)))
    .join('');
}

function behindMark(doc: Node, label: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    const source = node.type.name === 'raw_inline' ? String(node.attrs.source) : '';
    if (found === null && isNoteMark(source) && source.toLowerCase() === label) found = pos + node.nodeSize;
    return found === null && node.type.name !== 'stash';
  });
  return found;
}

/** Where a claim is noted whose words stand in this raw block; null where that is no footnote, or does not print them. */
export function inNote(
  { doc, projection }: { readonly doc: Node; readonly projection: Projection },
  unit: Unit,
  range: { readonly from: number; readonly to: number },
): InNote | null {
  const [from, to] = [Math.max(unit.from, range.from), Math.min(unit.to, range.to)];
  const note = noteSource(doc, unit.pos - 1, offsetToPos(projection, from, 1) - unit.pos);
  if (note === null) return null;
  // A claim on the whole sentence has its label, which is printed as the number.
  const words = printed(wordsIn(projection, from, to).replace(DEFINITION, ''));
  return words !== '' && printed(note.markdown).includes(words) ? { pos: behindMark(doc, note.key), words } : null;
}
