import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';

/** A change that is said in two ways which do not agree: "rose 20 percent, from 500 to 1,000", "doubled from 4 to 6", "fell from 3 to 5". */

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const NUMBER = '[$€£]?(?<NAME>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s+(?<NAMEscale>thousand|million|billion|trillion))?';
const number = (name: string): string => NUMBER.replace(/NAME/gu, name);
/** The figures stand close together, and are no years, times or parts of a longer number. */
const FROM_TO = new RegExp(
  `\\bfrom\\s+(?:about\\s+|around\\s+|some\\s+)?${number('a')}(?![\\d,.]*\\d|\\s*(?:%|per\\s?cent|a\\.?m|p\\.?m)|:)(?:\\s+\\p{L}[\\p{L}-]*){0,4}?\\s+to\\s+(?:about\\s+|around\\s+|some\\s+)?${number('b')}(?![\\d,.]*\\d|\\s*(?:%|per\\s?cent|a\\.?m|p\\.?m)|:)`,
  'giu',
);
/** "fell to 90 from 80", as agencies write it. The verb stands right before it and is its own. */
const TO_FROM = new RegExp(
  `\\b(?<verb>rose|rises|risen|rising|increas(?:e|es|ed|ing)|grew|grows|grown|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|fell|falls|fallen|falling|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|shrank|shrunk|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|doubled|tripled|trebled|quadrupled|halved)(?:\\s+(?:sharply|slightly|steadily|(?:by\\s+)?\\d+(?:\\.\\d+)?(?:%|\\s+per\\s?cent)))?\\s+to\\s+${number('b')}(?![\\d,.]*\\d|\\p{L}|\\s*(?:%|per\\s?cent|a\\.?m|p\\.?m)|:)(?:\\s+\\p{L}[\\p{L}-]*){0,2}?\\s+from\\s+${number('a')}(?![\\d,.]*\\d|\\p{L}|\\s*(?:%|per\\s?cent|a\\.?m|p\\.?m)|:)`,
  'giu',
);
const PERCENT =
  /(?<about>(?:about|around|roughly|approximately|nearly|almost|over|under|some|more than|less than|up to|at least)\s+)?(?<percent>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)(?!\s+(?:of|points?)\b|-)/giu;
const UP = /\b(?:rose|rises?|risen|rising|increas\w+|grew|grow[ns]?|growing|climb\w*|jump\w*|gain\w*|soar\w*|surg\w+)\b/iu;
const DOWN = /\b(?:fell|falls?|fallen|falling|drop\w*|decreas\w+|declin\w+|shr[aiu]nk\w*|plung\w+|slump\w*)\b/iu;
/** "The gains were revised down": which of the two words the figures follow is not sure. */
const REVISED = /\b(?:revis\w+|up|down|cut\w*|lower\w*|narrow\w*|less|slow\w*)\b/iu;
const CURRENCY = '(?:riel|baht|dong|won|yen|yuan|renminbi|kip|kyat|rupee|rupiah|ringgit|peso|lira|rou?ble|rand|dollar|euro|pound|currency)';
/** Where less is better or worth more: a rank that fell has a higher number, and so has a currency that fell. */
const INVERSE = new RegExp(
  `\\b(?:rank\\w*|place[sd]?|positions?|standings?|league|table|index|scale|levels?|seed\\w*|par|he|she)\\b|\\b(?:to|per|against)\\s+(?:the\\s+|a\\s+|one\\s+)?(?:US\\s+)?${CURRENCY}\\b|\\b${CURRENCY}s?[’']?s?\\s+(?:(?:has|had|rate|value|\\p{L}+ly)\\s+)*(?:rose|rises|risen|fell|falls|fallen|gain\\w*|climb\\w*|drop\\w*|jump\\w*|surg\\w*|plung\\w*|slump\\w*|declin\\w*|increas\\w*|decreas\\w*)\\b`,
  'iu',
);
const RATIO =
  /(?<about>(?:nearly|almost|about|roughly|more than|over|less than)\s+)?\b(?<word>doubled|tripled|trebled|quadrupled|halved)\b/iu;
