import { withClaimNotes } from '../footnoted.ts';
import type { ExportFormat } from '../format.ts';
import { articlePage } from '../html-page.ts';
import { wholeNumbers } from '../whole-numbers.ts';

/** The page with a note for every claim, printed by main. */
export const pdfNotesFormat: ExportFormat = {
  id: 'pdf-notes',
  extension: 'pdf',
  mime: 'application/pdf',
  audience: 'footnoted',
  preview: 'frame',
  print: true,
  make: (input) => Promise.resolve(wholeNumbers(articlePage({ ...input, doc: withClaimNotes(input) }, input.doc))),
};
