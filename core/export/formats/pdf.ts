import type { ExportFormat } from '../format.ts';
import { articlePage } from '../html-page.ts';
import { wholeNumbers } from '../whole-numbers.ts';

/** The page that main prints; its print rules are in the page's own style. */
export const pdfFormat: ExportFormat = {
  id: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  audience: 'public',
  preview: 'frame',
  print: true,
  make: (input) => Promise.resolve(wholeNumbers(articlePage(input))),
};
