import { withoutOverrides } from '../text/turning-signs.ts';

/** Node and Chromium both have it; `core` is typed for neither. */
interface Encoder {
  encode(text: string): Uint8Array;
}
declare const TextEncoder: new () => Encoder;

/** UTF-8 without a byte order mark. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 section 4, with padding. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    piece += (ALPHABET[one >> 2] ?? '') + (ALPHABET[((one & 3) << 4) | (two >> 4)] ?? '');
    piece += left > 1 ? (ALPHABET[((two & 15) << 2) | (three >> 6)] ?? '') : '=';
    piece += left > 2 ? (ALPHABET[three & 63] ?? '') : '=';
    if (piece.length > 8000) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces.join('') + piece;
}

/** Characters that neither XML 1.0 nor HTML allows, and halves of surrogate pairs. */

const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no XML or HTML file may hold, and without signs that only make it read otherwise than it stands. */
export const cleanText = (text: string): string => withoutOverrides(text.replace(FORBIDDEN, ''));

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For the text and for quoted attributes of HTML. */
export const escapeHtml = (text: string): string => cleanText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
