/** Numbers as a text writes them, for rules that reckon with them. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, at) =>
    ten === '' ? [] : [[ten, at * 10] as const, ...ONES.slice(1, 10).map((one, more) => [`${ten}-${one}`, at * 10 + more + 1] as const)],
  ),
]);

const words = (list: readonly string[]): string =>
  [...list]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** A whole number in digits of either script, or in English words to ninety-nine. */
export const WHOLE = `(?:[\\d០-៩]{1,3}(?:,[\\d០-៩]{3}){1,4}|[\\d០-៩]{1,12}|(?:${words(TENS)})(?:-(?:${words(ONES.slice(1, 10))}))?|${words(ONES)})`;

const eitherCase = (list: readonly string[]): string =>
  words(list).replace(/(?<![a-z])[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** The same where the pattern around it must tell capitals: "Forty houses", "forty houses". */
export const WHOLE_AT_START = WHOLE.replace(words(TENS), eitherCase(TENS)).replace(words(ONES), eitherCase(ONES));

/** A year of the last centuries or of this one. */
export const YEAR = '(?:1[6-9]\\d{2}|20\\d{2})';

export const western = (digits: string): string => digits.replace(/[០-៩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x17e0));

/** Its value; NaN when it is no whole number. */
export function valueOf(words: string): number {
  const known = WORDS.get(words.toLowerCase());
  if (known !== undefined) return known;
  const digits = western(words).replace(/,/gu, '');
  return /^\d+$/u.test(digits) ? Number(digits) : NaN;
}

/** Two whole numbers that a finger or an ear mistakes: digits changed about, one other, one more, "forty" and "fourteen". */
export function isSlip(one: number, other: number): boolean {
  const [a, b] = [String(Math.min(one, other)), String(Math.max(one, other))];
  if (b.length > a.length) return b.length === a.length + 1 && [...b].some((_, at) => b.slice(0, at) + b.slice(at + 1) === a);
  const differs = [...a].filter((digit, at) => digit !== b[at]).length;
  const isTeen = Number(a) > 12 && Number(a) < 20 && Number(b) === (Number(a) - 10) * 10;
  return differs === 1 || isTeen || (differs === 2 && [...a].sort().join('') === [...b].sort().join(''));
}

const SENTENCE_END = /[.!?…;។](?=["”’»)]*\s)|\n/gu;

/** The sentence around a place, as a range; an initial or "Mr." may cut it short. */
export function sentenceAround(text: string, at: number): { readonly from: number; readonly to: number } {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  return { from: ends.filter((end) => end <= at).at(-1) ?? 0, to: ends.find((end) => end > at) ?? text.length };
}

/** The word right before a place, with the blank between; looked at only where something was found, so that long texts take no longer. */
export function wordBefore(text: string, at: number): string {
  return /\S{1,24}\s$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? '';
}
const LONGEST_WORD = 30;
