import type { ExportFormat } from './format.ts';
import { FORMAT_IDS, type FormatId } from './formats.ts';
import { claimsCsvFormat } from './formats/claims-csv.ts';
import { claimsReportFormat } from './formats/claims-report.ts';
import { htmlFormat } from './formats/html.ts';
import { htmlNotesFormat } from './formats/html-notes.ts';
import { markdownFormat } from './formats/markdown.ts';
import { pdfFormat } from './formats/pdf.ts';
import { pdfNotesFormat } from './formats/pdf-notes.ts';
import { plainTextFormat } from './formats/plain-text.ts';
import { wordClaimsFormat } from './formats/word-claims.ts';
import { wordNotesFormat } from './formats/word-notes.ts';
import { wordFormat } from './formats/word.ts';

/** A complete record, so that an id in `formats.ts` without its format does not compile. */
const BY_ID: Readonly<Record<FormatId, ExportFormat>> = {
  word: wordFormat,
  'word-claims': wordClaimsFormat,
  'word-notes': wordNotesFormat,
  html: htmlFormat,
  'html-notes': htmlNotesFormat,
  pdf: pdfFormat,
  'pdf-notes': pdfNotesFormat,
  markdown: markdownFormat,
  'plain-text': plainTextFormat,
  'claims-csv': claimsCsvFormat,
  'claims-report': claimsReportFormat,
};

/** Every format in the order in which it is offered. Apart from the ids, so that the window can name formats without loading them. */
export const FORMATS: readonly ExportFormat[] = FORMAT_IDS.map((id) => BY_ID[id]);
