import { tokens } from '../text/tokens.ts';
import { writing } from './scan.ts';
import { spokenIn, type IndexedText, type WordIndex } from './word-index.ts';

/** Whether a quotation begins or ends within a number of the text: "5" is not what "5%", "-5", "5 million" or "twenty-five" says. */

const ONE = 'one|two|three|four|five|six|seven|eight|nine';
const TEEN = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TEN = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SCALE = 'hundreds?|thousands?|millions?|billions?|trillions?|dozens?|lakhs?|crores?';
const SHORT_SCALE = 'k|m|mn|mln|bn|b|tn|trn|pct|pc|p\\.c|per\\s?mille|percent|per\\s?cent|percentage';
const NTH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const SHARE = 'half|halves|quarters?|thirds?|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths|thousandths';
const KHMER_ONE = 'សូន្យ|មួយ|ពីរ|បី|បួន|ប្រាំ|ដប់|ម្ភៃ|សាមសិប|សែសិប|ហាសិប|ហុកសិប|ចិតសិប|ប៉ែតសិប|កៅសិប';
const KHMER_SCALE = 'ប៊ីលាន|លាន|ពាន់|ម៉ឺន|សែន|កោដិ|រយ|ភាគរយ|កន្លះ';
const BARE = `${ONE}|${TEEN}|${TEN}|${SCALE}`;

const STARTS = '(?<![\\p{L}\\p{M}\\p{N}])';
const STOPS = '(?![\\p{L}\\p{M}])';
/** A number in words; "twenty-five" is one word. */
const NAMED = `${STARTS}(?:(?:${BARE})-)*(?:${BARE})${STOPS}|${KHMER_ONE}|${KHMER_SCALE}`;
const ANY = `\\p{N}|[-+−–]\\p{Nd}|[$€£¥៛]\\s?\\p{Nd}|${NAMED}`;
/** What may stand between the parts of one number: blanks, hyphens, marks nobody sees, brackets and quote marks. */
const GAP = '[\\s\\u200b-\\u200f\\u2060\\ufeff()\\[\\]"“”‘’«»\\-\\u2010\\u2011]*';
const BLANK = '(?:\\s+|\\s*[-–—]\\s*)';

const both = (tail: string, ahead: string): readonly [RegExp, RegExp] => [
  new RegExp(`(?:${tail})$`, 'iu'),
  new RegExp(`^(?:${ahead})`, 'iu'),
];

const DIGITS_END = '\\p{N}(?:st|nd|rd|th|s)?';
/** What ends before the edge, and what goes on behind it, so that both are one number. */
const PARTED: readonly (readonly [RegExp, RegExp])[] = [
  both('\\p{N}', `${GAP}(?:(?:${SCALE}|${SHORT_SCALE}|${SHARE})${STOPS}|${KHMER_SCALE}|\\p{No}|[%‰°]\\p{L}?(?!\\p{L})|[%‰])`),
  // Letters that touch: "5km", "5bn". Khmer has no blanks between words, and what it counts may touch.
  both('\\p{N}', '[\\u200b-\\u200f\\u2060\\ufeff]*(?!\\p{sc=Khmer})\\p{L}'),
  both('(?<!\\p{Nd})(?!(?:1[5-9]|20)\\p{Nd}{2}$)[\\p{Nd}.,]+', `${GAP}\\p{N}`),
  both('(?<!\\p{Nd})(?:1[5-9]|20)\\p{Nd}{2}', '\\s?\\p{Nd}{3}(?!\\p{Nd})\\s\\p{Nd}{3}(?!\\p{Nd})'),
  both(NAMED, `${GAP}(?:(?:${BARE}|${NTH}|${SHARE}|percent|per\\s?cent)${STOPS}|${KHMER_ONE}|${KHMER_SCALE})`),
  both(`${STARTS}an?|half\\s+an?|${STARTS}half`, `\\s+(?:an?\\s+)?(?:${SCALE})${STOPS}`),
  both(`(?:${STARTS}(?:${SHARE})(?:\\s+of)?|[½¼¾])\\s*`, `\\s*an?\\s+(?:${SCALE}|dozen)${STOPS}`),
  both(`${DIGITS_END}|${NAMED}`, `\\s+and\\s+(?:a|one|two|three|\\p{N})[\\s-]+(?:${SHARE})${STOPS}|\\s+and\\s+[½¼¾]`),
  both(`${STARTS}(?:${SCALE})${STOPS}`, `\\s+and\\s+(?:\\p{N}|${NAMED})`),
  both(`${STARTS}(?:${SCALE})\\s+and`, `\\s*(?:\\p{N}|${NAMED})`),
  both(`${DIGITS_END}|${NAMED}`, `(?:${BLANK}(?:to|or|till|point)${BLANK}|\\s*[-–—]\\s*|\\s*(?:ទៅ|ដល់|ឬ)\\s*)(?:${ANY})`),
  both(`(?:${DIGITS_END}|${NAMED})(?:${BLANK}(?:to|or|till|point)|\\s*[-–—/]|\\s*(?:ទៅ|ដល់|ឬ))`, `\\s*(?:${ANY})`),
  both(`${STARTS}(?:minus|negative|point)`, `\\s+(?:${ANY})`),
];

