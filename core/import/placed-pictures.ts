import { Fragment, type Node } from 'prosemirror-model';
import type { ImportReport, NOT_TAKEN } from '../contract/shapes.ts';

/** Where a picture of an imported article lies now; `why`: it did not come, and why. */
export interface PlacedPicture {
  readonly src: string;
  readonly why?: (typeof NOT_TAKEN)[number];
}

interface Imported {
  readonly doc: Node;
  readonly report: ImportReport;
}

const srcOf = (block: Node): string => (block.type.name === 'figure' ? String(block.attrs['src']) : '');

/** The addresses of the pictures that stand alone in an article, each once. */
export function pictureAddresses(doc: Node): readonly string[] {
  return [...new Set(doc.children.map(srcOf))].filter((src) => src !== '');
}

/** How the figures are counted of which the picture did not come: what stands under them did. */
function counted(taken: ImportReport['taken'], lost: readonly Node[]): ImportReport['taken'] {
  const count = { ...taken };
  const add = (kind: string, by: number): void => void (count[kind] = Math.max(0, (count[kind] ?? 0) + by));
  for (const figure of lost) {
    const hasCaption = Boolean(figure.firstChild?.content.size);
    add(hasCaption ? 'figure' : 'bare-figure', -1);
    if (hasCaption) add('caption', 1);
  }
  return count;
}

/** The article with its pictures where they lie now; the report names those that did not come. One that nobody placed stays as it is. */
export function withPlacedPictures({ doc, report }: Imported, placed: ReadonlyMap<string, PlacedPicture>): Imported {
  const blocks = doc.children.map((block) => {
    const src = placed.get(srcOf(block))?.src;
    return src === undefined ? block : block.type.create({ ...block.attrs, src }, block.content, block.marks);
  });
  const lost = doc.children.filter((block) => placed.get(srcOf(block))?.why !== undefined);
  const notTaken = [...placed].flatMap(([src, { why }]) => (why === undefined ? [] : [{ src, why }]));
  const said = notTaken.length === 0 ? report : { ...report, taken: counted(report.taken, lost), notTaken };
  return { doc: doc.copy(Fragment.from(blocks)), report: said };
}
