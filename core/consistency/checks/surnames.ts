import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';
import { wordBefore } from '../figures.ts';
import { bare, FEWEST_LETTERS, isOneSlip, isOtherForm, OTHERWISE, TITLE_FAMILIES, WORD } from '../people.ts';

/** Somebody introduced in full and called by surname afterwards: under another title, or in another spelling. */

type Found = Omit<Inconsistency, 'check'>;

const LATIN_TITLES = TITLE_FAMILIES.flatMap((family) => Object.keys(family)).filter((title) => /^[A-Z]/u.test(title));
const TITLES = new Set(LATIN_TITLES);
const TITLE = [...LATIN_TITLES]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/\./gu, '\\.');
const END = "(?![\\p{L}\\p{N}’'-])";
/** "Ms Channary", "Ms Sok Channary"; `more` of it would be another name. */
const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<title>${TITLE})[ \\u00a0](?<name>(?:${WORD}[ \\u00a0]){0,2}${WORD})${END}(?![ \\u00a0]\\p{Lu})`,
  'gu',
);
const NAME = new RegExp(`(?<![\\p{L}\\p{N}’'.-])${WORD}(?:[ \\u00a0]${WORD}){1,5}${END}`, 'gu');
/** Words that are capitals at the start of a sentence only. */
const OPENERS = new Set(
  'A An The But And Then When After Before While If As For In On At With Without That This Those Today Yesterday Asked Since Because Although Though However So Or Not Only Even Yet Later Earlier Both Like Unlike Once Until'.split(
    ' ',
  ),
);
/** Where a family is told of, a surname is borne by more than one. */
const KIN =
  /\b(?:husband|wife|wives|spouse|couple|married|marriage|widow(?:er|ed)?|brothers?|sisters?|siblings?|sons?|daughters?|father|mother|parents?|uncle|aunt|cousins?|nephew|niece|twins?|Lord|Lady|(?:his|her|whose|the\s+\p{L}+)\s+family)\b/iu;

interface Person {
  readonly first: string;
  readonly last: string;
  readonly from: number;
}

const isTitle = (word: string): boolean => TITLES.has(word) || TITLES.has(`${word}.`);

/** Names of two words or more, without what is said before them. */
function peopleIn({ text, from }: StoryUnit): Person[] {
  return [...text.matchAll(NAME)].flatMap((match): Person[] => {
    const words = match[0].split(/[ \u00a0]/u);
    while (words.length > 0 && (OPENERS.has(words[0] ?? '') || isTitle(words[0] ?? ''))) words.shift();
    const [first = '', last = ''] = words.slice(-2).map(bare);
    return words.length < 2 ? [] : [{ first, last, from: from + match.index }];
  });
}

interface Called {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly family: number;
  readonly is: string;
  readonly last: string;
  readonly isSurname: boolean;
}

/** "The then Colonel Sokha" was something else by then, and "Then Colonel Sokha left" says nothing of it. */
function isOtherwise(text: string, at: number): boolean {
  const before = wordBefore(text, at);
  return OTHERWISE.test(before) && !/^Then\s$/u.test(before);
}

/** A wife goes by her husband's surname: "Mrs" after "Mr" may be two people. */
const isMarried = (one: Called, other: Called): boolean => [one, other].some(({ words }) => words.startsWith('Mrs'));

function calledIn({ text, from }: StoryUnit): Called[] {
  return [...text.matchAll(TITLED)].flatMap((match): Called[] => {
    const { title = '', name = '' } = match.groups ?? {};
    const words = name.split(/[ \u00a0]/u).map(bare);
    const family = TITLE_FAMILIES.findIndex((one) => one[title] !== undefined);
    const is = TITLE_FAMILIES[family]?.[title];
    if (is === undefined || words.some(isTitle) || isOtherwise(text, match.index)) return [];
    const at = from + match.index;
    return [
      { from: at, to: at + match[0].length, words: bare(match[0]), family, is, last: words.at(-1) ?? '', isSurname: words.length === 1 },
    ];
  });
}

/** Those whose last name nobody else in the story bears, by that name, with where they are introduced. */
function introduced(people: readonly Person[]): ReadonlyMap<string, Person> {
  const known = new Map<string, Person | null>();
  const firsts = new Set(people.map(({ first }) => first));
  for (const person of people) {
    const before = known.get(person.last);
    if (before === undefined) known.set(person.last, person);
    else if (before?.first !== person.first) known.set(person.last, null);
  }
  return new Map([...known].flatMap(([last, person]) => (person && !firsts.has(last) ? [[last, person] as const] : [])));
}

function otherTitles(called: readonly Called[], known: ReadonlyMap<string, Person>): Found[] {
  const first = new Map<string, Called>();
  return called.flatMap((one): Found[] => {
    const person = known.get(one.last);
    if (!person || (one.isSurname && one.from < person.from)) return [];
    const key = `${String(one.family)} ${one.last}`;
    const before = first.get(key);
    if (!before) first.set(key, one);
    if (!before || before.is === one.is || !(one.isSurname || before.isSurname) || isMarried(one, before)) return [];
    return [{ from: one.from, to: one.to, code: 'other-title', said: one.words, is: before.words }];
  });
}

const isVariant = (one: string, other: string): boolean =>
  one !== other &&
  Math.min(one.length, other.length) >= FEWEST_LETTERS &&
  one[0] === other[0] &&
  isOneSlip(one, other) &&
  !isOtherForm(one, other);

/** Surnames with a title that nobody was introduced by, one letter from one who was. */
function otherSpellings(called: readonly Called[], people: readonly Person[], known: ReadonlyMap<string, Person>): Found[] {
  const words = new Set(people.flatMap(({ first, last }) => [first, last]));
  const strange = called.filter(({ isSurname, last }) => isSurname && !words.has(last));
  return strange.flatMap((one): Found[] => {
    if (strange.filter(({ last }) => last === one.last).length > 1) return [];
    const alike = [...known.values()].filter(({ last, from }) => from < one.from && isVariant(one.last, last));
    const [person] = alike;
    if (!person || alike.length > 1) return [];
    const isOther = called.some(({ last, family, is }) => last === person.last && family === one.family && is !== one.is);
    return isOther ? [] : [{ from: one.from, to: one.to, code: 'name-spelling', said: one.words, is: `${person.first} ${person.last}` }];
  });
}

export const surnamesCheck: StoryCheck = {
  id: 'surnames',
  find(story) {
    // Who rose in the story had both ranks.
    const rises = story.some(({ text }) => /\b(?:promot|demot)/iu.test(text));
    const people = story.flatMap(peopleIn);
    const called = story.flatMap(calledIn);
    const known = introduced(people);
    const isKin = ({ last }: Called): boolean => story.some(({ text }) => KIN.test(text) && text.includes(last));
    const titles = rises ? [] : otherTitles(called, known).filter(({ from }) => !called.some((one) => one.from === from && isKin(one)));
    return [...titles, ...otherSpellings(called, people, known)];
  },
};
