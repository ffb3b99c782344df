import type { Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import type { Projection } from '../article/plain-text.ts';

/**
 * What of an article goes out beside its words: the public lines of its front matter, its pictures and links, and which of the words lie in
 * the stash. Two articles of the same words go out alike when this is the same.
 */
export function outwardOf(doc: Node, { units }: Projection): string {
  const { byline, dateline, section, tags, slug, language, published } = doc.attrs.meta as Meta;
  const stashed = units.filter(({ kind }) => kind === 'stash').map(({ from, to }) => [from, to]);
  const named: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'figure') named.push(String(node.attrs.src), String(node.attrs.alt));
    for (const mark of node.marks) if (mark.type.name === 'link') named.push(String(mark.attrs.href));
  });
  return JSON.stringify([byline, dateline, section, tags, slug, language, published, stashed, named]);
}
