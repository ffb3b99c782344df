/**
 * Files hold offsets in Unicode code points (W3C Web Annotation), the editor and JavaScript count UTF-16 units. Offsets out of range are
 * clamped; an offset inside a surrogate pair counts as the start of the character. A lone surrogate is one code point.
 */
export interface CodePointIndex {
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;
const EVERY_ASTRAL = /[\u{10000}-\u{10FFFF}]/gu;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** How many of the sorted `places`, each lowered by `step` times its index, lie before `at`. */
function countBefore(places: readonly number[], step: 0 | 1, at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) - step * middle < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One pass over the text, then a binary search for each look-up; none at all where every character is one unit. */
export function codePointIndex(text: string): CodePointIndex {
  const { length } = text;
  if (!ASTRAL.test(text)) return { toCodePoint: (utf16) => clamp(utf16, length), toUtf16: (codePoint) => clamp(codePoint, length) };
  const astral = Array.from(text.matchAll(EVERY_ASTRAL), (match) => match.index);
  return {
    toCodePoint: (utf16) => {
      const at = clamp(utf16, length);
      return at - countBefore(astral, 0, at);
    },
    toUtf16: (codePoint) => {
      const at = clamp(codePoint, length - astral.length);
      return at + countBefore(astral, 1, at);
    },
  };
}

export function toCodePoint(text: string, utf16: number): number {
  return codePointIndex(text).toCodePoint(utf16);
}

export function toUtf16(text: string, codePoint: number): number {
  return codePointIndex(text).toUtf16(codePoint);
}
