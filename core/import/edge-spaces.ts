import { Fragment, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';

const EDGY = new Set(['strong', 'emphasis', 'strike']);

/** The text as its blank beginning, its words and its blank end; each with the marks of the whole. */
function parted(node: Node): readonly Node[] {
  if (!node.isText) return [node];
  const text = node.text ?? '';
  const begin = text.length - text.trimStart().length;
  const end = Math.max(begin, text.trimEnd().length);
  const parts = [text.slice(0, begin), text.slice(begin, end), text.slice(end)];
  return parts.flatMap((part) => (part === '' ? [] : [articleSchema.text(part, node.marks)]));
}

const isBlank = (node: Node): boolean => node.isText && (node.text ?? '').trim() === '';

/**
 * Inline content whose spaces are strong, emphasised or struck only between words that are: Markdown's signs cannot stand beside a space. A
 * space at the very beginning or end stays as it is.
 */
export function settleEdgeSpaces(line: readonly Node[]): readonly Node[] {
  if (!line.some((node) => node.marks.some((mark) => EDGY.has(mark.type.name)))) return line;
  const parts = line.flatMap(parted);
  const before: (Node | null)[] = [];
  const after: (Node | null)[] = [];
  let last: Node | null = null;
  parts.forEach((part, at) => {
    before[at] = last;
    if (!isBlank(part)) last = part;
  });
  last = null;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    after[at] = last;
    const part = parts[at];
    if (part && !isBlank(part)) last = part;
  }
  const settled = parts.map((part, at) => {
    if (!isBlank(part)) return part;
    const beside = [before[at], after[at]];
    const stays = part.marks.filter((mark) => !EDGY.has(mark.type.name) || beside.every((node) => !node || mark.isInSet(node.marks)));
    return part.mark(stays);
  });
  return Fragment.fromArray(settled).content;
}

/** The same for every line inside the content. */
export function settleEdges(content: Fragment): Fragment {
  const first = content.firstChild;
  if (first?.isInline) return Fragment.fromArray([...settleEdgeSpaces(content.content)]);
  return Fragment.fromArray(content.content.map((node) => node.copy(settleEdges(node.content))));
}
