/** How files that are no text begin, whatever they are called. Those that always hold zero bytes as well need no row: zero bytes tell. */
const SIGNATURES: readonly string[] = [
  '%PDF-', // PDF
  'PK\x03\x04', // Zip: also Word, OpenDocument, EPUB
  'PK\x05\x06', // Zip without a file in it
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', // old Word
  '\x89PNG\r\n\x1a\n', // PNG
  '\xff\xd8\xff', // JPEG
  '\x1f\x8b\x08', // gzip
  'Rar!\x1a\x07', // RAR
  "7z\xbc\xaf'\x1c", // 7-Zip
];
const LONGEST = 8;

/** Whether the bytes begin as those of a document, an archive or a picture do. Where such a file was read as text, rubbish came in. */
export function isOtherData(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST));
  return SIGNATURES.some((signature) => start.startsWith(signature));
}
