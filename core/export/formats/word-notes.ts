import { withClaimNotes } from '../footnoted.ts';
import type { ExportFormat } from '../format.ts';
import { NO_COMMENTS, wordDocument } from '../word-document.ts';

/** The copy in Word with a numbered footnote for every claim. */
export const wordNotesFormat: ExportFormat = {
  id: 'word-notes',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  audience: 'footnoted',
  preview: 'word',
  make: (input) => wordDocument({ ...input, doc: withClaimNotes(input) }, NO_COMMENTS),
};
