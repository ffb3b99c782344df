import type { Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import type { Projection } from '../article/plain-text.ts';

/**
 * What of an article goes out beside its words: the public lines of its front matter, its pictures and links, how its lists are numbered,
 * and which of the words are struck out or lie in the stash. Two articles of the same words go out alike when this is the same.
 */
export function outwardOf(doc: Node, { units, runs }: Projection): string {
  const { byline, dateline, section, tags, slug, language, published } = doc.attrs.meta as Meta;
  const stashed = units.filter(({ kind }) => kind === 'stash').map(({ from, to }) => [from, to]);
  const struck = runs.flatMap(({ offset, length, struck: isStruck }) => (isStruck ? [[offset, length]] : []));
  const named: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'figure') named.push(String(node.attrs.src), String(node.attrs.alt));
    if (node.type.name === 'ordered_list') named.push(String(node.attrs.order));
    if (node.type.name === 'bullet_list') named.push('•');
    for (const mark of node.marks) if (mark.type.name === 'link') named.push(String(mark.attrs.href));
  });
  return JSON.stringify([byline, dateline, section, tags, slug, language, published, stashed, struck, named]);
}
