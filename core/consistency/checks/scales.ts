import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';

/** One amount that is said as millions in one place and as billions in another. */

type Found = Omit<Inconsistency, 'check'>;

const AMOUNT =
  /(?<sign>US\$|[$€£¥])?\s?(?<![\d.,])(?<digits>\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?)\s?(?<scale>million|billion|trillion|m|bn|tn)\b(?:\s+(?<after>dollars|euros|pounds|riels?|baht|yuan|people))?/gu;
const SCALE: Readonly<Record<string, string>> = { m: 'million', bn: 'billion', tn: 'trillion' };

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly amount: string;
  readonly scale: string;
}

/** "4" is said of many things, "4.25" hardly of two: so many digits that a second amount with the same ones is the same amount. */
const FEWEST_DIGITS = 3;

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

function amountsIn({ text, from }: StoryUnit): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const { sign = '', digits = '', scale = '', after = '' } = match.groups ?? {};
    if (digits.replace(/\D/gu, '').replace(/^0+/u, '').length < FEWEST_DIGITS) return [];
    const start = from + match.index;
    const unit = sign.replace('US$', '$') + after;
    return [
      { from: start, to: start + match[0].length, words: match[0].trim(), amount: `${unit} ${digits}`, scale: SCALE[scale] ?? scale },
    ];
  });
}

export const scalesCheck: StoryCheck = {
  id: 'scales',
  find(story) {
    const first = new Map<string, Amount>();
    const told = story.flatMap(amountsIn).flatMap((amount): Found[] => {
      const before = first.get(amount.amount);
      if (!before) first.set(amount.amount, amount);
      if (!before || before.scale === amount.scale) return [];
      return [{ from: amount.from, to: amount.to, code: 'scale', said: amount.words, is: before.words }];
    });
    const same = saidTheSame(story).filter(({ from }) => !told.some((one) => one.from === from));
    return [...told, ...same];
  },
};
