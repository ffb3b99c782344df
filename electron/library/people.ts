import type { Person } from '../../core/saved/library-record.ts';
import type { Library } from './library.ts';

/** Whether the library may be told of this person and does not know them as they are. */
export function needsMeeting(library: Library, person: Person): boolean {
  const known = library.record.data.people.find(({ id }) => id === person.id);
  return library.refusal === null && JSON.stringify(known) !== JSON.stringify(person);
}
