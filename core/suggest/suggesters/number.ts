import { clauseAround } from '../clause.ts';
import { dateSpans } from '../date-spans.ts';
import type { Suggester, Suggestion } from '../suggestion.ts';

const DIGITS = '[\\d០-៩]+(?:[.,\\u00a0\\u202f][\\d០-៩]+)*';
const SCALE = '(?:hundred|thousand|million|billion|trillion|lakh|m|bn|tn|k)\\b|រយ|ពាន់|ម៉ឺន|សែន|លាន|កោដិ|ប៊ីលាន';
const SPELLED =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|double[ds]?|tripled?|quadrupled?|halved|two-thirds|three-quarters|one-third|one-quarter)';
const CURRENCY = '[$€£¥₫฿៛₩₹]|\\b(?:US|A|C|S|HK)\\$|\\b(?:USD|EUR|GBP|KHR|THB|VND|CNY|JPY|AUD)\\b';
const MONEY_AFTER = '(?:US\\s+)?(?:dollars?|euros?|pounds?|riels?|baht|dong|yuan|yen|cents?)\\b|USD\\b|EUR\\b|KHR\\b|៛|€|រៀល|ដុល្លារ|បាត|ដុង';
const PERCENT = '%|per\\s?cent(?:age\\s+points?)?\\b|percentage\\s+points?\\b|ភាគរយ';

const NUMBER = new RegExp(
  `(?<money>(?:${CURRENCY})\\s?)?(?<![\\p{L}\\d][-.,/]?|[\\p{L}_#/])(?<value>${DIGITS}(?!\\p{L}*\\d)(?:\\s?(?:${SCALE}))?|\\b${SPELLED}\\b(?:[\\s-](?:${SCALE}))?)(?<after>\\s?-?(?:${PERCENT}|${MONEY_AFTER}))?`,
  'giu',
);
const PERCENT_AFTER = new RegExp(`^\\s?-?(?:${PERCENT})$`, 'iu');
/** "80th", "2nd": a rank, not a count. */
const ORDINAL = /^(?:st|nd|rd|th)\b/u;
/** "twice as many", "three times the size": a comparison, which has a rule of its own. */
const COMPARED =
  /^\s+(?:times\s+(?:as\s|more\b|higher\b|larger\b)|(?:times\s+)?(?:as\s+\p{L}+\s+as\b|the\s+(?:size|number|rate|price|amount|average|level)\b))/iu;

type Found = Omit<Suggestion, 'suggester'>;

function kindOf(groups: Readonly<Record<string, string | undefined>>): Pick<Found, 'category' | 'reason'> {
  const after = groups.after ?? '';
  if (PERCENT_AFTER.test(after)) return { category: 'money-percent', reason: 'percent' };
  if (groups.money !== undefined || after !== '') return { category: 'money-percent', reason: 'money' };
  return { category: 'number', reason: 'number' };
}

/** A passage with a sum of money or a share in it is about that, though another figure comes first. */
function sumsFirst(found: readonly Found[]): Found[] {
  const sums = new Map(found.filter(({ category }) => category === 'money-percent').map((one) => [`${one.from}-${one.to}`, one]));
  return found.map((one) => sums.get(`${one.from}-${one.to}`) ?? one);
}

function look(text: string, match: RegExpMatchArray): Found | null {
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const after = text.slice(to, to + 40);
  if (ORDINAL.test(after) || COMPARED.test(after)) return null;
  return { ...clauseAround(text, from, to), ...kindOf(match.groups ?? {}) };
}

/** Figures, sums of money and shares, in digits of both scripts or in words. Dates belong to another rule. */
export const numberSuggester: Suggester = {
  id: 'number',
  find: (text) => {
    const dates = dateSpans(text);
    const found: Found[] = [];
    for (const match of text.matchAll(NUMBER)) {
      const from = match.index;
      const to = from + match[0].length;
      if (dates.some((date) => from < date.to && date.from < to)) continue;
      const suggestion = look(text, match);
      if (suggestion) found.push(suggestion);
    }
    return sumsFirst(found);
  },
};
