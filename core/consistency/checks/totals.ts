import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';
import { valueOf, WHOLE, WHOLE_AT_START, wordBefore } from '../figures.ts';

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
/** Words for everybody; behind "12 teachers" boys and girls are others. */
const EVERYBODY =
  'people|persons|passengers|victims|workers|villagers|suspects|detainees|members|residents|migrants|survivors|defendants|patients|prisoners|tourists|refugees|employees|voters';
const PEOPLE = `${EVERYBODY}|students|pupils|protesters|teachers|children|fishermen|soldiers|candidates|farmers|players`;
/** "17 people died in the fire: 9 men and 7 women": what happened to them stands between, and no other number. */
const HAPPENED = "(?:\\s+\\p{L}[\\p{L}’'-]*){0,8}";
const SUM = new RegExp(
  `\\b(?<total>${WHOLE})\\s+(?:\\p{Ll}+\\s+)?(?:${PEOPLE})(?<between>${HAPPENED}\\s*:\\s*|\\s*[(–—]\\s*|,?\\s+(?:including|among\\s+them)\\s+|\\s+-\\s+)(?<parts>${PART}(?:,\\s+${PART})*,?\\s+and\\s+${PART})\\b(?!-)`,
  'giu',
);
/** "120 members, 70 men and 60 women": the one in other words, where nothing else is counted on behind it. */
const BARE = new RegExp(
  `\\b(?<total>${WHOLE})\\s+(?:${EVERYBODY}),\\s+(?<parts>${PART}(?:,\\s+${PART})*,?\\s+and\\s+${PART})(?=\\s*(?:$|[.;)]|,\\s+(?:were|was|are|have|had|died|drowned|lost|survived|who)\\b))`,
  'giu',
);
/** "A team of 11, six men and four women." */
const GROUP = new RegExp(
  `\\b(?:team|group|crew|delegation|jury|class|panel|band)\\s+of\\s+(?<total>${WHOLE}),\\s+(?<parts>${PART}(?:,\\s+${PART})*,?\\s+and\\s+${PART})(?=\\s*(?:$|[.,;)](?!\\s*(?:and|plus)\\b)))`,
  'giu',
);
const PLACE = "\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,2}";
const FROM_PLACE = `${WHOLE}\\s+(?:from|in)\\s+${PLACE}`;
/** "60 people: 20 from Takeo, 25 from Kandal and 10 from Kampot." */
const BY_PLACE = new RegExp(
  `(?<![\\p{L}\\d.,])(?<total>${WHOLE_AT_START})\\s+(?:\\p{Ll}+\\s+)?\\p{Ll}{3,}:\\s+(?<parts>${FROM_PLACE}(?:,\\s+${FROM_PLACE}){0,9},?\\s+and\\s+${FROM_PLACE})(?=\\s*(?:$|[.;]))`,
  'gu',
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

/** `isAll`: the parts are all there is, else they are only no more than that. */
function wrongParts(text: string, match: RegExpExecArray, parts: string, isAll: boolean): Found[] {
  const total = match.groups?.['total'] ?? '';
  const counted = partsOf(parts);
  const sum = counted.reduce((all, { count }) => all + count, 0);
  const whole = valueOf(total);
  const isUnsure = VAGUE.test(wordBefore(text, match.index)) || isCountedTwice(counted.map(({ kind }) => kind));
  if (isUnsure || Number.isNaN(sum + whole) || (isAll ? sum === whole : sum <= whole)) return [];
  return [{ from: match.index, to: match.index + match[0].length, code: 'parts', said: total, is: String(sum) }];
}

const english = (text: string): Found[] =>
  [...text.matchAll(SUM)].flatMap((match) => {
    const { between = '', parts = '' } = match.groups ?? {};
    return wrongParts(text, match, parts, !/\b(?:including|among|some)\b/iu.test(between));
  });

/** A list goes on: "8 teachers, 12 members, 70 men and 60 women". */
const isListed = (text: string, at: number): boolean => /(?:,|\band)\s*$/u.test(text.slice(Math.max(0, at - 6), at));

const bare = (text: string): Found[] =>
  [...text.matchAll(BARE)].flatMap((match) =>
    isListed(text, match.index) ? [] : wrongParts(text, match, match.groups?.['parts'] ?? '', true),
  );

const byGroup = (text: string): Found[] =>
  [...text.matchAll(GROUP)].flatMap((match) => wrongParts(text, match, match.groups?.['parts'] ?? '', true));

const byPlace = (text: string): Found[] =>
  [...text.matchAll(BY_PLACE)].flatMap((match): Found[] => {
    const { total = '', parts = '' } = match.groups ?? {};
    const sum = [...parts.matchAll(new RegExp(`(?<count>${WHOLE})\\s+(?:from|in)\\b`, 'gu'))].reduce(
      (all, { groups }) => all + valueOf(groups?.['count'] ?? ''),
      0,
    );
    if (VAGUE.test(wordBefore(text, match.index)) || sum === valueOf(total)) return [];
    return [{ from: match.index, to: match.index + match[0].length, code: 'parts', said: total, is: String(sum) }];
  });

const ofThem = (text: string): Found[] =>
  [...text.matchAll(OF_THEM)].flatMap((match) => {
    const { first = '', one = '', second = '', other = '' } = match.groups ?? {};
    return wrongParts(text, match, `${first} ${one}, ${second} ${other}`, false);
  });

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
  find: (text) => [...english(text), ...bare(text), ...byGroup(text), ...byPlace(text), ...ofThem(text), ...khmer(text)],
};
