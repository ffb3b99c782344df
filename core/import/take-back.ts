import { Fragment, Slice, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import type { ImportLine, ImportReport } from '../contract/shapes.ts';

/** Headline and standfirst come before the body. */
const BEFORE_BODY = 2;

interface State {
  readonly doc: Node;
  readonly report: ImportReport;
}

/**
 * Puts a set-aside line back where it stood: as a paragraph, or inside the line it was deleted from. `index` is the line's own. An
 * unknown index changes nothing. The other lines keep their index, and the place each would return to moves along.
 */
export function takeBack(doc: Node, report: ImportReport, index: number): State {
  const line = report.setAside.find((candidate) => candidate.index === index);
  if (!line) return { doc, report };
  const others = report.setAside.filter((other) => other !== line);
  const block = doc.maybeChild(BEFORE_BODY + line.before);
  const { at } = line;
  return at !== undefined && block?.inlineContent
    ? takenInside(doc, { ...report, setAside: others }, { ...line, at }, block)
    : takenBefore(doc, { ...report, setAside: others }, line);
}

function takenBefore(doc: Node, report: ImportReport, line: ImportLine): State {
  const blocks = [...doc.content.content];
  const at = Math.min(BEFORE_BODY + line.before, blocks.length);
  const words = line.text === '' ? [] : [articleSchema.text(line.text)];
  blocks.splice(at, 0, articleSchema.nodes.paragraph.create(null, words));
  const isBehind = (other: ImportLine): boolean =>
    other.before > line.before || (other.before === line.before && (other.at !== undefined || other.index > line.index));
  const setAside = report.setAside.map((other) => (isBehind(other) ? { ...other, before: other.before + 1 } : other));
  const taken = { ...report.taken, paragraph: (report.taken.paragraph ?? 0) + 1 };
  return { doc: doc.copy(Fragment.from(blocks)), report: { ...report, taken, setAside } };
}

const isBlank = (text: string): boolean => /^\s/u.test(text);

/** A blank stands on the side where the line has none to spare: the blanks around deleted words fell into one. */
function spaced(text: string, block: Node, at: number): string {
  const around = (from: number, to: number): string => block.textBetween(Math.max(0, from), Math.min(to, block.content.size), '', ' ');
  if (at === 0) return `${text} `;
  return at >= block.content.size || isBlank(around(at, at + 1)) ? `${isBlank(around(at - 1, at)) ? '' : ' '}${text}` : text;
}

function takenInside(doc: Node, report: ImportReport, line: ImportLine & { readonly at: number }, block: Node): State {
  const at = Math.min(line.at, block.content.size);
  const text = spaced(line.text, block, at);
  const words = articleSchema.text(text, block.resolve(at).marks());
  const whole = block.replace(at, at, new Slice(Fragment.from(words), 0, 0));
  const setAside = report.setAside.map((other) =>
    other.at !== undefined && other.before === line.before && (other.at > line.at || (other.at === line.at && other.index > line.index))
      ? { ...other, at: other.at + text.length }
      : other,
  );
  return { doc: doc.copy(doc.content.replaceChild(BEFORE_BODY + line.before, whole)), report: { ...report, setAside } };
}

/** The article as the import made it, with these of the set-aside lines taken back, in whatever order a person chose them. */
export function withTakenBack(doc: Node, report: ImportReport, indexes: ReadonlySet<number>): Node {
  const inOrder = [...indexes].sort((a, b) => a - b);
  return inOrder.reduce((state, index) => takeBack(state.doc, state.report, index), { doc, report }).doc;
}
