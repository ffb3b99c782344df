import type { RuleFault, RuleRefusal } from '../../core/house-style/check-rule.ts';
import type { RuleCategory, RuleLanguage } from '../../core/house-style/rule.ts';
import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

const categories: Record<RuleCategory, string> = {
  place: 'Place',
  name: 'Name',
  money: 'Money',
  number: 'Figure',
  date: 'Date and time',
  word: 'Word',
  loaded: 'Takes a side',
  redundant: 'Word too many',
  punctuation: 'Signs and spaces',
  khmer: 'Khmer setting',
};

const languages: Record<RuleLanguage, string> = { en: 'English', km: 'Khmer', any: 'every language' };

/** Words that are nothing but blanks are shown by their names, an empty replacement as what it does. */
function seen(words: string): string {
  if (words === '') return 'nothing';
  if (!/^[\s\u200b]+$/u.test(words)) return words;
  return [...words].map((sign) => (sign === '\u200b' ? '|' : '␣')).join('');
}

const why: Record<RuleFault, (refusal: RuleRefusal) => string> = {
  unfinished: () => 'The pattern is not finished: a bracket is missing or stands too often.',
  'repeated-group': () => 'A group cannot be repeated, only left out with “?”: repeated groups can make the desk stand still.',
  'repeats-nothing': () => 'A sign that repeats (? * + {2}) stands where there is nothing to repeat.',
  'too-often': () => 'Nothing can be repeated more than 24 times, or from more times to fewer.',
  'unknown-sign': () => 'The pattern has a sign that is not known there. A sign that is meant as itself gets a \\ before it.',
  'unknown-group': () => 'The pattern names a group that it does not have.',
  'too-many-ways': () =>
    'The pattern can be read in too many ways, which takes too long. Use fewer * and +, or say how many times, as in {1,3}.',
  'matches-nothing': () => 'The pattern finds nothing at all as well, so that it would be found everywhere.',
  'not-a-rule': ({ detail }) => `Something of it is missing or too long${detail ? ` (${detail})` : ''}.`,
  'wrong-not-found': ({ example = '' }) => `The rule does not find “${example}”.`,
  'right-found': ({ example = '' }) => `The rule finds “${example}”, which should be right.`,
  'comes-out-other': ({ example = '', comes = '' }) => `“${example}” comes out as “${comes}”.`,
};

/** The house style: what it finds in an article, and its rules. */
export const houseStyle = {
  title: (count: number) =>
    count === 0 ? 'House style' : plural(count, { one: 'House style: one finding', other: `House style: ${number(count)} findings` }),
  lede: 'What the rules of this library say of the article. What somebody said is left alone.',
  none: 'The house style has nothing to say of this article.',
  off: 'Every rule of this library is off.',
  list: 'Findings, in the order of the text',
  go: 'Go there',
  replace: 'Replace',
  correct: 'Correct as is',
  thisRule: 'This rule…',
  rules: 'All rules…',
  instead: (words: string, replacement: string) => `“${seen(words)}” → “${seen(replacement)}”`,
  decidedBy: (owner: string) => (owner === '' ? '' : `decided by ${owner}`),
  menuReplace: (replacement: string) => (replacement === '' ? 'Take it out' : `“${seen(replacement)}”`),
  notHere: 'The article cannot be changed here: it is shown for reading.',
  undone: 'The words are looked at again.',
  redone: 'The words are correct as they are again.',
  seen,
  categories,
  languages,
  why: (refusal: RuleRefusal) => why[refusal.fault](refusal),
};

/** The dialog of the rules, and the form of one. */
export const styleRules = {
  title: 'House style rules',
  lede: 'Rules of this library, shared by everybody who opens it. Its own come first, then those that come with Stet.',
  find: 'Find a rule by its words',
  make: 'New rule',
  readOnly: 'This library is open for reading: its rules can be looked at, not changed.',
  nothing: (query: string) => `No rule says “${query}”.`,
  on: (message: string) => `Use the rule: ${message}`,
  edit: (message: string) => `Change the rule: ${message}`,
  change: 'Change',
  remove: 'Take the rule out',
  giveBack: 'Use Stet’s own rule again',
  own: 'of this library',
  changed: 'changed by this library',
  broken: (name: string) => `The rule “${name}” is not used`,
  keptInFile: 'It stays in .stet/library.json as it is until somebody mends it there or takes it out.',
  takeOut: 'Take it out',
  counts: (on: number, all: number) => `${number(on)} of ${number(all)} are on`,
  kind: 'What is looked for',
  kinds: { words: 'Words, as they are written', form: 'A pattern' },
  words: 'Words',
  wordsHint: 'One a line. Each is found where a word begins and ends.',
  form: 'Pattern',
  formHint: 'Such as \\bcolou?r\\b. A single sign may be repeated (? * + {1,3}); a group ( | ) only left out with ?.',
  matchCase: 'Capitals matter',
  language: 'Language',
  category: 'Kind',
  message: 'What is said of it',
  messageMissing: 'Say what is wrong with these words.',
  replacement: 'What stands better there',
  replacementHint: 'Empty: the rule only gives a hint. $1 is the first group of a pattern, $& the words found.',
  deletes: 'The words are taken out',
  owner: 'Who decides it',
  reason: 'Why',
  inQuotes: 'Also in what somebody said',
  wrong: 'Wrong',
  right: 'Right',
  examples: 'Examples',
  examplesHint: 'They are tried as you type: the rule must find the wrong one, and make the right one of it.',
  more: 'One more example',
  holds: 'Every example comes out as it says.',
  unfinished: 'Write an example of what is wrong, and of what is right.',
  save: 'Keep the rule',
  refused: (why: string) => `The rule was not kept. ${why}`,
};

export type HouseStyleWords = typeof houseStyle;
export type StyleRulesWords = typeof styleRules;
