const OUTER = ['“', '”'] as const;
const INNER = ['‘', '’'] as const;

/**
 * The marks that a browser sets around a `<q>`, whose own text has none; null where it needs none: empty, or written with marks already.
 * `depth`: how many quotations stand around it.
 */
export function quotationMarks(words: string, depth: number): readonly [string, string] | null {
  const text = words.trim();
  if (text === '' || /^["'“‘«‹„][^]*["'”’»›“]$/u.test(text)) return null;
  return depth % 2 === 0 ? OUTER : INNER;
}
