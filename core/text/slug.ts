const LONGEST_SLUG = 80;
/** Most disks count a name in bytes, 255 of them: this leaves room for a number, an extension and the name of a temporary file. */
const MOST_BYTES = 200;

const bytesOf = (text: string): number =>
  [...text].reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

/** As much of the text as a slug may have, ended between two signs as a reader counts them. */
function cut(text: string): string {
  let [kept, length, bytes] = ['', 0, 0];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    length += [...segment].length;
    bytes += bytesOf(segment);
    if (length > LONGEST_SLUG || bytes > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}

/**
 * A text as a slug: letters, marks and digits of any script in lower case, joined by single hyphens, at most 80 characters and 200
 * bytes of UTF-8. Empty when it has
 * neither letter nor digit.
 */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’\u200b]/gu, '');
  const joined = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+/u, '');
  return cut(joined).replace(/-+$/u, '');
}
