/**
 * Signs without a width that turn the order of what stands beside them (UAX 9): with one before it, the digits "043" are read as "340". What is
 * checked is what stands in the file, so whoever checks must be told.
 */

const EXPLICIT = /[\u202a-\u202e\u2066-\u2069]/u;
const OVERRIDE = /[\u202d\u202e]/u;
const OPENS = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/u;
const ISOLATES = /[\u2066-\u2068]/u;
const END = '\u202c';
const ISOLATE_END = '\u2069';
/** Letters that are written from the right. */
const FROM_RIGHT = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;
const RIGHT_MARK = /[\u200f\u061c]/gu;
const LEFT_MARK = /\u200e/gu;
/** Marks beside letters of their own direction turn nothing. */
const SEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const placesOf = (line: string, sign: RegExp): number[] => [...line.matchAll(sign)].map(({ index }) => index);

/**
 * Where signs stand that turn the order of this line: overrides, embeddings and isolates wherever they are, a mark for one direction where the
 * line has letters of the other.
 */
export function turningSigns(line: string): number[] {
  if (!SEEN.test(line)) return [];
  const isFromRight = FROM_RIGHT.test(line.replace(RIGHT_MARK, ''));
  const marks = isFromRight ? placesOf(line, LEFT_MARK) : placesOf(line, RIGHT_MARK);
  return [...placesOf(line, new RegExp(EXPLICIT, 'gu')), ...marks].sort((one, other) => one - other);
}

/**
 * The text without overrides and what ends them. No script needs one; embeddings, isolates and marks stay, since text from the right is written
 * with them.
 */
export function withoutOverrides(text: string): string {
  if (!OVERRIDE.test(text)) return text;
  const signs = [...text];
  const gone = new Set<number>();
  let open: number[] = [];
  const isIsolate = (at: number | undefined): boolean => at !== undefined && ISOLATES.test(signs[at] ?? '');
  signs.forEach((sign, at) => {
    if (OVERRIDE.test(sign)) gone.add(at);
    if (OPENS.test(sign)) open.push(at);
    else if (sign === END && !isIsolate(open.at(-1))) {
      const opened = open.pop();
      if (opened !== undefined && gone.has(opened)) gone.add(at);
    } else if (sign === ISOLATE_END && open.some(isIsolate)) open = open.slice(0, open.map(isIsolate).lastIndexOf(true));
  });
  return signs.filter((_sign, at) => !gone.has(at)).join('');
}

/** The text as it stands in the file, whatever turned it round. */
export const withoutTurning = (text: string): string => text.replace(new RegExp(SEEN, 'gu'), '');
