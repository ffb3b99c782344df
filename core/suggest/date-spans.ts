/** Where a text speaks of a time, and how. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  readonly reason: 'anniversary' | 'date' | 'year' | 'weekday' | 'span' | 'clock';
}

const D = '[\\d០-៩]';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const COUNT =
  '(?:\\d{1,4}(?:\\.\\d)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|several)';
const PERIOD = '(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))';
const ORDINAL =
  '(?:\\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|thirtieth|fortieth|fiftieth|hundredth)';
const YEAR = '(?:1[0-9]\\d{2}|20\\d{2})';
/** "2000 people" is a count; a year stands after one of these, or nothing countable follows it. */
const YEAR_CUE = '(?<=\\b(?:in|since|by|from|until|till|to|of|before|after|during|late|early|mid|the|and|between)[\\s-])';

const RULES: readonly (readonly [DateSpan['reason'], RegExp])[] = [
  [
    'anniversary',
    new RegExp(
      `\\b${ORDINAL}[\\s-]+(?:anniversary|birthday|jubilee)\\b|\\b(?:${COUNT})[\\s-]year\\s+anniversary\\b|គម្រប់ខួប|ខួប(?:លើក)?ទី?\\s*${D}{1,4}`,
      'giu',
    ),
  ],
  [
    'date',
    new RegExp(
      `\\b(?:${WEEKDAY},?\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+${YEAR}\\b)?|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR}\\b)?|${MONTH},?\\s+${YEAR}\\b)|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`,
      'gu',
    ),
  ],
  ['date', new RegExp(`ថ្ងៃទី\\s*${D}{1,2}(?:\\s*ខែ\\s*[\\u1780-\\u17d3]{2,12})?(?:\\s*ឆ្នាំ\\s*${D}{4})?`, 'gu')],
  ['year', new RegExp(`ឆ្នាំ\\s*${D}{4}`, 'gu')],
  ['year', new RegExp(`${YEAR_CUE}${YEAR}s?\\b(?:\\s*[–-]\\s*(?:${YEAR}|\\d{2})\\b)?(?![,.]?\\d)`, 'giu')],
  [
    'year',
    new RegExp(
      `(?<![\\d.,$€£#/-])\\b${YEAR}\\b(?:\\s*[–-]\\s*(?:${YEAR}|\\d{2})\\b)?(?![,.]?\\d|\\s*(?:%|per\\s?cent)|\\s+(?:people|\\p{Ll}+s)\\b)`,
      'gu',
    ),
  ],
  ['clock', /\b\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\b\.?|p\.?m\b\.?)|\b\d{1,2}:\d{2}\b|ម៉ោង\s*[\d០-៩]{1,2}/giu],
  ['span', new RegExp(`\\b${COUNT}[\\s-]${PERIOD}(?:[\\s-](?:ago|old|later|earlier|before|after|long))?\\b`, 'giu')],
  ['weekday', new RegExp(`\\b(?:on|last|next|this|since|by|until)\\s+${WEEKDAY}(?:\\s+(?:morning|afternoon|evening|night))?\\b`, 'gu')],
];

/** Every mention of a time, in reading order, none inside another. A mention found by an earlier rule keeps its words. */
export function dateSpans(text: string): DateSpan[] {
  const found: DateSpan[] = [];
  for (const [reason, pattern] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (!found.some((other) => from < other.to && other.from < to)) found.push({ from, to, reason });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
