import type { LineFilter } from '../../core/contract/search.ts';
import type { Row } from './document.ts';

/** What main asks the process that searches. */
export type Asked =
  | { readonly ask: 'update'; readonly rows: readonly Row[]; readonly gone: readonly string[] }
  | { readonly ask: 'settled' }
  | { readonly ask: 'keep' }
  | { readonly ask: 'articles'; readonly query: string }
  | { readonly ask: 'lines'; readonly query: string; readonly filter: LineFilter };
