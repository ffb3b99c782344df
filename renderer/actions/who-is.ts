import { lookingLike } from '../../core/people/look-alike.ts';
import type { Person } from '../../core/saved/library-record.ts';
import { session } from '../state/session.ts';
import { everybodyHere } from './people.ts';

/** Who is known by a name that looks like this one, the likeliest first; nobody when it is only that of whoever sits here, as they write it. */
export function peopleLike(name: string): readonly Person[] {
  const { person } = session.value;
  const isSelf = (one: Person): boolean => one.id === person?.id;
  const likely = (one: Person): number => (one.name === name ? 0 : 2) - (isSelf(one) ? 1 : 0);
  const like = [...lookingLike(everybodyHere(), name)].sort((one, other) => likely(one) - likely(other));
  return like.every((one) => isSelf(one) && one.name === name) ? [] : like;
}

/**
 * Id and name of who sits down. `same`: the id of somebody known, null for somebody else; undefined is the likeliest. The name of
 * somebody known stays as the library has it.
 */
export function whoIs(name: string, same: string | null | undefined): Pick<Person, 'id' | 'name'> {
  const { person } = session.value;
  const like = peopleLike(name);
  if (like.length === 0 && person?.name === name) return { id: person.id, name };
  const known = same === undefined ? like[0] : like.find(({ id }) => id === same);
  if (!known) return { id: freeId(name), name };
  return { id: known.id, name: known.name };
}

/** A name for a person that stays the same on every machine where the same person writes it the same way, unless somebody else has it here. */
function freeId(name: string): string {
  const plain = name.normalize('NFC').trim().toLocaleLowerCase('en').replace(/\s+/gu, '-');
  const id = `person:${[...plain].slice(0, 48).join('')}`;
  const taken = new Set(everybodyHere().map((one) => one.id));
  let nth = 1;
  const numbered = (): string => (nth === 1 ? id : `${id}-${nth}`);
  while (taken.has(numbered())) nth += 1;
  return numbered();
}