const DIGIT = /\p{Nd}/u;
const SIGN = /[^\p{L}\p{M}\p{Nd}\s]/u;

/** A comma or stop that ends something, though another number comes next: "12, 300 of them". */
const isComma = (text: string, at: number): boolean => /[,;:.]/.test(text.charAt(at)) && /^\s?$/u.test(text.charAt(at + 1));

/** So many words on either side can belong to a number. */
const REACH = 5;

function wordsAround(index: WordIndex, text: IndexedText, at: number): readonly [string, string] {
  const first = Math.max(text.first, at - REACH);
  const last = Math.min(text.end, at + REACH) - 1;
  const edge = index.to[at - 1] ?? 0;
  return [spokenIn(text, { from: index.from[first] ?? 0, to: edge }), spokenIn(text, { from: edge, to: index.to[last] ?? 0 })];
}

/** A word that a number may consist of; of Khmer, where words have no blanks between them, one cluster of such a word. */
const OF_NUMBER = new RegExp(`^(?:\\p{N}[^]*|[^\\p{L}\\p{M}]|(?:(?:${BARE})-)*(?:${BARE}|${SHARE})|minus|negative|point)$`, 'iu');
const KHMER_CLUSTERS = new Set(tokens(`${KHMER_ONE}|${KHMER_SCALE}`).map(({ text }) => text));

/** What each word of an index says to that, by its number: the same few words stand at most edges. */
const KNOWN = new WeakMap<WordIndex, Map<number, boolean>>();

function isOfNumber(index: WordIndex, text: IndexedText, at: number): boolean {
  const known = KNOWN.get(index) ?? new Map<number, boolean>();
  KNOWN.set(index, known);
  const id = index.ids[at] ?? 0;
  const told = known.get(id);
  if (told !== undefined) return told;
  const word = writing(text.text.slice(index.from[at], index.to[at]));
  const is = OF_NUMBER.test(word) || KHMER_CLUSTERS.has(word);
  known.set(id, is);
  return is;
}

/** Whether an edge between two words lies within a number. Most edges have none near and are told at once. */
function partsNumber(index: WordIndex, text: IndexedText, at: number): boolean {
  if (at <= text.first || at >= text.end) return false;
  if (![at - 2, at - 1, at, at + 1].some((near) => near >= text.first && near < text.end && isOfNumber(index, text, near))) return false;
  const [tail, ahead] = wordsAround(index, text, at);
  return PARTED.some(([before, behind]) => before.test(tail) && behind.test(ahead));
}

/** Indexes of words, end exclusive. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

const own = (index: WordIndex, text: IndexedText, at: number): string => text.text.slice(index.from[at], index.to[at]);
const touches = (index: WordIndex, at: number): boolean => index.to[at - 1] === index.from[at];

function cutsBefore(index: WordIndex, text: IndexedText, first: number): boolean {
  const signed = first > text.first && touches(index, first) && SIGN.test(own(index, text, first - 1));
  return (signed && DIGIT.test(own(index, text, first).charAt(0))) || partsNumber(index, text, first);
}

function cutsBehind(index: WordIndex, text: IndexedText, end: number): boolean {
  const signed =
    end < text.end && DIGIT.test(own(index, text, end - 1).slice(-1)) && touches(index, end) && SIGN.test(own(index, text, end));
  return (signed && !isComma(text.text, index.from[end] ?? 0)) || partsNumber(index, text, end);
}

export const cutsNumber = (index: WordIndex, text: IndexedText, { first, end }: Stretch): boolean =>
  cutsBefore(index, text, first) || cutsBehind(index, text, end);

/** The stretch with the numbers at its ends whole, so that who compares sees what was cut off. */
export function withWholeNumbers(index: WordIndex, text: IndexedText, { first, end }: Stretch): Stretch {
  let [from, to] = [first, end];
  while (first - from < REACH && cutsBefore(index, text, from)) from -= 1;
  while (to - end < REACH && cutsBehind(index, text, to)) to += 1;
  return { first: from, end: to };
}
