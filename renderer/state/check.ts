import type { ArticleCheck } from '../../core/claims/article-check.ts';
import { Store } from './store.ts';

/** What is known of the open article's claims at this moment; computed after a pause in typing, at once after an act on a claim. */
export interface CheckView {
  /** Null while nothing is open. */
  readonly result: ArticleCheck | null;
  readonly words: number;
  readonly minutes: number;
}

export const NOTHING_CHECKED: CheckView = { result: null, words: 0, minutes: 0 };

export const check = new Store<CheckView>(NOTHING_CHECKED);
