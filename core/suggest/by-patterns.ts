import type { Unit } from '../article/plain-text.ts';
import type { Category } from '../saved/closed-sets.ts';
import type { Span } from './clause.ts';
import type { Suggester } from './suggestion.ts';

/** Words that make a statement of one kind, and the reason shown with it. */
export interface PatternRule {
  readonly reason: string;
  /** With the flag `g`. */
  readonly pattern: RegExp;
}

interface Kind {
  readonly id: string;
  readonly category: Category;
  readonly rules: readonly PatternRule[];
  /** What belongs to the words that were found. */
  readonly around: (text: string, from: number, to: number) => Span;
  /** Whether so short a passage says anything; asked with its words and whether a quotation mark touches it. */
  readonly tells?: (words: string, isBesideQuote: boolean) => boolean;
}

const MARK_BEFORE = /[“”"«»][\s,]*$/u;
const MARK_AFTER = /^[\s,:]*[“”"«»]/u;
const NEAR = 6;

/** A suggester that looks for words; an earlier rule keeps the passage that a later one would take too. */
export function byPatterns({ id, category, rules, around, tells }: Kind): Suggester {
  return {
    id,
    find: (text: string, _unit: Unit) =>
      rules.flatMap(({ reason, pattern }) =>
        [...text.matchAll(pattern)].flatMap((match) => {
          const { from, to } = around(text, match.index, match.index + match[0].length);
          const isBesideQuote = MARK_BEFORE.test(text.slice(Math.max(0, from - NEAR), from)) || MARK_AFTER.test(text.slice(to, to + NEAR));
          return from < to && (tells?.(text.slice(from, to), isBesideQuote) ?? true) ? [{ from, to, category, reason }] : [];
        }),
      ),
  };
}
