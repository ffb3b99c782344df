import { Fragment, type Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import type { ImportReport } from '../contract/shapes.ts';

/** Headline and standfirst come before the body. */
const BEFORE_BODY = 2;

/**
 * Puts a set-aside line back as a paragraph where it stood; `index` is the line's own. An unknown index changes nothing. The other
 * lines keep their index, and the place each would return to moves along.
 */
export function takeBack(doc: Node, report: ImportReport, index: number): { readonly doc: Node; readonly report: ImportReport } {
  const line = report.setAside.find((candidate) => candidate.index === index);
  if (!line) return { doc, report };
  const blocks = [...doc.content.content];
  const at = Math.min(BEFORE_BODY + line.before, blocks.length);
  const words = line.text === '' ? [] : [articleSchema.text(line.text)];
  blocks.splice(at, 0, articleSchema.nodes.paragraph.create(null, words));
  const setAside = report.setAside
    .filter((other) => other !== line)
    .map((other) =>
      other.before > line.before || (other.before === line.before && other.index > index) ? { ...other, before: other.before + 1 } : other,
    );
  const taken = { ...report.taken, paragraph: (report.taken.paragraph ?? 0) + 1 };
  return { doc: doc.copy(Fragment.from(blocks)), report: { ...report, taken, setAside } };
}

/** The article as the import made it, with these of the set-aside lines taken back, in whatever order a person chose them. */
export function withTakenBack(doc: Node, report: ImportReport, indexes: ReadonlySet<number>): Node {
  const inOrder = [...indexes].sort((a, b) => a - b);
  return inOrder.reduce((state, index) => takeBack(state.doc, state.report, index), { doc, report }).doc;
}
