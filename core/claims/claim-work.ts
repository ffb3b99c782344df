import * as v from 'valibot';
import { type Claim, type ClaimWork, ClaimWorkSchema } from '../saved/docket.ts';

/** What people have done with a claim; where it stands is not among it. */
export function workOn(claim: Claim): ClaimWork {
  return v.parse(ClaimWorkSchema, claim);
}

/** Whether two are the same, in whatever order their keys were read. */
export function sameWork(one: ClaimWork, other: ClaimWork): boolean {
  const inOrder = (work: ClaimWork): string => JSON.stringify(v.parse(ClaimWorkSchema, work));
  return one === other || inOrder(one) === inOrder(other);
}

/** What bears a name: its sign-offs as they are, and that a note was written. */
function named({ signOffs, thread }: ClaimWork): Map<string, string> {
  const given = signOffs.map(({ by, at, words, hash }) => [JSON.stringify([by, at, words, hash]), by] as const);
  return new Map([...given, ...thread.map(({ id, by }) => [id, by] as const)]);
}

/** Whether only sign-offs and notes of this person come or go between the two. */
export function isOwnWork(from: ClaimWork, to: ClaimWork, person: string): boolean {
  const [before, after] = [named(from), named(to)];
  const changed = [...before, ...after].filter(([one]) => !(before.has(one) && after.has(one)));
  return changed.every(([, by]) => by === person);
}
