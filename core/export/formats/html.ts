import type { ExportFormat } from '../format.ts';
import { articlePage } from '../html-page.ts';
import { utf8 } from '../text-bytes.ts';

/** One page that needs no other file. */
export const htmlFormat: ExportFormat = {
  id: 'html',
  extension: 'html',
  mime: 'text/html;charset=utf-8',
  audience: 'public',
  preview: 'frame',
  make: (input) => Promise.resolve(utf8(articlePage(input))),
};
