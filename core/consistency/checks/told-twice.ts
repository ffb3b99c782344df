import type { UnitKind } from '../../article/plain-text.ts';
import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';
import { isSlip, valueOf, WHOLE, WHOLE_AT_START, wordBefore } from '../figures.ts';

/** What headline, standfirst or a caption counts, and the text below counts otherwise. */

type Found = Omit<Inconsistency, 'check'>;

const HEADS: ReadonlySet<UnitKind> = new Set<UnitKind>(['headline', 'standfirst', 'caption']);

/** What happened to people, in the words of headlines and of sentences. */
const EVENTS: readonly (readonly [event: string, words: string])[] = [
  ['dead', 'dead|killed|die|dies|died|drown(?:ed)?'],
  ['hurt', 'injured|hurt|wounded'],
  ['held', 'arrested|detained|held'],
  ['missing', 'missing'],
  ['rescued', 'rescued|saved'],
  ['evicted', 'evicted|evacuated|displaced'],
];
const EVENT = EVENTS.map(([event, words]) => `(?<${event}>${words})`).join('|');
const BEFORE = '(?<![\\d.,$€£#-])';
const COUNTED = new RegExp(
  `${BEFORE}\\b(?<count>${WHOLE})\\b(?![.,]?\\d|%|\\s*(?:per\\s?cent|million|billion|thousand|hundred)|-)(?:\\s+\\p{Ll}+){0,2}?(?:\\s+(?:were|was|are|have\\s+been|had\\s+been|feared|confirmed))?\\s+(?:${EVENT})\\b`,
  'giu',
);
/** "Fire kills 12", "police arrested 13 people". */
const DEEDS: readonly (readonly [event: string, words: string])[] = [
  ['dead', 'kill(?:s|ed|ing)?'],
  ['hurt', 'injur(?:es|ed|ing)|wound(?:s|ed|ing)'],
  ['held', 'arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?'],
  ['rescued', 'rescu(?:es|ed|ing)'],
  ['evicted', 'evict(?:s|ed|ing)|evacuat(?:es|ed|ing)|displac(?:es|ed|ing)'],
];
const DONE = new RegExp(
  `\\b(?:${DEEDS.map(([event, words]) => `(?<${event}>${words})`).join('|')})\\s+(?<count>${WHOLE})\\b(?![.,]?\\d|%|-)(?:\\s+(?<thing>\\p{Ll}+))?`,
  'giu',
);
const THING = 'people|men|women|children|\\p{Ll}{4,}s';
const NOT_SOME = '(?!\\s+(?:who|that|which|from|aged|with|out)\\b)';
const counting = (before: string, thing: string): RegExp =>
  new RegExp(`${BEFORE}\\b(?<count>${WHOLE_AT_START})\\b(?![.,]?\\d|%|-)\\s+(?<thing>(?:${before}\\s+)??(?:${thing}))\\b${NOT_SOME}`, 'gu');
const THINGS = counting('\\p{Ll}+', THING);
/** "14 Villages Get a Road": some headlines write every word large. */
const TITLED_THINGS = counting('\\p{L}\\p{Ll}*', `${THING}|People|Men|Women|Children|\\p{Lu}\\p{Ll}{3,}s`);
const VAGUE =
  /^(?:least|than|about|around|nearly|almost|some|over|roughly|approximately|to|or|another|other|further|first|last|next|every|of)\s+$/iu;
/** "Between 10 and 12 people": the second figure of a range. */
const OF_RANGE = new RegExp(`\\b(?:${WHOLE}|between\\s+\\S+)\\s+and\\s+$`, 'iu');
const RANGE_REACH = 40;
const isVague = (text: string, at: number): boolean =>
  VAGUE.test(wordBefore(text, at)) || OF_RANGE.test(text.slice(Math.max(0, at - RANGE_REACH), at));
/** Counted again and again of other things. */
const NO_THING =
  /^(?:years?|months|weeks|days|hours|minutes|seconds|times|points|goals|games|matches|runs|wins|sets|minutes|miles|metres|meters|kilometres|feet|inches|pounds|dollars|euros|cents|pence|percents|others|thousands|millions|billions|hundreds|seconds|overs|wickets|degrees|grams|kilos|tonnes|tons|litres|acres|hectares|ways|members|seats|votes|stars|tries|caps|places|lengths|halves|thirds|quarters|this|was|has|does|goes|less|across|towards|perhaps|always|versus|plus|minus)$/iu;

interface Count {
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly value: number;
  readonly words: string;
  /** "At least 12", "another 12": no other figure contradicts it. */
  readonly isVague: boolean;
}

const eventOf = (groups: Readonly<Record<string, string | undefined>>): string =>
  EVENTS.find(([event]) => groups[event] !== undefined)?.[0] ?? '';

function counted({ text, from, kind }: StoryUnit): Count[] {
  const things = kind === 'headline' ? TITLED_THINGS : THINGS;
  return [...text.matchAll(COUNTED), ...text.matchAll(DONE), ...text.matchAll(things)].flatMap((match) => {
    const { count = '', thing = '' } = match.groups ?? {};
    const value = valueOf(count);
    const what = eventOf(match.groups ?? {}) || thing.toLowerCase();
    if (NO_THING.test(thing)) return [];
    if (Number.isNaN(value) || value < 2 || NO_THING.test(what.split(/\s+/u).at(-1) ?? '')) return [];
    const start = from + match.index;
    return [
      {
        from: start,
        to: from + match.index + match[0].length,
        what,
        value,
        words: match[0],
        isVague: isVague(text, match.index),
      },
    ];
  });
}

/** One figure may fit two patterns; it is said once. */
const isFirst = (one: Count, index: number, all: readonly Count[]): boolean =>
  !all.slice(0, index).some(({ from, to }) => from < one.to && one.from < to);

/** A slip of a finger is near the truth; what is far from it counts something else. */
const isNear = (one: number, other: number): boolean => Math.max(one, other) <= 2 * Math.min(one, other) || isSlip(one, other);

const ANY = new RegExp(`(?<![\\d.,])\\b${WHOLE}\\b`, 'giu');

export const toldTwiceCheck: StoryCheck = {
  id: 'told-twice',
  find(story) {
    const heads = story.filter(({ kind }) => HEADS.has(kind)).flatMap(counted);
    if (heads.length === 0) return [];
    const body = story.filter(({ kind }) => !HEADS.has(kind));
    const counts = body.flatMap(counted);
    const values = new Set(body.flatMap(({ text }) => [...text.matchAll(ANY)].map(([words]) => valueOf(words))));
    return heads
      .filter((head, at) => !head.isVague && isFirst(head, at, heads))
      .flatMap((head): Found[] => {
        const others = counts.filter(({ what }) => what === head.what);
        const [other] = others;
        const isOneFigure = other !== undefined && others.every(({ value, isVague }) => value === other.value && !isVague);
        if (!isOneFigure || values.has(head.value) || !isNear(head.value, other.value)) return [];
        return [{ from: head.from, to: head.to, code: 'other-number', said: head.words, is: other.words }];
      });
  },
};
