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
    return story.flatMap(amountsIn).flatMap((amount): Found[] => {
      const before = first.get(amount.amount);
      if (!before) first.set(amount.amount, amount);
      if (!before || before.scale === amount.scale) return [];
      return [{ from: amount.from, to: amount.to, code: 'scale', said: amount.words, is: before.words }];
    });
  },
};
