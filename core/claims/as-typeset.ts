import type { Tolerance } from '../saved/library-record.ts';
import { sameWords, withStraightQuotes } from './same-words.ts';

/**
 * What programs set by themselves while people type: the length of a dash, the curl of a quote mark, an ellipsis. In what words stand under it
 * says nothing; whether there is a dash or a mark at all does. The words of a claim are held more strictly (`same-words.ts`).
 */

/** Hyphens, dashes and the minus sign, and what typewriters have for a dash. */
const DASHES = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]|-{2,3}/g;
const SINGLE = /[‚‛ʼ‹›]/g;

export const withPlainDashes = (words: string): string => words.replace(DASHES, '-');

export const asTypeset = (words: string): string =>
  withPlainDashes(withStraightQuotes(words)).replace(SINGLE, "'").replaceAll('‟', '"').replaceAll('…', '...');

/** What may be set in more than one way. */
const ANY = /[^\x00-\x7f]|--/;

/** Whether two wordings of what stands over or beside words are the same, however they are set. */
export function sameTypeset(one: string, other: string, tolerance: Tolerance): boolean {
  if (sameWords(one, other, tolerance)) return true;
  return (ANY.test(one) || ANY.test(other)) && sameWords(asTypeset(one), asTypeset(other), tolerance);
}
