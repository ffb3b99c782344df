import { withClaimNotes } from '../footnoted.ts';
import type { ExportFormat } from '../format.ts';
import { articlePage } from '../html-page.ts';
import { utf8 } from '../text-bytes.ts';

/** The page with a numbered note for every claim. */
export const htmlNotesFormat: ExportFormat = {
  id: 'html-notes',
  extension: 'html',
  mime: 'text/html;charset=utf-8',
  audience: 'footnoted',
  preview: 'frame',
  make: (input) => Promise.resolve(utf8(articlePage({ ...input, doc: withClaimNotes(input) }, input.doc))),
};
