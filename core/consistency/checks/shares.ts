import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';
import { valueOf, WHOLE, wordBefore } from '../figures.ts';
import { FRACTIONS } from '../fractions.ts';

/** A share of a whole in words, and what it comes to: "half of the 50 workers, 26 of them,", "one in five of the 500 houses, 100,". */

type Found = Omit<Inconsistency, 'check'>;

const SHARES: Readonly<Record<string, number>> = { ...FRACTIONS, 'a tenth': 1 / 10 };
const NAMED = Object.keys(SHARES).join('|').replace(/ /gu, '[\\s-]');
const SHARE = new RegExp(
  `(?<![\\p{L}-])(?<share>${NAMED}|(?<few>${WHOLE})\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?(?<many>${WHOLE}))\\s+of\\s+(?:the|its|all)\\s+(?<total>${WHOLE})\\s+\\p{Ll}+,\\s+(?:or\\s+)?(?<part>${WHOLE})(?:\\s+of\\s+them)?(?:,(?!\\s*(?:\\d|and\\b|or\\b))|(?=\\.?$|\\.\\s))`,
  'giu',
);
const VAGUE = /^(?:least|than|about|around|nearly|almost|some|over|roughly|approximately)\s+$/iu;
/** People say "half" of 26 in 50. */
const SLACK = 0.06;

function shareOf({ share = '', few, many }: Readonly<Record<string, string | undefined>>): number {
  if (few !== undefined && many !== undefined) return valueOf(few) / valueOf(many);
  return SHARES[share.toLowerCase().replace(/[\s-]/gu, ' ')] ?? NaN;
}

export const sharesCheck: ConsistencyCheck = {
  id: 'shares',
  find: (text) =>
    [...text.matchAll(SHARE)].flatMap((match): Found[] => {
      const { share = '', total = '', part = '' } = match.groups ?? {};
      const whole = valueOf(total);
      const isOff = Math.abs(valueOf(part) - shareOf(match.groups ?? {}) * whole) > Math.max(1, SLACK * whole);
      if (!isOff || VAGUE.test(wordBefore(text, match.index))) return [];
      const length = match[0].replace(/,$/u, '').length;
      return [{ from: match.index, to: match.index + length, code: 'ratio', said: share, is: `${part} / ${total}` }];
    }),
};
