/** The export formats in the order they are offered. One file each in `formats/`, one line each here. */
export const FORMAT_IDS = [
  'word',
  'word-claims',
  'word-notes',
  'html',
  'html-notes',
  'pdf',
  'pdf-notes',
  'markdown',
  'plain-text',
  'claims-csv',
  'claims-report',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export const isFormatId = (format: string): format is FormatId => (FORMAT_IDS as readonly string[]).includes(format);
