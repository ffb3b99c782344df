import type { Meta } from '../../article/meta.ts';
import { bylineText } from '../byline-text.ts';
import type { ExportFormat } from '../format.ts';
import { plainBodyWithNotes } from '../plain-article.ts';
import { cleanText, utf8 } from '../text-bytes.ts';

/** The words alone, for a field that takes nothing else. */
export const plainTextFormat: ExportFormat = {
  id: 'plain-text',
  extension: 'txt',
  mime: 'text/plain;charset=utf-8',
  audience: 'public',
  preview: 'text',
  make: ({ doc }) => {
    const head = [doc.child(0).textContent, doc.child(1).textContent, bylineText(doc.attrs.meta as Meta)];
    const parts = [...head, plainBodyWithNotes(doc)].filter((part) => part.trim() !== '');
    return Promise.resolve(utf8(`${cleanText(parts.join('\n\n'))}\n`));
  },
};
