import type { HouseRule, RulePattern } from './rule.ts';
import { readForm, type FormFault } from './form.ts';

/** Something of the text that a rule speaks of; offsets in the text it was looked for in. */
export interface RuleMatch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What stands better there; null where the rule only gives a hint. */
  readonly replacement: string | null;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
const IS_KHMER = /\p{Script=Khmer}/u;

/** Khmer puts no space between words: there a word only must not end within a cluster. */
function wordSource(word: string): string {
  const source = word
    .replace(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&')
    .replace(/['’]/gu, "['’]")
    .replace(/\s+/gu, '\\s{1,3}');
  const [first = ''] = word;
  const last = word.at(-1) ?? '';
  const before = IS_KHMER.test(first) ? '(?<!\\u17d2)' : `(?<!${LETTER})`;
  const after = IS_KHMER.test(last) ? '(?![\\p{M}])' : `(?!${LETTER})`;
  const isLetter = (sign: string): boolean => /[\p{L}\p{M}\p{N}_]/u.test(sign);
  return `${isLetter(first) ? before : ''}${source}${isLetter(last) ? after : ''}`;
}

function sourceOf(pattern: RulePattern): { readonly source: string } | { readonly fault: FormFault } {
  if (pattern.kind === 'form') return readForm(pattern.form);
  const words = [...pattern.words].sort((one, other) => other.length - one.length);
  return { source: words.map(wordSource).join('|') };
}

/** The expression of a pattern, global, or why there is none. */
export function expressionOf(pattern: RulePattern): RegExp | FormFault {
  const read = sourceOf(pattern);
  if ('fault' in read) return read.fault;
  try {
    return new RegExp(read.source, pattern.matchCase ? 'gu' : 'giu');
  } catch {
    return 'unknown-sign';
  }
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase() && letter === letter.toUpperCase();

/** Words in capitals stay in capitals, a capital at the beginning stays one. */
function inItsCapitals(words: string, instead: string): string {
  const letters = words.match(/\p{L}/gu) ?? [];
  if (letters.length > 1 && letters.every(isCapital) && letters.length === (words.match(/\p{Lu}/gu) ?? []).length)
    return instead.toUpperCase();
  const [first = ''] = words;
  const [start = ''] = instead;
  return isCapital(first) && !isCapital(start) ? start.toUpperCase() + instead.slice(start.length) : instead;
}

function filled(template: string, groups: readonly (string | undefined)[]): string {
  return template.replace(/\$(\$|&|[1-9])/gu, (_all, sign: string) =>
    sign === '$' ? '$' : (groups[sign === '&' ? 0 : Number(sign)] ?? ''),
  );
}

/** What the rule says of a text, in reading order; words that already stand as it wants them are left alone. */
export function matchesOf(text: string, { pattern, replacement }: HouseRule, expression: RegExp): RuleMatch[] {
  const found: RuleMatch[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const [words] = match;
    if (words === '') {
      expression.lastIndex += 1;
      continue;
    }
    const plain = replacement === undefined ? null : filled(replacement, match);
    const instead = plain === null || pattern.matchCase ? plain : inItsCapitals(words, plain);
    if (instead !== words) found.push({ from: match.index, to: match.index + words.length, words, replacement: instead });
  }
  return found;
}

/** The text with every replacement of the rule put in its place. */
export function restyled(text: string, matches: readonly RuleMatch[]): string {
  return [...matches]
    .reverse()
    .reduce((now, { from, to, words, replacement }) => now.slice(0, from) + (replacement ?? words) + now.slice(to), text);
}
