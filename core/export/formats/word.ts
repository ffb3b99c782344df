import type { ExportFormat } from '../format.ts';
import { NO_COMMENTS, wordDocument } from '../word-document.ts';

/** The clean copy in Word. */
export const wordFormat: ExportFormat = {
  id: 'word',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  audience: 'public',
  preview: 'word',
  make: (input) => wordDocument(input, NO_COMMENTS),
};
