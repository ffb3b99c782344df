/**
 * Which cells of a table are figures: values that may be corrected without a word of their row being another one. A year or a date is
 * written in digits too, but says what the row is about.
 */

const YEAR = /^\p{Nd}{4}$/u;
const IN_OUR_TIME = /^(?:19|20|១៩|២០)/u;
const DATE = /^\p{Nd}{1,4}([-/.])\p{Nd}{1,2}\1\p{Nd}{1,4}$/u;

/** Units and currencies that are written in letters. Any other word beside a number makes a label of it: "Route 5", "2 May". */
const UNIT =
  '(?:[kcm]?m|[km]?g|t|ha|[mk]?l|[kMGT]Wh?|pp|[mb]n|bln|mln|k|thousand|million|billion|trillion|per ?cent|riels?|dollars?|euros?|US|USD|KHR|EUR)';
const FIGURE = new RegExp(`^(?:${UNIT}(?!\\p{L})|[\\p{N}\\p{P}\\p{S}\\s])+$`, 'u');
const NO_VALUE = /^(?:n\/?a|n\.\s?a\.)$/i;

/** Whether these words of a cell are a figure, or say that there is none. */
export function isFigure(words: string): boolean {
  if (DATE.test(words) || (YEAR.test(words) && IN_OUR_TIME.test(words))) return false;
  if (!/\p{L}/u.test(words)) return true;
  return NO_VALUE.test(words) || (/\p{N}/u.test(words) && FIGURE.test(words));
}
