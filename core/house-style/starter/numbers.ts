import type { HouseRule } from '../rule.ts';
import { ofForm, ofWords } from './starter-rule.ts';

const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const MONEY = 'One form for each currency, so that sums can be compared.';
const PLURAL = 'It has no plural in English, as in its own language.';

function unit(id: string, wrong: string, right: string): HouseRule {
  return ofForm(`en.${id}`, 'money', `(?<=[0-9] |million |billion |trillion |in |of )${wrong}\\b`, {
    message: `“${right}” has no plural and no capital.`,
    replacement: right,
    reason: PLURAL,
    matchCase: true,
    examples: [[`It cost 300 ${right}s.`, `It cost 300 ${right}.`]],
  });
}

/** Money, figures and dates in an English story. */
export const NUMBERS: readonly HouseRule[] = [
  unit('riel', '(?:riels|Riels|Riel)', 'riel'),
  unit('baht', '(?:bahts|Bahts|Baht)', 'baht'),
  unit('dong', '(?:dongs|Dongs|Dong)', 'dong'),
  unit('kip', '(?:kips|Kips|Kip)', 'kip'),
  ofForm('en.khr', 'money', '\\bKHR ?([0-9][0-9,.]*[0-9])', {
    message: 'The sum comes first, then “riel”.',
    replacement: '$1 riel',
    reason: MONEY,
    matchCase: true,
    examples: [['A fare of KHR 5,000 a day.', 'A fare of 5,000 riel a day.']],
  }),
  ofForm('en.usd', 'money', '\\b(?:USD ?\\$?|US\\$ ?)(?=[0-9])', {
    message: 'US dollars are “$” and the sum; other dollars are named.',
    replacement: '$$',
    reason: MONEY,
    matchCase: true,
    examples: [
      ['It cost USD 5 million.', 'It cost $5 million.'],
      ['It cost US$5 million.', 'It cost $5 million.'],
    ],
  }),
  ofForm(
    'en.thousands',
    'number',
    '(?<![0-9,.])(?!(?:19|20)[0-9]{2} (?:people|families|hectares|dollars))([0-9]{1,3})([0-9]{3})(?= (?:riel|baht|dong|kip|people|dollars|hectares|families)\\b)',
    {
      message: 'A comma parts thousands.',
      replacement: '$1,$2',
      reason: 'Long figures are misread without it.',
      examples: [
        ['They paid 25000 riel.', 'They paid 25,000 riel.'],
        ['About 4500 people fled.', 'About 4,500 people fled.'],
        ['In 2026 people paid 2000 riel.', 'In 2026 people paid 2,000 riel.'],
      ],
    },
  ),
  ofWords('en.percent', 'number', ['per cent', 'per-cent', 'pct'], {
    message: 'Written “percent”.',
    replacement: 'percent',
    reason: 'One word, as “percentage” is.',
    examples: [['It rose by 5 per cent.', 'It rose by 5 percent.']],
  }),
  ofForm('en.first-figure', 'number', '(?<=[a-z0-9)”’]{3}[.!?] )[0-9][0-9,.]*(?= [a-z])', {
    message: 'A sentence does not begin with a figure: spell it out, or turn the sentence round.',
    reason: 'The stop and the figure run into each other.',
    examples: [
      ['They left. 40 people stayed.', 'They left. Forty people stayed.'],
      ['They left. 9 men of Unit No. 9 stayed.', 'They left. Nine men of Unit No. 9 stayed.'],
    ],
  }),
  ofForm('en.from-to', 'number', '\\b(from) ([0-9]{4}) ?[-–] ?([0-9]{4})\\b', {
    message: '“From” goes with “to”, not with a dash.',
    replacement: '$1 $2 to $3',
    reason: 'The dash stands for both words.',
    examples: [['He served from 2010-2015.', 'He served from 2010 to 2015.']],
  }),
  ofForm('en.between-and', 'number', '\\b(between) ([0-9]{1,9}) ?[-–] ?([0-9]{1,9})\\b', {
    message: '“Between” goes with “and”, not with a dash.',
    replacement: '$1 $2 and $3',
    reason: 'The dash stands for “to”.',
    examples: [['It takes between 5-10 days.', 'It takes between 5 and 10 days.']],
  }),
  ofForm('en.decade', 'date', "\\b((?:1[6-9]|20)[0-9]0)['’]s\\b", {
    message: 'A decade has no apostrophe.',
    replacement: '$1s',
    reason: 'It is a plural.',
    examples: [["They came in the 1980's.", 'They came in the 1980s.']],
  }),
  ofForm('en.day-ordinal', 'date', `\\b([0-9]{1,2})(?:st|nd|rd|th)(?: of)? ${MONTH}\\b`, {
    message: 'A date has no “th”.',
    replacement: '$1 $2',
    reason: 'It is read all the same.',
    matchCase: true,
    examples: [['They met on 7th of January.', 'They met on 7 January.']],
  }),
  ofForm('en.month-ordinal', 'date', `\\b${MONTH} ([0-9]{1,2})(?:st|nd|rd|th)\\b`, {
    message: 'A date has no “th”.',
    replacement: '$1 $2',
    reason: 'It is read all the same.',
    matchCase: true,
    examples: [['They met on January 7th.', 'They met on January 7.']],
  }),
  ofForm('en.clock', 'date', '(?<![0-9][.:])\\b([0-9]{1,2}(?:[.:][0-9]{2})?) ?([ap])m\\b\\.?', {
    message: 'Written “a.m.” and “p.m.”, after a space.',
    replacement: '$1 $2.m.',
    reason: 'One form for the time of day.',
    matchCase: true,
    examples: [
      ['Police came at 10am on Friday.', 'Police came at 10 a.m. on Friday.'],
      ['Police came at 9:30 pm.', 'Police came at 9:30 p.m.'],
      ['Police came at 5.40am.', 'Police came at 5.40 a.m.'],
    ],
  }),
  ofWords('en.noon', 'date', ['12 noon', '12 midnight'], {
    message: '“Noon” and “midnight” say the hour themselves.',
    reason: 'The figure says it twice.',
    examples: [['They met at 12 noon.', 'They met at noon.']],
  }),
];
