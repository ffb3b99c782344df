import type { ExportFormat } from '../format.ts';
import { htmlNotesFormat } from './html-notes.ts';

/** The page with a note for every claim, printed by main. */
export const pdfNotesFormat: ExportFormat = {
  id: 'pdf-notes',
  extension: 'pdf',
  mime: 'application/pdf',
  audience: 'footnoted',
  preview: 'frame',
  print: true,
  make: htmlNotesFormat.make,
};
