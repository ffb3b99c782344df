import type { Category } from '../saved/closed-sets.ts';
import type { Unit } from '../article/plain-text.ts';

/** A span that looks like a claim. `from`/`to`: UTF-16 offsets in the projection; `reason` is a code for the window's words. */
export interface Suggestion {
  readonly suggester: string;
  readonly category: Category;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** One rule that looks at one unit's text. Offsets it returns are relative to the unit's text. */
export interface Suggester {
  readonly id: string;
  find(text: string, unit: Unit, language: string): readonly Omit<Suggestion, 'suggester'>[];
}
