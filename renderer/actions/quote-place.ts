import type { QuotePlace } from '../../core/quotes/look-up.ts';
import type { Locator } from '../../core/saved/docket.ts';
import { words } from '../words/words.ts';

/** Where in a source a quotation stands: the time where its transcript names one, in whole seconds, else the line. */
export function standingLocator({ time, line }: Pick<QuotePlace, 'time' | 'line'>): Locator {
  if (time !== null) return { kind: 'timecode', value: time.replace(/[.,]\d+$/u, '') };
  return { kind: 'other', value: words.quotes.line(line) };
}
