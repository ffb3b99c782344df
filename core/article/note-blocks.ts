import type { Node } from 'prosemirror-model';

/** The label of a footnote and what follows it on its own line; more lines belong to it until the next label. */
export const DEFINITION = /^ {0,3}(?<label>\[\^[^\s\]]+\]):[ \t]*/u;
/** Where the next label begins behind the first of a block. */
export const NEXT_DEFINITION = /\n(?= {0,3}\[\^[^\s\]]+\]:)/gu;
const INDENTED = /^(?: {4}|\t)/u;
const NONE: ReadonlySet<number> = new Set();

/** Where the blocks stand that are set in and go on with the footnote before them: they are its further paragraphs, and no code. */
export function furtherNoteBlocks(doc: Node): ReadonlySet<number> {
  const found = new Set<number>();
  let isNote = false;
  doc.forEach((block, pos) => {
    const source = block.type.name === 'raw_block' ? block.textContent : '';
    const isFurther = isNote && INDENTED.test(source);
    if (isFurther) found.add(pos);
    isNote = isFurther || DEFINITION.test(source);
  });
  return found.size === 0 ? NONE : found;
}
