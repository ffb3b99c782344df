import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';
import { valueOf, WHOLE } from '../figures.ts';
import { FRACTIONS } from '../fractions.ts';

/** Percentage points and fractions that the two figures beside them deny: "two percentage points, from 40 to 45", "fell by half, from 100 to 75". */

type Found = Omit<Inconsistency, 'check'>;

const ABOUT =
  '(?<about>(?:about|around|roughly|approximately|nearly|almost|over|under|some|more\\s+than|less\\s+than|up\\s+to|at\\s+least|just)\\s+)?';
const SIGN = '(?:US)?[$€£]?';
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?';
const SCALE = '(?:\\s+(?:thousand|million|billion|trillion))';
const PERCENT = '(?:\\s?%|\\s+per\\s?cent)';
const figure = (name: string): string => `${SIGN}(?<${name}>${NUMBER})(?![\\d,.]*\\d)`;
const NOT_MORE = `(?!${SCALE}|${PERCENT}|\\s*(?:a\\.?m|p\\.?m)\\b|:)`;
const POINTS = `${ABOUT}(?<said>(?<points>\\d{1,2}(?:\\.\\d+)?|${WHOLE})[\\s-](?:percentage|per\\s?cent)[\\s-]points?)`;
const SHARES = `from\\s+${figure('a')}${PERCENT}?\\s+to\\s+${figure('b')}(?:${PERCENT}|(?!\\s*(?:a\\.?m|p\\.?m)\\b|:))`;
const OF_POINTS = [
  new RegExp(
    `(?<![\\d.,])\\b${POINTS},?\\s+to\\s+${figure('b')}${PERCENT}?\\s+from\\s+${figure('a')}(?:${PERCENT}|(?!\\s*(?:a\\.?m|p\\.?m)\\b|:))`,
    'giu',
  ),
  new RegExp(`(?<![\\d.,])\\b${POINTS},?\\s+${SHARES}`, 'giu'),
  new RegExp(`\\b${SHARES},\\s+(?:(?:up|down|a\\s+(?:rise|fall|gain|drop|loss|jump)\\s+of|or|by)\\s+)?${POINTS}`, 'giu'),
];

const UP = 'rose|rises?|risen|increased?|increases|grew|grown|grows?|climbed|jumped|gone\\s+up|went\\s+up';
const DOWN = 'fell|falls?|fallen|dropped|drops?|decreased?|declined?|shrank|shrunk|plunged|went\\s+down|gone\\s+down|cut|reduced';
const OF_FRACTIONS = new RegExp(
  `\\b(?:(?<up>${UP})|(?<down>${DOWN}))\\s+by\\s+${ABOUT}(?<fraction>${Object.keys(FRACTIONS).join('|').replace(/ /gu, '[\\s-]')}),?\\s+from\\s+${figure('a')}${NOT_MORE}(?:\\s+\\p{L}[\\p{L}-]*){0,3}?\\s+to\\s+${figure('b')}${NOT_MORE}`,
  'giu',
);
/** A fraction in words is said of what comes near it. */
const FRACTION_SLACK = 0.05;
const ABOUT_SLACK = 0.12;

const number = (digits: string): number => Number(digits.replace(/,/gu, ''));
const decimals = (digits: string): number => /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const isYear = (digits: string): boolean => /^(?:1[6-9]|20)\d{2}$/u.test(digits);
const rangeOf = (match: RegExpExecArray): { from: number; to: number } => ({ from: match.index, to: match.index + match[0].length });

/** Shares are rounded to their last digit, and so are the points between them. */
function ofPoints(match: RegExpExecArray): Found[] {
  const { a = '', b = '', points = '', said = '', about } = match.groups ?? {};
  const told = /^\d/u.test(points) ? Number(points) : valueOf(points);
  const real = Math.abs(number(b) - number(a));
  if (Number.isNaN(told) || number(a) > 100 || number(b) > 100) return [];
  const slack = about === undefined ? 10 ** -Math.min(decimals(a), decimals(b), decimals(points)) : Math.max(1.5, told * 0.2);
  // Two figures that are both whole may be rounded apart by one.
  return Math.abs(told - real) <= slack ? [] : [{ ...rangeOf(match), code: 'percent', said, is: rounded(real) }];
}

function ofFraction(match: RegExpExecArray): Found[] {
  const { a = '', b = '', fraction = '', about, up } = match.groups ?? {};
  const [start, end] = [number(a), number(b)];
  if (isYear(a) || isYear(b) || !(start > 0)) return [];
  const real = (up === undefined ? start - end : end - start) / start;
  // The other way round is the matter of the rule for directions.
  if (real < 0) return [];
  const wanted = FRACTIONS[fraction.toLowerCase().replace(/[\s-]/gu, ' ')] ?? NaN;
  if (Math.abs(real - wanted) <= (about === undefined ? FRACTION_SLACK : ABOUT_SLACK) || Number.isNaN(wanted)) return [];
  return [{ ...rangeOf(match), code: 'ratio', said: `by ${fraction}`, is: `${rounded((Math.abs(end - start) / start) * 100)} %` }];
}

export const pointsCheck: ConsistencyCheck = {
  id: 'points',
  find: (text) => [
    ...OF_POINTS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(ofPoints)),
    ...[...text.matchAll(OF_FRACTIONS)].flatMap(ofFraction),
  ],
};