const RATIOS: Readonly<Record<string, number>> = { doubled: 2, tripled: 3, trebled: 3, quadrupled: 4, halved: 0.5 };
const SENTENCE_END = /[.!?…;](?=["”’)]*\s)|\n/gu;

type Found = Omit<Inconsistency, 'check'>;

interface Figure {
  readonly low: number;
  readonly high: number;
}

/** A figure with a scale word or decimals is rounded to its last digit. */
function figure(digits: string, scale: string | undefined): Figure {
  const value = Number(digits.replace(/,/gu, ''));
  const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
  const factor = SCALES[scale?.toLowerCase() ?? ''] ?? 1;
  const half = decimals > 0 || factor > 1 ? 0.5 * 10 ** -decimals : 0;
  return { low: (value - half) * factor, high: (value + half) * factor };
}

const isYear = (digits: string): boolean => /^(?:1[6-9]|20)\d{2}$/u.test(digits);

interface Change {
  readonly a: Figure;
  readonly b: Figure;
  readonly sentence: string;
  readonly at: { readonly from: number; readonly to: number };
}

/** The sentences of a text in which figures change, each with its changes; every sentence is looked at once. */
function changing(text: string): { readonly sentence: string; readonly matches: readonly RegExpExecArray[] }[] {
  const starts = [0, ...[...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1)];
  const found: { sentence: string; matches: RegExpExecArray[]; to: number }[] = [];
  let next = 0;
  const all = [...text.matchAll(FROM_TO), ...text.matchAll(TO_FROM)].sort((one, other) => one.index - other.index);
  for (const match of all) {
    while ((starts[next + 1] ?? Infinity) <= match.index) next += 1;
    const to = starts[next + 1] ?? text.length;
    const last = found[found.length - 1];
    if (last?.to === to) last.matches.push(match);
    else found.push({ sentence: text.slice(starts[next], to), matches: [match], to });
  }
  return found;
}

/** Words that make what is said around a pair unsure, and the pair's own. */
const ownWords = (sentence: string, own: string): string =>
  [INVERSE, /\brevis\w+/iu, /\b(?:would|could|might|should)\b/iu].some((unsure) => unsure.test(sentence)) ? '' : own;

function changeOf(sentence: string, match: RegExpExecArray): Change | null {
  const { a = '', ascale, b = '', bscale, verb } = match.groups ?? {};
  if (isYear(a) || isYear(b)) return null;
  // "to 1.5 from 1.2 million": which of the two is in millions is not said.
  if (verb !== undefined && (ascale === undefined) !== (bscale === undefined)) return null;
  // "from 1.2 to 1.5 million" has one scale for both.
  const from = figure(a, ascale ?? (Number(a) < 1000 ? bscale : undefined));
  if (from.low <= 0) return null;
  return {
    a: from,
    b: figure(b, bscale),
    sentence: verb === undefined ? sentence : ownWords(sentence, match[0]),
    at: { from: match.index, to: match.index + match[0].length },
  };
}

const middle = ({ low, high }: Figure): number => (low + high) / 2;
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function ofPercent({ a, b, sentence, at }: Change): Found[] {
  const said = [...sentence.matchAll(PERCENT)];
  const [only] = said;
  if (!only?.groups || said.length > 1 || UP.test(sentence) === DOWN.test(sentence)) return [];
  const { percent = '', about } = only.groups;
  const decimals = /\.(\d+)$/u.exec(percent)?.[1]?.length ?? 0;
  const value = Number(percent);
  const slack = 0.5 * 10 ** -decimals + 0.05 + (about === undefined ? 0 : Math.max(1.5, value * 0.15));
  const shares = [a.low, a.high].flatMap((start) => [b.low, b.high].map((end) => ((end - start) / start) * 100));
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  // Rounded so much that it may be no change at all: then every smaller one is possible, too.
  const low = least <= 0 && most >= 0 ? 0 : Math.min(Math.abs(least), Math.abs(most));
  const high = Math.max(Math.abs(least), Math.abs(most));
  if (value >= low - slack && value <= high + slack) return [];
  return [{ ...at, code: 'percent', said: only[0].trim(), is: `${rounded((Math.abs(middle(b) - middle(a)) / middle(a)) * 100)} %` }];
}

function ofDirection({ a, b, sentence, at }: Change): Found[] {
  const ratio = RATIO.exec(sentence)?.groups?.['word']?.toLowerCase();
  const up = UP.test(sentence) || (ratio !== undefined && ratio !== 'halved');
  const down = DOWN.test(sentence) || ratio === 'halved';
  if (up === down || ratio !== undefined || REVISED.test(sentence) || INVERSE.test(sentence)) return [];
  const word = (up ? UP : DOWN).exec(sentence)?.[0] ?? '';
  const isWrong = up ? b.high < a.low : b.low > a.high;
  return isWrong ? [{ ...at, code: 'direction', said: word, is: '' }] : [];
}

function ofRatio({ a, b, sentence, at }: Change): Found[] {
  const match = RATIO.exec(sentence);
  const wanted = RATIOS[match?.groups?.word?.toLowerCase() ?? ''];
  if (!match || wanted === undefined || UP.test(sentence) || DOWN.test(sentence)) return [];
  const real = middle(b) / middle(a);
  const isRight = real > wanted * 0.75 && real < wanted * (match.groups?.about === undefined ? 1.3 : 1.5);
  return isRight ? [] : [{ ...at, code: 'ratio', said: match[0].trim(), is: `× ${rounded(real)}` }];
}

export const changesCheck: ConsistencyCheck = {
  id: 'changes',
  find(text) {
    return changing(text).flatMap(({ sentence, matches: [only, ...others] }) => {
      const change = only && others.length === 0 ? changeOf(sentence, only) : null;
      if (!change) return [];
      const [first] = [...ofDirection(change), ...ofRatio(change), ...ofPercent(change)];
      return first ? [first] : [];
    });
  },
};
