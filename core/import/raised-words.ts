/**
 * Superscripts and subscripts as plain text, so that an exponent or the number of a footnote never becomes part of a figure. Read by the
 * sheet's paste and by the import of a file, each with its own kind of tree.
 */

export type Rise = 'super' | 'sub';

/** A piece of raised or lowered text. `linked`: it stands in a link of its own, as the number of a footnote does. */
export interface RaisedRun {
  readonly text: string;
  readonly linked: boolean;
}

const LETTERS: Readonly<Record<Rise, ReadonlyMap<string, string>>> = {
  super: new Map([...'0123456789+-−–=()n'].map((letter, at) => [letter, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ'][at] ?? letter])),
  sub: new Map([...'0123456789+-−–=()'].map((letter, at) => [letter, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎'][at] ?? letter])),
};
const SIGNS: Readonly<Record<Rise, string>> = { super: '^', sub: '_' };
/** Raised already, in brackets, or without a letter or digit: nobody takes it for part of a number. */
const PLAIN = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎™℠\s]+|[[(][^]*[\])]|[^\p{L}\p{N}]*)$/u;
/** Ordinals are written on the line as well. */
const ORDINAL = /^(?:st|nd|rd|th)$/iu;
const TRADE_MARKS: Readonly<Record<string, string>> = { TM: '™', SM: '℠' };
/** A raised phrase is a matter of looks. */
const LONGEST_SIGN = 24;

const STYLE = /(?:^|[\s;])vertical-align\s*:\s*(super|sub)\b/iu;

/** How an element raises or lowers what is in it; cells and blocks, whose alignment means something else, do not. */
export function riseOf(tag: string, style: string): Rise | null {
  if (tag === 'sup') return 'super';
  if (tag === 'sub') return 'sub';
  if (!['span', 'a', 'font', 'b', 'strong', 'i', 'em', 'u', 's', 'code'].includes(tag)) return null;
  const said = STYLE.exec(style)?.[1]?.toLowerCase();
  return said === 'super' || said === 'sub' ? said : null;
}

/** The text with `before` and `after` set close around its words. */
const around = (text: string, before: string, after: string): string =>
  text.replace(/^\s*/u, (blank) => blank + before).replace(/(\S)(\s*)$/u, (_, last: string, blank: string) => last + after + blank);

/** Sets signs around the words of the runs together: before the first that has any, and after the last. */
function enclosed(runs: readonly string[], before: string, after: string): readonly string[] {
  const filled = runs.flatMap((text, at) => (text.trim() === '' ? [] : [at]));
  return runs.map((text, at) => around(text, at === filled[0] ? before : '', at === filled[filled.length - 1] ? after : ''));
}

function written(runs: readonly string[], rise: Rise): readonly string[] {
  const letters = LETTERS[rise];
  const whole = runs.join('').trim();
  const inLetters = (text: string): string => [...text].map((letter) => letters.get(letter) ?? letter).join('');
  if ([...whole].every((letter) => letters.has(letter))) return runs.map(inLetters);
  const mark = TRADE_MARKS[whole];
  if (mark !== undefined) return runs.map((text) => text.replace(whole, mark));
  if (PLAIN.test(whole) || ORDINAL.test(whole) || whole.length > LONGEST_SIGN) return runs;
  const isOne = [...whole].length === 1;
  return enclosed(runs, `${SIGNS[rise]}${isOne ? '' : '('}`, isOne ? '' : ')');
}

const numbered = (runs: readonly string[]): readonly string[] =>
  /^(?:|[[(][^]*[\])])$/u.test(runs.join('').trim()) ? runs : enclosed(runs, '[', ']');

/**
 * What stands for the runs of one raised or lowered element, run by run: the letters Unicode has for it (10⁶, CO₂), `^x` and `_(max)` where it
 * has none, `[1]` for a link. Ordinals, trade marks, brackets and bare signs stay on the line.
 */
export function raisedWords(runs: readonly RaisedRun[], rise: Rise): readonly string[] {
  const done: string[] = [];
  for (let at = 0; at < runs.length;) {
    const { linked } = runs[at] as RaisedRun;
    let end = at;
    while (end < runs.length && runs[end]?.linked === linked) end += 1;
    const texts = runs.slice(at, end).map((run) => run.text);
    done.push(...(linked ? numbered(texts) : written(texts, rise)));
    at = end;
  }
  return done;
}
