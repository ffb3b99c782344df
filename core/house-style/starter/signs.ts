import type { HouseRule } from '../rule.ts';
import { ofForm } from './starter-rule.ts';

const TYPING = 'A slip of the keyboard.';

/** "KAMPONG CHHNANG — The": a dash behind a dateline is the house's own. */
const NO_DATELINE = '(?<!^\\p{Lu}{3}[^.!?]{0,24})';

/** Figures from one to another, and not a score or a telephone number: something is said to be counted, they are years, or a unit follows. */
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const ENDS = '(?:[\\s,;:)]|$|\\.(?![0-9]))';
const COUNTED = `(?<=\\b(?:pages?|pp?\\.|chapters?|articles?|aged|ages?|lines|paragraphs?|${MONTHS}) [0-9]{1,3})-(?=[0-9])`;
const OF_YEARS = `(?<=(?:^|[\\s(])(?:1[5-9]|20)[0-9]{2})-(?=[0-9]{2}(?:[0-9]{2})?${ENDS})`;
const WITH_UNIT =
  '(?<=(?:^|[\\s(])[0-9]{1,4})-(?=[0-9]{1,4} (?:years?|months?|weeks?|days?|hours?|minutes?|people|per ?cent|degrees|kilomet(?:re|er)s?|met(?:re|er)s?|km|kg|tonnes?|hectares)\\b)';

/** Signs and spaces. A slip is one whoever was quoted, so these look into quotations too. */
export const SIGNS: readonly HouseRule[] = [
  ofForm('any.double-space', 'punctuation', '(?<=[^\\s]) {2,9}(?=[^\\s])', {
    message: 'Two spaces where one is enough.',
    replacement: ' ',
    reason: TYPING,
    inQuotes: true,
    examples: [['They left.  He stayed.', 'They left. He stayed.']],
  }),
  ofForm('en.doubled-word', 'punctuation', "\\b(?!(?:had|that|bye|so|very|no|night|go|ha|is|do) )(\\p{Ll}{1,20}) \\1\\b(?![-’'])", {
    message: 'The same word twice.',
    replacement: '$1',
    reason: TYPING,
    matchCase: true,
    inQuotes: true,
    examples: [['He left for for Kep.', 'He left for Kep.']],
  }),
  ofForm('en.doubled-start', 'punctuation', '\\b(The the|In in|A a|It it|He he|She she|They they|On on|At at)\\b', {
    message: 'The same word twice.',
    reason: TYPING,
    matchCase: true,
    inQuotes: true,
    examples: [['The the road is closed.', 'The road is closed.']],
  }),
  ofForm('en.space-before', 'punctuation', '(?<=[\\p{L}\\p{N}”’)]) {1,9}([,;:!?]|\\.(?![.0-9]))(?=\\s|$|[”’)])', {
    message: 'No space before this sign.',
    replacement: '$1',
    reason: TYPING,
    inQuotes: true,
    examples: [['They left , he stayed .', 'They left, he stayed.']],
  }),
  ofForm('en.space-after', 'punctuation', '(?<=\\p{L})([,;])(?=\\p{L})', {
    message: 'A space goes behind this sign.',
    replacement: '$1 ',
    reason: TYPING,
    inQuotes: true,
    examples: [['They left,he stayed.', 'They left, he stayed.']],
  }),
  ofForm('en.dash', 'punctuation', `(?<=[\\p{L}\\p{N}”’)])${NO_DATELINE} (?:-|--|—) (?=[\\p{L}\\p{N}“‘(])`, {
    matchCase: true,
    message: 'Between clauses stands an en dash with spaces.',
    replacement: ' – ',
    reason: 'The hyphen joins words, the dash parts them.',
    inQuotes: true,
    examples: [
      ['They left - all of them.', 'They left – all of them.'],
      ['They left -- all of them.', 'They left – all of them.'],
    ],
  }),
  ofForm('en.tight-dash', 'punctuation', `(?<=\\p{L})${NO_DATELINE}(?:--|—)(?=\\p{L})`, {
    matchCase: true,
    message: 'Between clauses stands an en dash with spaces.',
    replacement: ' – ',
    reason: 'The hyphen joins words, the dash parts them.',
    inQuotes: true,
    examples: [['They left—all of them.', 'They left – all of them.']],
  }),
  ofForm('en.figure-range', 'punctuation', `(?:${COUNTED}|${OF_YEARS}|${WITH_UNIT})`, {
    message: 'From figure to figure stands an en dash.',
    replacement: '–',
    reason: 'The dash says “to”.',
    inQuotes: true,
    examples: [
      ['See pages 12-14 of it.', 'See pages 12–14 of it.'],
      ['It lasted from May 3-5.', 'It lasted from May 3–5.'],
      ['The law of 2019-20 is gone.', 'The law of 2019–20 is gone.'],
      ['It takes 12-14 days.', 'It takes 12–14 days.'],
    ],
  }),
  ofForm('en.straight-open', 'punctuation', '(?<=^|[\\s([—–])"(?=[\\p{L}\\p{N}])', {
    message: 'Curly quotation marks.',
    replacement: '“',
    reason: 'Both marks are told apart, also by Stet.',
    inQuotes: true,
    examples: [['He said "yes”.', 'He said “yes”.']],
  }),
  ofForm('en.straight-close', 'punctuation', '(?<=[\\p{L},.!?…)])"(?=[\\s.,;:!?)—–]|$)', {
    message: 'Curly quotation marks.',
    replacement: '”',
    reason: 'Both marks are told apart, also by Stet.',
    inQuotes: true,
    examples: [['He said “yes".', 'He said “yes”.']],
  }),
  ofForm('en.apostrophe', 'punctuation', "(?<=\\p{L})'(?=\\p{L})", {
    message: 'A curly apostrophe.',
    replacement: '’',
    reason: 'As in the quotation marks.',
    inQuotes: true,
    examples: [["It's closed.", 'It’s closed.']],
  }),
  ofForm('en.dots', 'punctuation', '(?<!\\.)\\.{3}(?!\\.)', {
    message: 'Three dots are one sign.',
    replacement: '…',
    reason: 'They do not part at the end of a line.',
    inQuotes: true,
    examples: [['They left...', 'They left…']],
  }),
  ofForm('en.many-marks', 'punctuation', '[!?]{2,9}', {
    message: 'One mark is enough.',
    reason: 'News does not shout.',
    examples: [['Is it over??', 'Is it over?']],
  }),
];
