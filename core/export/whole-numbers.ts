import { utf8 } from './text-bytes.ts';

/** `៩ ០០០` and `9 000` are one number: a line of print that ends between its groups says 9. On the screen it stands as it is written. */

/** Spaces at which a line may end; U+00A0 and U+202F are none. */
const NUMBER = /(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ \u2008-\u200a]\p{Nd}{3})+(?![\p{Nd}])/gu;
const TAG_OR_TEXT = /<[^>]*>|[^<]+/gu;
const BODY = '<main>';

/** The finished page with its numbers held together; its words stay what they are. */
export function wholeNumbers(page: string): Uint8Array {
  const at = page.indexOf(BODY);
  const body = page
    .slice(at)
    .replace(TAG_OR_TEXT, (part) => (part.startsWith('<') ? part : part.replace(NUMBER, '<span class="whole">$&</span>')));
  return utf8(page.slice(0, at) + body);
}
