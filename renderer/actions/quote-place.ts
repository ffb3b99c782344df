import type { Standing } from '../../core/quotes/word-index.ts';
import type { Locator } from '../../core/saved/docket.ts';
import { words } from '../words/words.ts';

/** Where in a source a quotation stands: the time where its transcript names one, in whole seconds, else the page of a PDF, else the line. */
export function standingLocator({ time, page, line }: Standing): Locator {
  if (time !== null) return { kind: 'timecode', value: time.replace(/[.,]\d+$/u, '') };
  if (page !== null) return { kind: 'page', value: words.quotes.page(page) };
  return { kind: 'other', value: words.quotes.line(line) };
}
