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
/** "120 members, 70 men and 60 women." Nothing says that these are all of them, but more than all they cannot be. */
const BARE = new RegExp(
  `\\b(?<total>${WHOLE})\\s+(?:people|persons|members),\\s+(?<parts>${PART}(?:,\\s+${PART})*,?\\s+and\\s+${PART})(?=\\s*(?:$|[.;)]))`,
  'giu',
);
const KIND = Object.keys(KINDS).join('|');
/** "Of the 45 pupils, 30 were boys and 20 were girls." */
const OF_THEM = new RegExp(
  `\\bof\\s+(?:the|its|all|these|those)\\s+(?<total>${WHOLE})\\s+\\p{Ll}+,?\\s+(?<first>${WHOLE})\\s+(?:were|are)\\s+(?<one>${KIND})\\s+and\\s+(?<second>${WHOLE})\\s+(?:(?:were|are)\\s+)?(?<other>${KIND})\\b(?!-)`,
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

/** Parts that cannot be more than the whole, and need not be all of it. */
function tooMany(text: string, match: RegExpExecArray, total: string, counted: ReturnType<typeof partsOf>): Found[] {
  const sum = counted.reduce((all, { count }) => all + count, 0);
  const isUnsure = VAGUE.test(wordBefore(text, match.index)) || isCountedTwice(counted.map(({ kind }) => kind));
  if (isUnsure || !(sum > valueOf(total))) return [];
  return [{ from: match.index, to: match.index + match[0].length, code: 'parts', said: total, is: String(sum) }];
}

/** A list goes on: "8 teachers, 12 members, 70 men and 60 women". */
const isListed = (text: string, at: number): boolean => /(?:,|\band)\s*$/u.test(text.slice(Math.max(0, at - 6), at));

const bare = (text: string): Found[] =>
  [...text.matchAll(BARE)].flatMap((match) =>
    isListed(text, match.index) ? [] : tooMany(text, match, match.groups?.['total'] ?? '', partsOf(match.groups?.['parts'] ?? '')),
  );

const ofThem = (text: string): Found[] =>
  [...text.matchAll(OF_THEM)].flatMap((match) => {
    const { total = '', first = '', one = '', second = '', other = '' } = match.groups ?? {};
    return tooMany(text, match, total, partsOf(`${first} ${one}, ${second} ${other}`));
  });

const SHARES: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
  'one fifth': 1 / 5,
  'a tenth': 1 / 10,
};
const SHARE = new RegExp(
  `(?<![\\p{L}-])(?<share>${Object.keys(SHARES).join('|').replace(/ /gu, '[\\s-]')})\\s+of\\s+(?:the|its|all)\\s+(?<total>${WHOLE})\\s+\\p{Ll}+,\\s+(?:or\\s+)?(?<part>${WHOLE})(?:\\s+of\\s+them)?,(?!\\s*(?:\\d|and\\b|or\\b))`,
  'giu',
);
/** People say "half" of 26 in 50. */
const SHARE_SLACK = 0.06;

function shares(text: string): Found[] {
  return [...text.matchAll(SHARE)].flatMap((match): Found[] => {
    const { share = '', total = '', part = '' } = match.groups ?? {};
    const wanted = (SHARES[share.toLowerCase().replace(/[\s-]/gu, ' ')] ?? NaN) * valueOf(total);
    const isOff = Math.abs(valueOf(part) - wanted) > Math.max(1, SHARE_SLACK * valueOf(total));
    if (!isOff || VAGUE.test(wordBefore(text, match.index))) return [];
    return [{ from: match.index, to: match.index + match[0].length - 1, code: 'ratio', said: share, is: `${part} / ${total}` }];
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
  find: (text) => [...english(text), ...bare(text), ...ofThem(text), ...shares(text), ...khmer(text)],
};
