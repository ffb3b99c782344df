import { Fragment, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import { raisedWords, type Rise } from '../import/raised-words.ts';

/** `10<sup>6</sup>` is not 106: the tags stay in the file, and what goes out shows the letters that stand for them. */

const { marks, nodes } = articleSchema;
const TAG = /^<(?<close>\/?)(?<name>sup|sub)(?:\s[^>]*)?>$/iu;

/** A raised or lowered stretch of a line: the indexes of its tags. */
interface Stretch {
  readonly rise: Rise;
  readonly from: number;
  readonly to: number;
}

/** The stretches of a line. A tag without its other half raises nothing. */
function stretchesIn(line: Node): Stretch[] {
  const found: Stretch[] = [];
  const open: { name: string; at: number }[] = [];
  line.forEach((child, _, at) => {
    const { close, name = '' } = (child.type === nodes.raw_inline && TAG.exec(String(child.attrs.source))?.groups) || {};
    const tag = name.toLowerCase();
    if (close === '') open.push({ name: tag, at });
    else if (close === '/' && open[open.length - 1]?.name === tag) {
      const from = open.pop()?.at ?? at;
      // Of stretches within another the outermost counts.
      while ((found[found.length - 1]?.from ?? -1) > from) found.pop();
      found.push({ rise: tag === 'sup' ? 'super' : 'sub', from, to: at });
    }
  });
  return found;
}

const asSign = (tag: Node, source: string): Node => nodes.raw_inline.create({ ...tag.attrs, source }, null, tag.marks);

/** Puts the written words in, letter for letter; signs around them take the place of the tags, so that every position stays what it is. */
function written(children: Node[], { rise, from, to }: Stretch): void {
  const at: number[] = [];
  for (let index = from + 1; index < to; index += 1) if (children[index]?.isText) at.push(index);
  const texts = at.map((index) => children[index]?.text ?? '');
  const runs = at.map((index, turn) => ({
    text: texts[turn] ?? '',
    linked: marks.link.isInSet(children[index]?.marks ?? []) !== undefined,
  }));
  const made = raisedWords(runs, rise);
  if (made.every((text, turn) => text.length === texts[turn]?.length)) {
    at.forEach((index, turn) => (children[index] = articleSchema.text(made[turn] ?? '', children[index]?.marks)));
    return;
  }
  const words = texts.join('').trim();
  const [before, after] = made.join('').trim().split(words);
  const [opening, closing] = [children[from], children[to]];
  if (before === undefined || after === undefined || !opening || !closing) return;
  if (before !== '') children[from] = asSign(opening, before);
  if (after !== '') children[to] = asSign(closing, after);
}

function raisedLine(line: Node): Node {
  const stretches = stretchesIn(line);
  if (stretches.length === 0) return line;
  const children = [...line.children];
  for (const stretch of stretches) written(children, stretch);
  return line.copy(Fragment.from(children));
}

/** The article with what stands between `<sup>` and `</sup>`, or `<sub>`, in the letters that go out; every position stays what it is. */
export function withRaisedTags(node: Node): Node {
  if (node.inlineContent) return raisedLine(node);
  if (node.isLeaf) return node;
  const children = node.children.map(withRaisedTags);
  return children.every((child, at) => child === node.child(at)) ? node : node.copy(Fragment.from(children));
}
