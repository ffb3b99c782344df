const LONGEST_SLUG = 80;

/**
 * A text as a slug: letters, marks and digits of any script in lower case, joined by single hyphens, at most 80 characters. Empty when it has
 * neither letter nor digit.
 */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’\u200b]/gu, '');
  const joined = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+/u, '');
  return [...joined].slice(0, LONGEST_SLUG).join('').replace(/-+$/u, '');
}
