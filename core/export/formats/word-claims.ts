import type { ExportFormat } from '../format.ts';
import { claimComments } from '../word-comments.ts';
import { wordDocument } from '../word-document.ts';

/** The copy in Word with every claim as a comment on its words, for the outside editor and the lawyer. */
export const wordClaimsFormat: ExportFormat = {
  id: 'word-claims',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  audience: 'internal',
  preview: 'word',
  make: (input) => wordDocument(input, claimComments(input)),
};
