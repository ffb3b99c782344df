import type { Answer } from '../../core/contract/calls.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { valueOrSay } from './tell.ts';

/** What the quotations of the open article are looked up in, and what could not be read. */
export type QuoteTexts = Answer<'quotes.texts'>;

/** Null after the problem has been said, and when nothing is open. */
export async function quoteTexts(): Promise<QuoteTexts | null> {
  const { id } = article.value;
  return id === null ? null : valueOrSay(await ask('quotes.texts', { article: id }));
}
