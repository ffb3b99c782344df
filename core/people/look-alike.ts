import unhomoglyph from 'unhomoglyph';
import type { Person } from '../saved/library-record.ts';
import { normalKhmer } from '../text/khmer-spelling.ts';

/**
 * Names that an eye takes for one: letters of another script that look the same (the confusables of Unicode, UTS #39), fullwidth letters, signs
 * nobody sees, blanks and points, accents, capitals, vowels of Khmer in another order. It says what looks alike, never who is who.
 */

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const BETWEEN_LETTERS = /[\p{P}\p{S}\p{Z}\p{C}]/gu;
/** Accents stand on letters of any script; the signs of Khmer are letters of its own. */
const ACCENTS = /\p{Script=Inherited}/gu;

/** What is left of it to the eye. A capital I looks like a small l, so both of a letter's looks count. */
function looksOf(name: string): readonly string[] {
  const plain = normalKhmer(name.normalize('NFKC').replace(UNSEEN, '')).normalize('NFD').replace(ACCENTS, '');
  return [plain, plain.toLocaleLowerCase('en')].map((one) =>
    unhomoglyph(one).normalize('NFD').replace(ACCENTS, '').toLocaleLowerCase('en').replace(BETWEEN_LETTERS, ''),
  );
}

export function looksLike(one: string, other: string): boolean {
  const looks = looksOf(one);
  return looksOf(other).some((look) => look !== '' && looks.includes(look));
}

/** Those whose names look like this one, or are the same. */
export const lookingLike = (people: readonly Person[], name: string): readonly Person[] =>
  people.filter((person) => looksLike(person.name, name));

/** Ids of people of whom some other in the list has a name that looks the same, in their order. */
export function alikeAmong(people: readonly Pick<Person, 'id' | 'name'>[]): readonly string[] {
  const isTwin = ({ id, name }: Pick<Person, 'id' | 'name'>): boolean =>
    people.some((other) => other.id !== id && looksLike(other.name, name));
  return [...new Set(people.filter(isTwin).map(({ id }) => id))];
}
