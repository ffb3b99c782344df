import type { Node } from 'prosemirror-model';
import type { ImportReport } from '../../../core/contract/shapes.ts';
import { importArticle, type Imported } from '../../../core/import/import-article.ts';

/** Imports a text as if it were a file and fails the test when it cannot be. */
export function read(name: string, text: string): Imported & { blocks: Node[] } {
  const imported = importArticle({ name, bytes: new TextEncoder().encode(text) });
  if (!imported.ok) throw new Error(`${name}: ${imported.problem.code}`);
  return { ...imported.value, blocks: imported.value.doc.content.content.slice(2) };
}

/** `kind: words` of each block. */
export const outline = (blocks: readonly Node[]): string[] =>
  blocks.map((block) => `${block.type.name}: ${block.textBetween(0, block.content.size, ' | ', ' ')}`);

export const aside = (report: ImportReport): string[] => report.setAside.map((line) => `${line.reason}: ${line.text}`);
