import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';

/** Figures listed and then added up: "$74,400 in May, $55,800 in June and $55,800 in July. That makes $186,000." */

type Found = Omit<Inconsistency, 'check'>;

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, m: 1e6, bn: 1e9 };
const SIGN = '(?:US)?[$€£¥]';
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,12}(?:\\.\\d{1,3})?';
const FIGURE = `(?<![\\d.,])${SIGN}(?:${NUMBER})(?![\\d,.]*\\d)(?:\\s?(?:thousand|million|billion|m|bn)\\b)?`;
/** What one figure was for, without a number of its own. */
const FOR = "(?:\\s+\\p{L}[\\p{L}’'-]*){0,6}";
const LIST = `${FIGURE}${FOR}(?:,\\s+${FIGURE}${FOR}){0,8},?\\s+and\\s+${FIGURE}${FOR}`;
const MAKES = '(?:makes?|made|comes?\\s+to|came\\s+to|adds?\\s+up\\s+to|added\\s+up\\s+to|totals?|totall?ed)';
const PATTERNS = [
  // "… and C in July. That makes D."
  new RegExp(
    `(?<list>${LIST})[.;,]\\s+(?:(?:that|this|they|these|which|together|in\\s+all|in\\s+total),?\\s+){1,3}${MAKES}\\s+(?<sum>${FIGURE})`,
    'giu',
  ),
  // "A for one, B for another and C for a third, a total of D", "…, totalling D"
  new RegExp(
    `(?<list>${LIST}),\\s+(?:(?:for|or|in\\s+all|altogether)\\s+)?(?:a\\s+total\\s+of|totall?ing|adding\\s+up\\s+to|making|together)\\s+(?<sum>${FIGURE})`,
    'giu',
  ),
  // "A, B and C, D in all."
  new RegExp(`(?<list>${LIST}),\\s+(?:or\\s+)?(?<sum>${FIGURE})\\s+(?:in\\s+all|in\\s+total|altogether)\\b`, 'giu'),
  // "paid D in three parts: A, B and C."
  new RegExp(
    `(?<sum>${FIGURE})\\s+in\\s+(?:two|three|four|five|six|\\d)\\s+(?:parts|payments|instal?lments|tranches|stages)\\s*[:–—]\\s*(?<list>${LIST})(?=\\s*(?:$|[.;]))`,
    'giu',
  ),
];
const SENTENCE_START = /(?:^|[.!?…;]["”’)]*\s+|\n)(?=[^.!?…;\n]*$)/u;
const REACH = 200;

interface Value {
  readonly value: number;
  /** How far the true one may lie from it, being rounded. */
  readonly slack: number;
  readonly sign: string;
}

function valueIn(words: string): Value {
  const { sign = '', digits = '', scale = '' } = /(?<sign>[^\d]*)(?<digits>[\d.,]*\d)\s?(?<scale>\p{L}*)/u.exec(words)?.groups ?? {};
  const factor = SCALES[scale.toLowerCase()] ?? 1;
  const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
  const slack = factor > 1 ? 0.5 * 10 ** -decimals * factor : 0;
  return { value: Number(digits.replace(/,/gu, '')) * factor, slack, sign: sign.replace('US', '').trim() };
}

const plain = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-US');

/** Another figure before the list, in its sentence, may be one of what is added. */
function isAlone(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const start = SENTENCE_START.exec(before);
  return !new RegExp(SIGN, 'u').test(before.slice(start ? start.index + start[0].length : 0));
}

function wrongSum(text: string, match: RegExpExecArray): Found[] {
  const { list = '', sum = '' } = match.groups ?? {};
  const parts = [...list.matchAll(new RegExp(FIGURE, 'giu'))].map(([words]) => valueIn(words));
  const told = valueIn(sum);
  if (parts.some(({ sign }) => sign !== told.sign) || !isAlone(text, match.index)) return [];
  const all = parts.reduce((whole, { value }) => whole + value, 0);
  const slack = parts.reduce((whole, part) => whole + part.slack, told.slack) + 0.005;
  if (Math.abs(all - told.value) <= slack) return [];
  const from = match.index;
  return [{ from, to: from + match[0].length, code: 'parts', said: sum, is: `${told.sign}${plain(all)}` }];
}

export const sumsCheck: ConsistencyCheck = {
  id: 'sums',
  find: (text) => PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => wrongSum(text, match))),
};
