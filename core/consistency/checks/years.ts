import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';
import { sentenceAround, valueOf, WHOLE, YEAR } from '../figures.ts';

/** Ages, anniversaries and spans of years that the years beside them deny. Only where both years stand in the same sentence. */

type Found = Omit<Inconsistency, 'check'>;

/** Somebody is as old as the years between, or a year younger before the birthday. */
const BORN = new RegExp(
  `\\bborn\\s+(?:(?:in|on)\\s+)?(?:[^.;()\\d]{0,40}?)(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:\\p{Lu}\\p{Ll}+\\s+)?(?:\\d{1,2},\\s+)?(?<year>${YEAR})\\b`,
  'gu',
);
const LIFE = new RegExp(`\\((?<year>${YEAR})\\s?[–-]\\s?(?<end>${YEAR})\\)`, 'gu');
const AGE = `(?:aged|at\\s+the\\s+age\\s+of|at\\s+age)\\s+(?<age>${WHOLE})\\b(?!\\s*(?:months?|weeks?|days?|to\\b|[-–]))`;
const DATE = `(?:(?:on|in)\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:\\p{Lu}\\p{Ll}+\\s+)?(?:\\d{1,2},\\s+)?(?<year>${YEAR})\\b`;
/** "died in 2014 aged 54", "in 2014, at the age of 54", "44 when he died on 3 March 2020". */
const AGED_IN = [
  new RegExp(
    `\\b(?<age>${WHOLE})\\s+(?:years\\s+old\\s+)?when\\s+(?:he|she|they)\\s+(?:died|drowned|was\\s+killed|retired)\\s+${DATE}`,
    'gu',
  ),
  new RegExp(`\\b(?:died|drowned)\\s+(?:on\\s+)?\\d{1,2}\\s+\\p{Lu}\\p{Ll}+\\s+(?<year>${YEAR}),?\\s+${AGE}`, 'gu'),
  new RegExp(`\\b(?:in|of)\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<year>${YEAR}),?\\s+${AGE}`, 'gu'),
  new RegExp(`\\b(?:is|was)\\s+(?<age>${WHOLE})\\s+years\\s+old\\s+in\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<year>${YEAR})\\b`, 'gu'),
  new RegExp(`\\b${AGE},?\\s+in\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<year>${YEAR})\\b`, 'gu'),
];
const AGED = new RegExp(`\\b(?:died|killed|dead|death)\\b[^.;]{0,30}?\\b${AGE}`, 'gu');

const ABOUT = /\b(?:about|around|roughly|nearly|almost|some|over|more\s+than|less\s+than|approximately|just\s+under|barely)\s+$/iu;

const rangeOf = (match: RegExpExecArray): { from: number; to: number } => ({ from: match.index, to: match.index + match[0].length });

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Between a birth and an age somebody else may have come in: "and his son, aged 10". */
const OTHER_PERSON =
  /\b(?:and(?!\s+(?:died|was|drowned|retired|resigned|became|left|joined|won|is)\b)|who|whose|his|her|their|with|while|when)\b/iu;

function ageFound(match: RegExpExecArray, age: number, between: number, said: string): Found[] {
  return age === between || age === between - 1 || Number.isNaN(age)
    ? []
    : [{ ...rangeOf(match), code: 'age', said, is: between <= 0 ? '' : `${between - 1}–${between}` }];
}

