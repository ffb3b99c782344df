import { toldApart } from '../../core/people/told-apart.ts';
import type { Person } from '../../core/saved/library-record.ts';
import { library } from '../state/library.ts';
import { session } from '../state/session.ts';

const NOBODY: readonly Person[] = [];

/** Everybody the library knows, and whoever sits here, each by their own name. */
export function everybodyHere(): readonly Person[] {
  const people = library.value.record?.people ?? NOBODY;
  const { person } = session.value;
  return person && !people.some(({ id }) => id === person.id) ? [...people, person] : people;
}

/** The same; those who bear one name are told apart in it. */
export function peopleHere(): readonly Person[] {
  return toldApart(everybodyHere());
}

export function personOf(id: string): Person | null {
  return peopleHere().find((person) => person.id === id) ?? null;
}

/** Initials, or what is left of the id of somebody this library does not know. */
export function initialsOfPerson(id: string): string {
  return personOf(id)?.initials ?? id.replace(/^person:/, '');
}
