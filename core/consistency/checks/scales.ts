import type { UnitKind } from '../../article/plain-text.ts';
import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';

/** One amount that is said as millions in one place and as billions in another. */

type Found = Omit<Inconsistency, 'check'>;

const AMOUNT =
  /(?:(?<sign>US\$|[$€£¥])\s?)?(?<![\d.,])(?<digits>\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?)\s?(?<scale>million|billion|trillion|m|bn|tn)\b(?:\s+(?<after>dollars|euros|pounds|riels?|baht|yuan|people))?/gu;
const SCALE: Readonly<Record<string, string>> = { m: 'million', bn: 'billion', tn: 'trillion' };

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly amount: string;
  readonly scale: string;
  readonly isTelling: boolean;
  readonly isMoney: boolean;
  readonly isHead: boolean;
}

/** "4" is said of many things, "4.25" hardly of two: so many digits that a second amount with the same ones is the same amount. */
const FEWEST_DIGITS = 3;
/** "46 million riel", "$1.2 million": of money two digits are enough, but not round ones. */
const FEWEST_DIGITS_OF_MONEY = 2;
const HEADS: ReadonlySet<UnitKind> = new Set<UnitKind>(['headline', 'standfirst', 'caption']);

/** "the same profit of $3 billion": said to be an amount that was named before. */
const SAME = /\bthe\s+same\s+(?<noun>\p{Ll}+)\s+of\s+$/iu;
const REACH = 60;

/** What an amount is said to be: "$3 million in profit", "a profit of $3 million". */
function isCalled(noun: string, text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const [before, behind] = [text.slice(Math.max(0, from - REACH), from), text.slice(to, to + REACH)];
  return new RegExp(`\\b${noun}\\s+of\\s+$`, 'iu').test(before) || new RegExp(`^\\s+(?:in|of)\\s+${noun}\\b`, 'iu').test(behind);
}

/** Amounts of few digits, only where the story says itself that two are the same. */
function saidTheSame(story: readonly StoryUnit[]): Found[] {
  const places = story.flatMap((unit) => [...unit.text.matchAll(AMOUNT)].map((match) => ({ unit, match })));
  return places.flatMap(({ unit, match }, at): Found[] => {
    const noun = SAME.exec(unit.text.slice(Math.max(0, match.index - REACH), match.index))?.groups?.['noun'];
    if (noun === undefined) return [];
    const before = places.slice(0, at).filter((one) => isCalled(noun, one.unit.text, rangeIn(one.match)));
    const [only] = before;
    if (!only || before.length > 1) return [];
    const [one, other] = [only.match.groups ?? {}, match.groups ?? {}];
    const scale = (name: string | undefined): string => SCALE[name ?? ''] ?? name ?? '';
    if (one['digits'] !== other['digits'] || one['sign'] !== other['sign'] || scale(one['scale']) === scale(other['scale'])) return [];
    const from = unit.from + match.index;
    return [{ from, to: from + match[0].length, code: 'scale', said: match[0].trim(), is: only.match[0].trim() }];
  });
}

const rangeIn = (match: RegExpExecArray): { from: number; to: number } => ({ from: match.index, to: match.index + match[0].length });

/** Digits that say something: without zeros before them, and behind a round number. */
const tellingDigits = (digits: string): number =>
  digits
    .replace(/^0+|(?<=^[\d,]+)0+$/gu, '')
    .replace(/\D/gu, '')
    .replace(/^0+/u, '').length;

function amountsIn({ text, from, kind }: StoryUnit): Amount[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const { sign = '', digits = '', scale = '', after = '' } = match.groups ?? {};
    const start = from + match.index;
    const unit = sign.replace('US$', '$') + after;
    return {
      from: start,
      to: start + match[0].length,
      words: match[0].trim(),
      amount: `${unit} ${digits}`,
      scale: SCALE[scale] ?? scale,
      isTelling: tellingDigits(digits) >= (unit === '' || unit === 'people' ? FEWEST_DIGITS : FEWEST_DIGITS_OF_MONEY),
      isMoney: unit !== '' && unit !== 'people',
      isHead: HEADS.has(kind),
    };
  });
}

const told = (amount: Amount, other: Amount): Found => ({
  from: amount.from,
  to: amount.to,
  code: 'scale',
  said: amount.words,
  is: other.words,
});

function sameDigits(amounts: readonly Amount[]): Found[] {
  const first = new Map<string, Amount>();
  return amounts
    .filter(({ isTelling }) => isTelling)
    .flatMap((amount): Found[] => {
      const before = first.get(amount.amount);
      if (!before) first.set(amount.amount, amount);
      return before && before.scale !== amount.scale ? [told(amount, before)] : [];
    });
}

/** Money of the headline that the text names only in another scale, however few its digits. */
function headDenied(amounts: readonly Amount[]): Found[] {
  const body = amounts.filter(({ isHead }) => !isHead);
  return amounts
    .filter(({ isHead, isMoney }) => isHead && isMoney)
    .flatMap((head): Found[] => {
      const same = body.filter(({ amount }) => amount === head.amount);
      const [other] = same;
      return other && same.every(({ scale }) => scale !== head.scale) ? [told(other, head)] : [];
    });
}

export const scalesCheck: StoryCheck = {
  id: 'scales',
  find(story) {
    const amounts = story.flatMap(amountsIn);
    const all = [...sameDigits(amounts), ...headDenied(amounts), ...saidTheSame(story)];
    return all.filter((one, at) => !all.slice(0, at).some(({ from }) => from === one.from));
  },
};
