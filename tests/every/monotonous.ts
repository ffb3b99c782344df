/** A textblock longer than this is not read at all. */
export const LONGEST = 20_000;

/** What makes patterns try again and again. */
export const MONOTONOUS = [
  'a',
  'a b ',
  'Aa Bb ',
  '12 ',
  '1',
  '1,234,',
  'twelve ',
  '“',
  '"a ',
  'ដោយសារ',
  'said ',
  'born in 1960 ',
  '(1960–2014)',
  'Mr Aa Bb ',
  '(',
  ' ',
  '\u200b',
  'killed 12 ',
];
