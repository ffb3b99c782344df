import { Document, Packer, Paragraph, type INumberingOptions, type ICommentOptions } from 'docx';
import type { Meta } from '../article/meta.ts';
import { bylineText, nameList } from './byline-text.ts';
import type { ExportInput } from './format.ts';
import { cleanText } from './text-bytes.ts';
import { wordBlocks, wordLine, type WordContext } from './word-blocks.ts';
import type { CommentEdge } from './word-lines.ts';
import { settleWord } from './word-settle.ts';
import { bulletNumbering, orderedNumbering, wordStyles } from './word-styles.ts';

/** Comments and where they stand; a clean copy has none. */
export interface WordComments {
  readonly comments: readonly ICommentOptions[];
  readonly edgesAt: (pos: number) => readonly CommentEdge[];
}

export const NO_COMMENTS: WordComments = { comments: [], edgesAt: () => [] };

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
  const context: WordContext = { picture, edgesAt, numbering };
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
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: [{ children }],
  });
  return settleWord(new Uint8Array(await Packer.toArrayBuffer(file)), meta.updated || meta.created);
}
