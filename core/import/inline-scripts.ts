import { Fragment, type Node } from 'prosemirror-model';
import { isInlineScript } from '../article/inline-script.ts';
import { articleSchema } from '../article/schema.ts';
import type { Reading } from './assemble.ts';

type Aside = Reading['setAside'][number];

const scriptIn = (node: Node | undefined): string | null => {
  const source = node?.type.name === 'raw_inline' ? String(node.attrs.source) : '';
  return isInlineScript(source) ? source : null;
};

/** Without the second of two spaces that nothing parts any longer. */
function join(before: Node | undefined, after: Node | undefined): Node | null {
  if (!after?.isText || !after.text?.startsWith(' ') || !(before === undefined || before.text?.endsWith(' '))) return after ?? null;
  const rest = after.text.slice(1);
  return rest === '' ? null : articleSchema.text(rest, after.marks);
}

function cleanLine(line: readonly Node[], found: string[]): readonly Node[] {
  const kept: Node[] = [];
  let isCut = false;
  for (let at = 0; at < line.length; at += 1) {
    const script = scriptIn(line[at]);
    if (script !== null) {
      found.push(script);
      isCut = true;
      continue;
    }
    const node = isCut ? join(kept[kept.length - 1], line[at]) : (line[at] ?? null);
    if (node) kept.push(node);
    isCut = false;
  }
  return kept;
}

function cleanBlock(node: Node, found: string[]): Node {
  const before = found.length;
  const children = node.inlineContent ? cleanLine(node.content.content, found) : node.content.content.map((one) => cleanBlock(one, found));
  return found.length === before ? node : node.copy(Fragment.fromArray([...children]));
}

/**
 * The document without the scripts and style sheets that stand within its lines. What was taken out is set aside.
 */
export function withoutInlineScripts(doc: Node): { readonly doc: Node; readonly setAside: readonly Aside[] } {
  const setAside: Aside[] = [];
  const blocks: Node[] = [];
  doc.forEach((block) => {
    const found: string[] = [];
    const clean = cleanBlock(block, found);
    const before = Math.max(0, blocks.length - 2);
    for (const text of found) setAside.push({ text, reason: 'script', before });
    const isGone = found.length > 0 && clean.type.name === 'paragraph' && clean.textContent.trim() === '';
    if (!isGone) blocks.push(clean);
  });
  if (setAside.length === 0) return { doc, setAside };
  const body = blocks.length > 2 ? blocks : [...blocks, articleSchema.nodes.paragraph.create()];
  return { doc: doc.copy(Fragment.fromArray(body)), setAside };
}
