import { Fragment, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import { inlineTag } from '../article/tags-of-node.ts';

/** Words that are struck through still stand in the article; where a format cannot strike, they must not be read as its words. */

const { marks, nodes } = articleSchema;

export const isStruck = (node: Node): boolean => marks.strike.isInSet(node.marks) !== undefined;

/** Indexes of the children between a deletion's tags, which the editor keeps as they stand in the file. A tag without its other half strikes nothing. */
function betweenTags(line: Node): ReadonlySet<number> {
  const found = new Set<number>();
  const open = new Map<string, { readonly at: number; readonly strikes: boolean }[]>();
  line.forEach((child, _, at) => {
    const tag = inlineTag(child);
    if (!tag) return;
    const begun = open.get(tag.name) ?? [];
    open.set(tag.name, begun);
    if (!tag.closes) return void begun.push({ at, strikes: tag.strikes });
    const last = begun.pop();
    if (last?.strikes) for (let inside = last.at + 1; inside < at; inside += 1) found.add(inside);
  });
  return found;
}

function struckLine(line: Node): Node {
  const between = betweenTags(line);
  if (between.size === 0) return line;
  const strike = marks.strike.create();
  return line.copy(Fragment.from(line.children.map((child, at) => (between.has(at) ? child.mark(strike.addToSet(child.marks)) : child))));
}

/** The article with what stands between `<del>` and `</del>` struck like the rest; every position stays what it is. */
export function withStruckTags(node: Node): Node {
  if (node.inlineContent) return struckLine(node);
  if (node.isLeaf) return node;
  const children = node.children.map(withStruckTags);
  return children.every((child, at) => child === node.child(at)) ? node : node.copy(Fragment.from(children));
}

/** How many runs of struck words the article has, stash aside. */
export function countStruck(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.inlineContent)
      node.children.forEach((child, at) => (count += isStruck(child) && !(at > 0 && isStruck(node.child(at - 1))) ? 1 : 0));
    return node.type !== nodes.stash;
  });
  return count;
}

/** Joins the words around something left out, so that neither two spaces nor one before a stop stay in its place. */
export function joined(before: string, after: string): string {
  const start = before === '' || /\s$/u.test(before) ? after.replace(/^[ \u00a0]+/u, '') : after;
  return (/^[.,;:!?)\]”’»។]/u.test(start) ? before.replace(/[ \u00a0]+$/u, '') : before) + start;
}
