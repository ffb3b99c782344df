/** How much of a file's beginning is looked at to tell what it is, in bytes. */
export const TELLING_BYTES = 4096;

/** How files begin. `at`: how many bytes further on. No text is among them. */
const SIGNATURES: readonly { readonly type: string; readonly starts: string; readonly at?: number }[] = [
  { type: 'image/jpeg', starts: '\xff\xd8\xff' },
  { type: 'image/png', starts: '\x89PNG\r\n\x1a\n' },
  { type: 'image/gif', starts: 'GIF8' },
  { type: 'image/webp', starts: 'WEBP', at: 8 },
  { type: 'audio/wav', starts: 'WAVE', at: 8 },
  { type: 'image/avif', starts: 'ftypavif', at: 4 },
  { type: 'image/heic', starts: 'ftypheic', at: 4 },
  { type: 'image/tiff', starts: 'II*\0' },
  { type: 'image/tiff', starts: 'MM\0*' },
  { type: 'application/pdf', starts: '%PDF-' },
  { type: 'audio/mp4', starts: 'ftypM4A', at: 4 },
  { type: 'video/mp4', starts: 'ftyp', at: 4 },
  { type: 'audio/mpeg', starts: 'ID3' },
  { type: 'audio/mpeg', starts: '\xff\xfb' },
  { type: 'audio/mpeg', starts: '\xff\xf3' },
  { type: 'audio/aac', starts: '\xff\xf1' },
  { type: 'audio/aac', starts: '\xff\xf9' },
  { type: 'audio/ogg', starts: 'OggS' },
  { type: 'audio/flac', starts: 'fLaC' },
  { type: 'audio/amr', starts: '#!AMR' },
  { type: 'video/webm', starts: '\x1aE\xdf\xa3' },
  { type: 'application/gzip', starts: '\x1f\x8b' },
];

const ZIP = 'PK\x03\x04';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const WORD_TYPE = WORD;

/** Kinds of text that their words do not tell: only the name can say. */
const TEXT_BY_NAME: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  srt: 'application/x-subrip',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  xml: 'application/xml',
};

/** A zip holds many things; of an office file the parts that are named first tell which, else its name does. */
const ZIP_BY_NAME: Readonly<Record<string, string>> = { docx: WORD, xlsx: SHEET };

const extensionOf = (name: string): string => /\.(?<end>[a-z0-9]{1,10})$/iu.exec(name)?.groups?.end?.toLowerCase() ?? '';

function zipType(start: string, name: string): string {
  if (start.includes('word/')) return WORD;
  if (start.includes('xl/')) return SHEET;
  const byName = ZIP_BY_NAME[extensionOf(name)];
  return byName !== undefined && start.includes('[Content_Types].xml') ? byName : 'application/zip';
}

/** No control characters but those of plain text. UTF-16 with its mark is text as well. */
function isText(start: string): boolean {
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return true;
  return !/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/u.test(start);
}

const HTML = /^<(?:!doctype html|html|head|body|meta|article)\b/iu;
const SVG = /^(?:<!doctype svg[^>]*>\s*)?<svg\b/iu;
const SNAPSHOT = /^content-type:\s*multipart\/related/imu;

/** What follows the mark of the encoding, the XML declaration and comments, each looked at once. */
function firstTag(start: string): string {
  let rest = start.replace(/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>)?/u, '').trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function textType(start: string, name: string): string {
  const tag = firstTag(start);
  if (HTML.test(tag)) return 'text/html';
  if (SVG.test(tag)) return 'image/svg+xml';
  if (SNAPSHOT.test(start)) return 'multipart/related';
  if (/^(?:\xef\xbb\xbf)?WEBVTT\b/u.test(start)) return 'text/vtt';
  const end = extensionOf(name);
  if (/^(?:html?|xhtml)$/u.test(end)) return 'text/html';
  return TEXT_BY_NAME[end] ?? 'text/plain';
}

/**
 * The media type of a file, from how it begins (at most `TELLING_BYTES` are looked at). Its name is asked only which kind of text, and which
 * kind of office file, it is; `application/octet-stream` for what is nothing known.
 */
export function mediaType(bytes: Uint8Array, name: string): string {
  const start = Array.from(bytes.subarray(0, TELLING_BYTES), (byte) => String.fromCharCode(byte)).join('');
  const known = SIGNATURES.find(({ starts, at = 0 }) => start.startsWith(starts, at));
  if (known) return known.type;
  if (start.startsWith(ZIP)) return zipType(start, name);
  return isText(start) ? textType(start, name) : 'application/octet-stream';
}

/** What people call it. */
export const EVIDENCE_KINDS = ['image', 'pdf', 'page', 'audio', 'video', 'text', 'other'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const KIND_OF_TYPE: Readonly<Record<string, EvidenceKind>> = {
  'application/pdf': 'pdf',
  'text/html': 'page',
  'multipart/related': 'page',
  'application/x-subrip': 'text',
  'application/json': 'text',
  'application/xml': 'text',
  [WORD]: 'text',
};

/** The kind of a piece of evidence by its media type. */
export function evidenceKind(type: string): EvidenceKind {
  const [family = ''] = type.split('/');
  const kind = KIND_OF_TYPE[type];
  if (kind !== undefined) return kind;
  return family === 'image' || family === 'audio' || family === 'video' || family === 'text' ? family : 'other';
}
