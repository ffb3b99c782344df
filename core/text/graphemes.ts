/**
 * Ranges that never cut through what a reader sees as one character. Offsets are UTF-16, end exclusive. A Khmer subscript belongs to
 * the letter above it (the sign coeng, U+17D2, joins them) also on runtimes whose segmenter does not know it.
 */
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Below this, only a line feed after a carriage return joins what stands before it. */
const FIRST_COMBINING = 0x300;
const LINE_FEED = 0x0a;
const COENG = '\u17d2';

/** Whether a cluster begins at `at` for certain, so that segmenting may start there. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < FIRST_COMBINING && code !== LINE_FEED;
}

/** The piece of `text` around `offset` whose ends are boundaries for certain: a whole document is never segmented. */
function around(text: string, offset: number): { start: number; end: number } {
  let start = offset - 1;
  while (start > 0 && !isPlain(text, start)) start -= 1;
  let end = offset + 1;
  while (end < text.length && !isPlain(text, end)) end += 1;
  return { start: Math.max(0, start), end };
}

/** The cluster that holds `offset`, when the offset lies inside one; null at a boundary. */
function clusterAcross(text: string, offset: number): { from: number; to: number } | null {
  if (offset <= 0 || offset >= text.length || isPlain(text, offset)) return null;
  const { start, end } = around(text, offset);
  const near = clusters.segment(text.slice(start, end));
  let from = start;
  for (const { segment, index } of near) {
    const to = start + index + segment.length;
    if (segment.endsWith(COENG) && to < end && /^\p{L}/u.test(text.slice(to, to + 1))) continue;
    if (to > offset) return from === offset ? null : { from, to };
    from = to;
  }
  return null;
}

/** The smallest range that takes in `from`..`to` and cuts no cluster; an empty range stays empty, at a boundary. */
export function snapToGraphemes(text: string, from: number, to: number): { from: number; to: number } {
  const start = Math.max(0, Math.min(from, to, text.length));
  const end = Math.min(text.length, Math.max(from, to, 0));
  const snapped = clusterAcross(text, start)?.from ?? start;
  if (start === end) return { from: snapped, to: snapped };
  return { from: snapped, to: clusterAcross(text, end)?.to ?? end };
}

const BLANK = /[\s\u200b\u2060\ufeff]/u;

/** The range without blanks and zero-width spaces at its ends; where nothing else is in it, an empty range at its end. */
export function trimRange(text: string, from: number, to: number): { from: number; to: number } {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return { from: start, to: end };
}
