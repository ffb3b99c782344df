import { Document, Packer, Paragraph, type INumberingOptions, type ICommentOptions } from 'docx';
import type { Meta } from '../article/meta.ts';
import { bylineText, nameList } from './byline-text.ts';
import type { ExportInput } from './format.ts';
import { cleanText } from './text-bytes.ts';
import { notesOf, type Notes } from './notes.ts';
import { noteParagraphs, wordBlocks, wordLine, type WordContext } from './word-blocks.ts';
import type { CommentEdge } from './word-lines.ts';
import { settleWord } from './word-settle.ts';
import { bulletNumbering, orderedNumbering, wordStyles } from './word-styles.ts';

/** Comments and where they stand; a clean copy has none. */
export interface WordComments {
  readonly comments: readonly ICommentOptions[];
  readonly edgesAt: (pos: number) => readonly CommentEdge[];
}

export const NO_COMMENTS: WordComments = { comments: [], edgesAt: () => [] };

type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

/** Footnotes in the order of their marks. Word wants one for each mark, so a note with two marks is written twice. */
function footnotesOf(notes: Notes): { readonly footnote: WordContext['footnote']; readonly footnotes: Footnotes } {
  const footnotes: Footnotes = {};
  const footnote = (source: string): number | null => {
    const note = notes.noteOf(source);
    if (note === null) return null;
    const number = Object.keys(footnotes).length + 1;
    footnotes[number] = { children: noteParagraphs(note) };
    return number;
  };
  return { footnote, footnotes };
}

/** The article as a Word file. The same input gives the same bytes. */
export async function wordDocument(
  { doc, picture }: Pick<ExportInput, 'doc' | 'picture'>,
  { comments, edgesAt }: WordComments,
): Promise<Uint8Array> {
  const meta = doc.attrs.meta as Meta;
  const config: INumberingOptions['config'][number][] = [bulletNumbering()];
  const numbering = (start: number): string => {
    const reference = `list-${config.length}`;
    config.push(orderedNumbering(reference, start));
    return reference;
  };
  const notes = notesOf(doc);
  const { footnote, footnotes } = footnotesOf(notes);
  const context: WordContext = { picture, edgesAt, numbering, notes, footnote };
  const byline = cleanText(bylineText(meta));
  const children = [
    ...wordLine(doc, 0, context),
    ...wordLine(doc, 1, context),
    ...(byline === '' ? [] : [new Paragraph({ style: 'Byline', text: byline })]),
    ...wordBlocks(doc, context),
  ];
  const file = new Document({
    title: cleanText(doc.child(0).textContent),
    creator: cleanText(nameList(meta.byline)) || 'Stet',
    description: cleanText(doc.child(1).textContent),
    keywords: cleanText(meta.tags.join(', ')),
    styles: wordStyles(meta.language),
    numbering: { config },
    footnotes,
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: [{ children }],
  });
  return settleWord(new Uint8Array(await Packer.toArrayBuffer(file)), meta.updated || meta.created);
}
