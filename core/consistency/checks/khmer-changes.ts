import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';
import { western } from '../figures.ts';

/** In Khmer, a change that is said in two ways which do not agree: "កើនឡើង ២០ ភាគរយ ពី ៥០០ ដល់ ១ ០០០". */

type Found = Omit<Inconsistency, 'check'>;

const GAP = '[\\s\\u200b]*';
/** Groups of three behind a point or a comma; which of the two parts decimals is not agreed on, so that other numbers are whole. */
const NUMBER = '(?:[\\d០-៩]{1,3}(?:[.,][\\d០-៩]{3})+|[\\d០-៩]{1,12})(?![.,]?[\\d០-៩])';
const SCALE = '(?:ពាន់លាន|លាន|សែន|ម៉ឺន|ពាន់|រយ)';
const PERCENT = `(?<![\\d០-៩.,])(?<percent>[\\d០-៩]{1,3}(?:[.,][\\d០-៩]{1,2})?)${GAP}(?:%|ភាគរយ)`;
const UNIT = '(?:[\\u200b ]{0,2}[\\u1780-\\u17d3\\u200b]{1,16})?';
const FROM_TO = `ពី${GAP}(?:ចំនួន${GAP})?(?<a>${NUMBER})(?!${GAP}(?:%|ភាគរយ|${SCALE}))${UNIT}${GAP}(?:ទៅដល់|រហូតដល់|ដល់|មកដល់|មក|ទៅ)${GAP}(?:ចំនួន${GAP})?(?<b>${NUMBER})(?!${GAP}(?:%|ភាគរយ|${SCALE}))`;
const WAY = '(?:(?<up>កើនឡើង|កើន|ឡើងថ្លៃ|ឡើង)|(?<down>ធ្លាក់ចុះ|ធ្លាក់|ថយចុះ|ថយ))';
const WORDS = '[^។\\n\\d០-៩]';
const CHANGES = [
  new RegExp(`${WAY}${WORDS}{0,24}${PERCENT}${GAP}(?:គឺ${GAP})?${FROM_TO}`, 'gu'),
  // "rose from 4,000 to 5,000, which is up 25 per cent"
  new RegExp(`${WAY}${WORDS}{0,24}${FROM_TO}${WORDS}{0,30}${PERCENT}`, 'gu'),
];
const ABOUT = /(?:ប្រហែល|ប្រមាណ|ជិត|ជាង|លើសពី|យ៉ាងតិច)/u;

const whole = (digits: string): number => Number(western(digits).replace(/[.,]/gu, ''));
const isYear = (value: number): boolean => value >= 1600 && value < 2600 && Number.isInteger(value);

function wrong(match: RegExpExecArray): Found[] {
  const { a = '', b = '', percent = '', up } = match.groups ?? {};
  const [start, end] = [whole(a), whole(b)];
  if (!(start > 0) || (isYear(start) && isYear(end) && !/[.,]/u.test(a)) || ABOUT.test(match[0])) return [];
  const at = { from: match.index, to: match.index + match[0].length };
  const real = ((up === undefined ? start - end : end - start) / start) * 100;
  const said = western(percent).replace(',', '.');
  const decimals = /\.(\d+)$/u.exec(said)?.[1]?.length ?? 0;
  if (real < 0) return [{ ...at, code: 'direction', said: match.groups?.['up'] ?? match.groups?.['down'] ?? '', is: '' }];
  const slack = 0.5 * 10 ** -decimals + 0.05;
  return Math.abs(real - Number(said)) <= slack
    ? []
    : [{ ...at, code: 'percent', said: `${percent} %`, is: `${String(Math.round(real * 10) / 10)} %` }];
}

export const khmerChangesCheck: ConsistencyCheck = {
  id: 'khmer-changes',
  find: (text) => CHANGES.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(wrong)),
};
