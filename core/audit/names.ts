import { ownEntry } from '../own-entry.ts';
import type { AuditEntry, AuditFact } from './chain.ts';

/** Where the details of an entry name a person beside the one who acts. */
const NAMED = ['assignee', 'decider', 'of'] as const;

/** Whose sign-offs come with what an entry speaks of: with itself, or with each of its claims. */
export function signersIn({ signedBy, claims }: Readonly<Record<string, unknown>>): readonly unknown[] {
  const own: readonly unknown[] = Array.isArray(signedBy) ? signedBy : [];
  const each: readonly unknown[] = Array.isArray(claims) ? claims : [];
  return [...own, ...each.flatMap((one) => (typeof one === 'object' && one !== null && 'signedBy' in one ? one.signedBy : []))];
}

/** Whose sign-offs a conflict copy still had that were taken back here. */
export const takenBackIn = ({ takenBack }: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Array.isArray(takenBack) ? takenBack.map((one: unknown) => (typeof one === 'object' && one !== null && 'by' in one ? one.by : '')) : [];

/**
 * The same fact with the names of everybody it speaks of, as they are called at this moment: under its seal they stay, whatever the library
 * calls these people later. Whom nobody knows has no name in it. A fact that has its names keeps them.
 */
export function withNames(fact: AuditFact, nameOf: (person: string) => string | undefined): AuditFact {
  if (fact.detail['names'] !== undefined) return fact;
  const ids = [fact.by, ...NAMED.map((key) => fact.detail[key]), ...signersIn(fact.detail), ...takenBackIn(fact.detail)].filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
  const named = [...new Set(ids)].flatMap((id) => {
    const name = nameOf(id);
    return name === undefined || name === '' ? [] : [[id, name] as const];
  });
  return named.length === 0 ? fact : { ...fact, detail: { ...fact.detail, names: Object.fromEntries(named) } };
}

/** What a person was called when this was logged; undefined in entries from before names were sealed, and for people nobody knew. */
export function sealedName({ detail }: Pick<AuditEntry, 'detail'>, person: string): string | undefined {
  const { names } = detail;
  const name = typeof names === 'object' && names !== null ? ownEntry(names as Readonly<Record<string, unknown>>, person) : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** Somebody who signed under other names than the library gives them today. */
export interface SignedUnder {
  readonly person: string;
  /** What they were called when they signed, each name once. */
  readonly then: readonly string[];
  readonly now: string;
}

const SIGN_OFF = 'sign-off';

/**
 * Whose sign-offs bear another name in the claims than the one that they were given under: claims name people by their ids, and what an id is
 * called stands in the library's record, which any program may change.
 */
export function signedUnder(
  entries: readonly Pick<AuditEntry, 'kind' | 'by' | 'detail'>[],
  nameNow: (person: string) => string | undefined,
): readonly SignedUnder[] {
  const names = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const person of [...(entry.kind === SIGN_OFF ? [entry.by] : []), ...signersIn(entry.detail)]) {
      const then = typeof person === 'string' ? sealedName(entry, person) : undefined;
      if (typeof person !== 'string' || then === undefined || then === nameNow(person)) continue;
      names.set(person, (names.get(person) ?? new Set()).add(then));
    }
  }
  return [...names].flatMap(([person, then]) => {
    const now = nameNow(person);
    return now === undefined || now === '' ? [] : [{ person, then: [...then], now }];
  });
}