function ages(text: string): Found[] {
  return [...text.matchAll(BORN), ...text.matchAll(LIFE)].flatMap((born) => {
    const { from, to } = sentenceAround(text, born.index);
    const sentence = text.slice(from, to);
    const birth = Number(born.groups?.year);
    if ([...sentence.matchAll(BORN), ...sentence.matchAll(LIFE)].length > 1) return [];
    const dated = only(AGED_IN.flatMap((pattern) => [...sentence.matchAll(pattern)]));
    const said = dated ?? (born.groups?.end === undefined ? undefined : only([...sentence.matchAll(AGED)]));
    const year = Number(dated?.groups?.year ?? born.groups?.end);
    const age = said?.groups?.age ?? '';
    if (!said || !(year > birth)) return [];
    if (born.groups?.end === undefined && OTHER_PERSON.test(sentence.slice(born.index - from + born[0].length, said.index))) return [];
    return ageFound({ ...said, index: said.index + from }, valueOf(age), year - birth, age);
  });
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const NTH = `(?<nth>\\d{1,3}(?:st|nd|rd|th)|${ORDINALS.join('|')})`;
const ANNIVERSARY = `\\b${NTH}[\\s-]anniversary\\s+of\\s+(?:the\\s+|its\\s+|their\\s+|his\\s+|her\\s+)?(?:\\p{Lu}\\p{Ll}+\\s+)?(?<then>${YEAR})\\b`;
const ANNIVERSARIES = [
  new RegExp(`(?<=^|[.!?…”"»]\\s+)In\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<now>${YEAR}),[^.;]{0,80}?${ANNIVERSARY}`, 'gu'),
  new RegExp(`${ANNIVERSARY}(?:\\s+\\p{L}[\\p{L}-]*){0,3}\\s+(?:in|on\\s+\\d{1,2})\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<now>${YEAR})\\b`, 'gu'),
];

const KEPT = `(?:marked|marks|celebrated|celebrates)\\s+(?:its|their)\\s+${NTH}[\\s-]anniversary\\s+in\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<now>${YEAR})`;
const FOUNDED = `(?:founded|established|opened|built)\\s+in\\s+(?:\\p{Lu}\\p{Ll}+\\s+)?(?<then>${YEAR})`;
/** "marked its 50th anniversary in 2026; it was founded in 1986". */
const KEPT_ANNIVERSARIES = [
  new RegExp(`\\b${KEPT}[;,]\\s+(?:(?:it|they|which)\\s+)?(?:was|were)\\s+${FOUNDED}\\b`, 'gu'),
  new RegExp(`\\b${FOUNDED},?\\s+(?:and\\s+)?(?:it\\s+|they\\s+)?${KEPT}\\b`, 'gu'),
];

const nthOf = (words: string): number => ORDINALS.indexOf(words.toLowerCase()) + 1 || Number.parseInt(words, 10);

function anniversaries(text: string): Found[] {
  return [...ANNIVERSARIES, ...KEPT_ANNIVERSARIES].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const { nth = '', then = '', now = '' } = match.groups ?? {};
      const between = Number(now) - Number(then);
      return between <= 0 || nthOf(nth) === between ? [] : [{ ...rangeOf(match), code: 'anniversary', said: nth, is: String(between) }];
    }),
  );
}

const SPANS = [
  new RegExp(`\\bfor\\s+(?<years>${WHOLE})\\s+years,?\\s+from\\s+(?<then>${YEAR})\\s+(?:to|until|till)\\s+(?<now>${YEAR})\\b`, 'giu'),
  new RegExp(
    `\\bfrom\\s+(?<then>${YEAR})\\s+(?:to|until|till)\\s+(?<now>${YEAR}),?\\s+(?:a\\s+(?:total|period|span)\\s+of|or|for)\\s+(?<years>${WHOLE})\\s+years\\b`,
    'giu',
  ),
  new RegExp(
    `\\bfrom\\s+(?<then>${YEAR})\\s+(?:to|until|till)\\s+(?<now>${YEAR}),?\\s+(?:which\\s+)?lasted\\s+(?:for\\s+)?(?<years>${WHOLE})\\s+years\\b`,
    'giu',
  ),
  new RegExp(`\\bin\\s+(?<now>${YEAR}),\\s+(?:exactly\\s+)?(?<years>${WHOLE})\\s+years\\s+after\\s+(?:the\\s+)?(?<then>${YEAR})\\b`, 'giu'),
];

/** Years are counted from the first or to the last: one more or fewer is no slip. */
function spans(text: string): Found[] {
  return SPANS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const { years = '', then = '', now = '' } = match.groups ?? {};
      const between = Number(now) - Number(then);
      const isRight = Math.abs(valueOf(years) - between) <= 1 || between <= 0 || Number.isNaN(valueOf(years));
      const isAbout = ABOUT.test(text.slice(match.index, match.index + match[0].indexOf(years)));
      return isRight || isAbout ? [] : [{ ...rangeOf(match), code: 'years', said: years, is: String(between) }];
    }),
  );
}

export const yearsCheck: ConsistencyCheck = {
  id: 'years',
  find: (text) => [...ages(text), ...anniversaries(text), ...spans(text)],
};
