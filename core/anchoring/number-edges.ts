import { SEAMLESS } from '../text/scripts.ts';

/**
 * What makes another number of the one at the edge of a range, by the piece of text it takes: a sign, a digit, a fraction bar, a group of
 * thousands, a unit joined to it. What is only written beside a number (a space and a word, a full stop, a bracket) is not here.
 */

/** The farthest that is looked around an edge, in UTF-16 units. */
const NEAR = 40;

/** Every way to write a minus or a dash that can be read as one. */
const DASH = '\\-\\u2010-\\u2015\\u2212\\u207b\\u208b\\u2796\\ufe58\\ufe63\\uff0d';
const WAVE = '~\\u223c\\u301c\\uff5e';
const RELATION = '<>=≈≃≅≒≠≡≢≤≥≦≧≨≩≪≫≮≯≰≱⩽⩾＜＞＝';
const TIMES = '×✕✖⨯⨉';
const BAR = '/÷\\u2044\\u2215\\uff0f';
const POINT = '.,·⋅・．，٫٬';
/** Spaces that part the thousands of one number. */
const GAP = '[ \\u00a0\\u2007-\\u200a\\u202f]';

const exp = (source: string): RegExp => new RegExp(source, 'u');

/** Where a number begins or ends inside the range. */
const BEGINS = exp(`^[\\p{Sc}#№+${DASH}${WAVE}${RELATION}${TIMES}${BAR}√∛∜^±∓${POINT}]*\\p{N}`);
const ENDS = exp(`\\p{N}[^\\s${SEAMLESS}()\\[\\]”’"'.,;:!?…]*$`);
const THREE_DIGITS = /^\p{Nd}{3}(?!\p{Nd})/u;
/** One to three digits that begin a number, or a group of thousands. */
const GROUP_ENDS = exp(`(?:(?<![\\p{Nd}${POINT}])\\p{Nd}{1,3}|${GAP}\\p{Nd}{3})$`);

/** What belongs to the number behind it. A dash joined to a word is a dash, a stop joined to one ends its sentence. */
const BEFORE = [
  exp(`[\\p{Sc}#№+±∓√∛∜^${WAVE}${RELATION}${TIMES}]$`),
  exp('[\\u2212\\u207b\\u208b\\u2796\\ufe63\\uff0d]$'),
  exp(`(?<![\\p{L}\\p{M}!?;:)\\]”’"'…][${POINT}]?)[${DASH}]$`),
  exp(`\\p{N}[${BAR}*xX·⋅]$`),
  exp(`(?<![\\p{L}\\p{M}\\p{N}!?;:)\\]”’"'….,])[.,·⋅・．，٫]$`),
  /\p{N}$/u,
];
const GROUP_BEFORE = exp(`(?<![\\p{Nd}${POINT}])\\p{Nd}{1,3}${GAP}$`);

/** What belongs to the number before it. Khmer and its like are written without a space, so their letters only stand beside it. */
const BEHIND = [
  exp(`^[%‰‱°％﹪′″+±\\p{Sc}\\p{No}\\p{Nl}\\p{M}^${TIMES}]`),
  exp(`^(?![${SEAMLESS}])\\p{L}`),
  exp(`^[${DASH}${WAVE}${BAR}*${POINT}:'’][\\p{Sc}.]?\\p{N}`),
  /^\p{Nd}/u,
];
const GROUP_BEHIND = exp(`^${GAP}\\p{Nd}{3}(?!\\p{Nd})`);

function longest(table: readonly RegExp[], text: string): number {
  return Math.max(0, ...table.map((one) => one.exec(text)?.[0].length ?? 0));
}

/** How much of the text before `at` belongs to a number that begins there, in UTF-16 units. */
function lengthBefore(text: string, at: number): number {
  const inside = text.slice(at, at + NEAR);
  if (!BEGINS.test(inside)) return 0;
  const outside = text.slice(Math.max(0, at - NEAR), at);
  return longest(THREE_DIGITS.test(inside) ? [...BEFORE, GROUP_BEFORE] : BEFORE, outside);
}

function lengthBehind(text: string, at: number): number {
  const inside = text.slice(Math.max(0, at - NEAR), at);
  if (!ENDS.test(inside)) return 0;
  return longest(GROUP_ENDS.test(inside) ? [...BEHIND, GROUP_BEHIND] : BEHIND, text.slice(at, at + NEAR));
}

/** Turns the letters or digits beside it around, or marks the letter before it: no reader sees the same words. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const OPENS = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const ISOLATES = /[\u2066-\u2068]/;

/** How far before the end of this line the first sign stands that is still open there: it turns around what comes, however many words later. */
function lengthTurned(line: string): number {
  if (!OPENS.test(line)) return 0;
  let open: number[] = [];
  const isIsolate = (at: number): boolean => ISOLATES.test(line.charAt(at));
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (OPENS.test(sign)) open.push(at);
    else if (sign === '\u202c' && !isIsolate(open.at(-1) ?? -1)) open.pop();
    // What closes an isolate closes all that was opened in it; without one it closes nothing.
    else if (sign === '\u2069' && open.some(isIsolate)) open = open.slice(0, open.map(isIsolate).lastIndexOf(true));
  }
  return open[0] === undefined ? 0 : line.length - open[0];
}

const MARKS = /\p{M}/u;

/**
 * How much of what stands outside an edge of a range belongs to what is inside, one piece at a time; 0 when nothing does. `step`: the
 * way out of the range.
 */
export function belongsAcross(text: string, at: number, step: 1 | -1): number {
  const next = text.charAt(step < 0 ? at - 1 : at);
  if (next === '') return 0;
  if (TURNS.test(next) || (step > 0 && MARKS.test(next) && !/\s/.test(text.charAt(at - 1)))) return 1;
  if (step > 0) return lengthBehind(text, at);
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return Math.max(lengthTurned(text.slice(line, at)), lengthBefore(text, at));
}

const RANGE = exp(`[${DASH}${WAVE}]`);

/** The part of what belongs across an edge that makes another number of it: how a range goes on beyond its dash is the other end's affair. */
export function upToRange(reach: string, step: 1 | -1): string {
  const outward = step > 0 ? [...reach] : [...reach].reverse();
  const dash = outward.findIndex((letter) => RANGE.test(letter));
  const near = outward.slice(0, dash < 0 ? outward.length : dash + 1);
  // Which dash it is programs change by themselves.
  if (dash >= 0) near[dash] = '-';
  return (step > 0 ? near : near.reverse()).join('');
}
