import type { QuoteVerdict } from '../../core/quotes/look-up.ts';
import { Store } from './store.ts';

/** How the quotations of the open article stand, as far as somebody wanted to know. */
export interface QuotationsView {
  /** By what tells one from another; null until they were looked up, and again once what they are looked up in has changed. */
  readonly verdicts: ReadonlyMap<string, QuoteVerdict> | null;
}

export const quotations = new Store<QuotationsView>({ verdicts: null });
