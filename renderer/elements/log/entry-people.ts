import type { AuditEntry } from '../../../core/audit/chain.ts';
import { sealedName, signersIn, takenBackIn } from '../../../core/audit/names.ts';
import { personOf } from '../../actions/people.ts';
import { library } from '../../state/library.ts';
import { words } from '../../words/words.ts';

/** What a person of an entry was called when it was logged, and what they are called today where that is something else. */
export function nameIn(entry: AuditEntry, person: string): string {
  if (person === '') return entry.detail['outside'] === true ? words.log.outside : words.log.nobody;
  const today = personOf(person)?.name;
  const then = sealedName(entry, person);
  const known = library.value.record?.people.find(({ id }) => id === person)?.name;
  if (then === undefined) return today ?? person;
  return known === undefined || known === then ? (today ?? then) : words.log.renamed(then, known);
}

/** Who decided a dispute, where somebody else wrote it down: both by name. */
export function deciderIn(entry: AuditEntry): string {
  const { decider } = entry.detail;
  if (typeof decider !== 'string' || decider === entry.by) return '';
  return words.disputes.writtenDown(nameIn(entry, decider), nameIn(entry, entry.by));
}

const namesOf = (entry: AuditEntry, people: readonly unknown[]): string[] => [
  ...new Set(people.flatMap((one) => (typeof one === 'string' && one !== '' ? [nameIn(entry, one)] : []))),
];

/** Whose sign-offs come with what the entry speaks of, each name once; empty when nobody's. */
export function signersOf(entry: AuditEntry): string {
  const names = namesOf(entry, signersIn(entry.detail));
  return names.length === 0 ? '' : words.log.signedBy(names);
}

/** Whose sign-offs did not come with it, because they were taken back here; empty when nobody's. */
export function leftOutOf(entry: AuditEntry): string {
  const names = namesOf(entry, takenBackIn(entry.detail));
  return names.length === 0 ? '' : words.log.leftOut(names);
}
