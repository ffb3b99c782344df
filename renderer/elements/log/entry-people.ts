import type { AuditEntry } from '../../../core/audit/chain.ts';
import { sealedName, signersIn } from '../../../core/audit/names.ts';
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

/** Whose sign-offs come with what the entry speaks of, each name once; empty when nobody's. */
export function signersOf(entry: AuditEntry): string {
  const names = new Set(signersIn(entry.detail).flatMap((one) => (typeof one === 'string' ? [nameIn(entry, one)] : [])));
  return names.size === 0 ? '' : words.log.signedBy([...names]);
}
