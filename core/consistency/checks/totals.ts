import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';
import { valueOf, WHOLE, wordBefore } from '../figures.ts';

/** People counted together and then by kinds that exclude each other: "12 people: 7 men and 6 women". */

type Found = Omit<Inconsistency, 'check'>;

const KINDS: Readonly<Record<string, string>> = {
  men: 'men',
  man: 'men',
  women: 'women',
  woman: 'women',
  boys: 'boys',
  boy: 'boys',
  girls: 'girls',
  girl: 'girls',
  children: 'children',
  child: 'children',
  adults: 'adults',
  adult: 'adults',
  males: 'men',
  females: 'women',
};
/** Who is counted twice when both stand beside each other. */
const OVERLAPS: readonly (readonly [string, string])[] = [
  ['children', 'boys'],
  ['children', 'girls'],
  ['adults', 'men'],
  ['adults', 'women'],
];
const PART = `(?:${WHOLE}|an?)\\s+(?:${Object.keys(KINDS).join('|')})`;
const SUM = new RegExp(
  `\\b(?<total>${WHOLE})\\s+(?:\\p{Ll}+\\s+)?(?:people|persons|passengers|victims|workers|students|pupils|villagers|suspects|detainees|protesters|members|residents|migrants|survivors|defendants|teachers|children|patients|fishermen|soldiers|candidates)(?<between>\\s*[:(–—]\\s*|,?\\s+(?:including|among\\s+them)\\s+|\\s+-\\s+)(?<parts>${PART}(?:,\\s+${PART})*,?\\s+and\\s+${PART})\\b(?!-)`,
  'giu',
);
const VAGUE = /^(?:least|than|about|around|nearly|almost|some|over|roughly|approximately)\s+$/iu;
const KHMER = new RegExp(
  `(?<total>[\\d០-៩]+)\\s?នាក់[\\s\\u200b]*(?:គឺ|ក្នុងនោះ(?:មាន)?|រួមមាន|មាន|\\()?[\\s\\u200b]*(?:បុរស|ប្រុស)[\\s\\u200b]?(?:ចំនួន[\\s\\u200b]?)?(?<men>[\\d០-៩]+)\\s?នាក់[\\s\\u200b]*(?:និង)[\\s\\u200b]*(?:ស្ត្រី|ស្រី|នារី)[\\s\\u200b]?(?:ចំនួន[\\s\\u200b]?)?(?<women>[\\d០-៩]+)\\s?នាក់`,
  'gu',
);

function partsOf(words: string): { readonly kind: string; readonly count: number }[] {
  return [...words.matchAll(new RegExp(`(?<count>${WHOLE}|an?)\\s+(?<kind>${Object.keys(KINDS).join('|')})\\b`, 'giu'))].map(
    ({ groups }) => {
      const count = groups?.count ?? '';
      return { kind: KINDS[groups?.kind?.toLowerCase() ?? ''] ?? '', count: /^an?$/iu.test(count) ? 1 : valueOf(count) };
    },
  );
}

const isCountedTwice = (kinds: readonly string[]): boolean =>
  new Set(kinds).size < kinds.length || OVERLAPS.some(([one, other]) => kinds.includes(one) && kinds.includes(other));

function english(text: string): Found[] {
  return [...text.matchAll(SUM)].flatMap((match): Found[] => {
    const { total = '', between = '', parts = '' } = match.groups ?? {};
    const counted = partsOf(parts);
    const sum = counted.reduce((all, { count }) => all + count, 0);
    const whole = valueOf(total);
    if (VAGUE.test(wordBefore(text, match.index)) || Number.isNaN(sum + whole) || isCountedTwice(counted.map(({ kind }) => kind)))
      return [];
    const isSubset = /[a-z]/iu.test(between);
    if (isSubset ? sum <= whole : sum === whole) return [];
    return [{ from: match.index, to: match.index + match[0].length, code: 'parts', said: total, is: String(sum) }];
  });
}

function khmer(text: string): Found[] {
  return [...text.matchAll(KHMER)].flatMap((match): Found[] => {
    const { total = '', men = '', women = '' } = match.groups ?? {};
    const sum = valueOf(men) + valueOf(women);
    return sum === valueOf(total)
      ? []
      : [{ from: match.index, to: match.index + match[0].length, code: 'parts', said: total, is: String(sum) }];
  });
}

export const totalsCheck: ConsistencyCheck = {
  id: 'totals',
  find: (text) => [...english(text), ...khmer(text)],
};
