import type { Person } from '../saved/library-record.ts';

const sameName = ({ name }: Person): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');

/** Asked for each name of a report, of people who change seldom. */
const known = new WeakMap<readonly Person[], readonly Person[]>();

/**
 * The people of a library as they are shown: of those who bear one name each is called by the role as well, or by the id where the role is
 * the same. Everybody else is called as they are.
 */
export function toldApart(people: readonly Person[]): readonly Person[] {
  const before = known.get(people);
  if (before) return before;
  const told = people.map((person) => {
    const others = people.filter((other) => other.id !== person.id && sameName(other) === sameName(person));
    if (others.length === 0) return person;
    const isByRole = others.every(({ role }) => role !== person.role);
    return { ...person, name: `${person.name} (${isByRole ? person.role : person.id.replace(/^person:/u, '')})` };
  });
  known.set(people, told);
  return told;
}
