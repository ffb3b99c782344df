import type { HouseRule } from '../rule.ts';
import { ofForm } from './starter-rule.ts';

const ONE_WAY = 'The same word, put together in another order, is not found and shown wrongly.';
const STOPS = 'Signs stand as readers know them from print.';
const LETTER = '[\\u1780-\\u17b3]';
const VOWEL = '[\\u17b6-\\u17c5]';

/** How Khmer is set. These look into quotations too: they change no word. */
export const KHMER: readonly HouseRule[] = [
  ofForm('km.khan', 'khmer', '(?<=[\\u1780-\\u17d3»”])[ \\u200b]{1,9}(?=[។៕])', {
    message: 'Before ។ and ៕ stands no space.',
    replacement: '',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ចេញ ។', 'គាត់ចេញ។']],
  }),
  ofForm('km.after-khan', 'khmer', '([។៕])(?=[\\u1780-\\u17b3])(?!ល។)', {
    message: 'Behind ។ and ៕ stands a space.',
    replacement: '$1 ',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ចេញ។នាងនៅ។', 'គាត់ចេញ។ នាងនៅ។']],
  }),
  ofForm('km.two-khans', 'khmer', '។{2,9}', {
    message: 'One ។ is enough; a text ends with ៕.',
    replacement: '។',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ចេញ។។', 'គាត់ចេញ។']],
  }),
  ofForm('km.camnuc', 'khmer', '(?<=[\\u1780-\\u17d3])[ \\u200b]{1,9}(?=៖)', {
    message: 'Before ៖ stands no space.',
    replacement: '',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ថា ៖ ទេ', 'គាត់ថា៖ ទេ']],
  }),
  ofForm('km.after-camnuc', 'khmer', '៖(?=[\\u1780-\\u17b3«“])', {
    message: 'Behind ៖ stands a space.',
    replacement: '៖ ',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ថា៖ទេ', 'គាត់ថា៖ ទេ']],
  }),
  ofForm('km.colon', 'khmer', '(?<=[\\u1780-\\u17d3]):(?=\\s|$)', {
    message: 'Khmer has ៖ for the colon.',
    replacement: '៖',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ថា: ទេ', 'គាត់ថា៖ ទេ']],
  }),
  ofForm('km.full-stop', 'khmer', '(?<=[\\u1780-\\u17d3]{4})\\.(?=\\s|$)', {
    message: 'A Khmer sentence ends with ។.',
    replacement: '។',
    reason: STOPS,
    inQuotes: true,
    examples: [['គាត់ចេញដំណើរ. នាងនៅ។', 'គាត់ចេញដំណើរ។ នាងនៅ។']],
  }),
  ofForm('km.lek-too', 'khmer', '(?<=[\\u1780-\\u17d3])[ \\u200b]{1,9}ៗ', {
    message: 'ៗ stands right behind the word it repeats.',
    replacement: 'ៗ',
    reason: STOPS,
    inQuotes: true,
    examples: [['ក្មេង ៗ លេង', 'ក្មេងៗ លេង']],
  }),
  ofForm('km.lek-too-twice', 'khmer', 'ៗ{2,9}', {
    message: 'One ៗ repeats the word once; it is not repeated itself.',
    replacement: 'ៗ',
    reason: STOPS,
    inQuotes: true,
    examples: [['ក្មេងៗៗ លេង', 'ក្មេងៗ លេង']],
  }),
  ofForm('any.mixed-digits', 'khmer', '[0-9][0-9.,]{0,12}[០-៩][០-៩0-9.,]{0,12}|[០-៩][០-៩.,]{0,12}[0-9][0-9០-៩.,]{0,12}', {
    message: 'Khmer and Latin digits in one number.',
    reason: 'Such a number is misread, and no search finds it.',
    inQuotes: true,
    examples: [
      ['តម្លៃ ២5០០ រៀល', 'តម្លៃ ២៥០០ រៀល'],
      ['ឆ្នាំ 20២៦', 'ឆ្នាំ ២០២៦'],
    ],
  }),
  ofForm('any.zero-width', 'khmer', '\\u200b{2,9}', {
    message: 'More than one invisible space in one place.',
    replacement: '\u200b',
    reason: 'The cursor stops there for nothing, and searches miss the words.',
    inQuotes: true,
    examples: [['ទូក\u200b\u200bសៀវភៅ', 'ទូក\u200bសៀវភៅ']],
  }),
  ofForm('any.zero-width-space', 'khmer', '\\u200b{1,9} \\u200b{0,9}| \\u200b{1,9}', {
    message: 'An invisible space beside a visible one.',
    replacement: ' ',
    reason: 'The line parts at the visible one already.',
    inQuotes: true,
    examples: [['ទូក\u200b សៀវភៅ', 'ទូក សៀវភៅ']],
  }),
  ofForm('km.vowel-before-foot', 'khmer', `(${VOWEL})(\\u17d2${LETTER})`, {
    message: 'The letter below comes before the vowel.',
    replacement: '$2$1',
    reason: ONE_WAY,
    inQuotes: true,
    examples: [['\u1781\u17b6\u17d2\u1798', '\u1781\u17d2\u1798\u17b6']],
  }),
  ofForm('km.sign-before-vowel', 'khmer', `([\\u17c6\\u17c7])(${VOWEL})`, {
    message: 'The vowel comes before its sign.',
    replacement: '$2$1',
    reason: ONE_WAY,
    inQuotes: true,
    examples: [['\u1793\u17c6\u17b6', '\u1793\u17b6\u17c6']],
  }),
  ofForm('km.shifter-after-vowel', 'khmer', `(${VOWEL})([\\u17c9\\u17ca])`, {
    message: '៉ and ៊ come before the vowel.',
    replacement: '$2$1',
    reason: ONE_WAY,
    inQuotes: true,
    examples: [['\u1794\u17b6\u17c9', '\u1794\u17c9\u17b6']],
  }),
  ofForm('km.two-part-vowel', 'khmer', '\\u17c1\\u17b6', {
    message: 'ោ is one vowel.',
    replacement: '\u17c4',
    reason: ONE_WAY,
    inQuotes: true,
    examples: [['\u1780\u17c1\u17b6', '\u1780\u17c4']],
  }),
  ofForm('km.two-part-vowel-oe', 'khmer', '\\u17c1\\u17b8', {
    message: 'ើ is one vowel.',
    replacement: '\u17be',
    reason: ONE_WAY,
    inQuotes: true,
    examples: [['\u1780\u17c1\u17b8', '\u1780\u17be']],
  }),
  ofForm('km.vowel-twice', 'khmer', `(${VOWEL})\\1`, {
    message: 'The same vowel twice.',
    replacement: '$1',
    reason: 'It looks like one and is not found.',
    inQuotes: true,
    examples: [['\u1780\u17b6\u17b6', '\u1780\u17b6']],
  }),
];
