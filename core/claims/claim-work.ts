import * as v from 'valibot';
import { checkCalculation } from '../calculation/calculation.ts';
import { NewCalculationSchema, NewCitationSchema, NewDecisionSchema, NewNoteSchema } from '../saved/docket-change.ts';
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

/** Something that bears a name: `said` is the same only for the very same words, time and person. */
export interface Named {
  readonly said: string;
  readonly by: string;
  /** ISO 8601; undefined where nothing says it. */
  readonly at?: string | undefined;
}

const ofNote = ({ id, by, at, text }: ClaimWork['thread'][number]): Named => ({ said: JSON.stringify([id, by, at, text]), by, at });

/**
 * What bears a name: its sign-offs, its calculations, its dispute and what was decided, and its notes but for whether they are resolved, which
 * anybody may say.
 */
export function named({ signOffs, thread, calculations = [], dispute }: ClaimWork): Named[] {
  const given = signOffs.map(({ by, at, words, hash, under, beside, cited }) => ({
    ...{ by, at },
    said: JSON.stringify([by, at, words, hash, under, beside, cited]),
  }));
  const sums = calculations.map(({ id, by, at, written }) => ({ said: JSON.stringify([id, by, at, written]), by, at }));
  const { by, at, words, decision } = dispute ?? { words: '' };
  const raised = by === undefined ? [] : [{ said: JSON.stringify([by, at, words]), by, at }];
  const ended = decision === undefined ? [] : [{ said: JSON.stringify(decision), by: decision.by, at: decision.at }];
  return [...given, ...sums, ...raised, ...ended, ...thread.map(ofNote)];
}

/** Those of the first that the second lacks; one that is there twice must be in both twice. */
function missing(from: readonly Named[], to: readonly Named[]): Named[] {
  const left = to.map(({ said }) => said);
  return from.filter(({ said }) => {
    const at = left.indexOf(said);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether only sign-offs, calculations and notes of this person come or go between the two. */
export function isOwnWork(from: ClaimWork, to: ClaimWork, person: string): boolean {
  const [before, after] = [named(from), named(to)];
  return [...missing(before, after), ...missing(after, before)].every(({ by }) => by === person);
}

/** Whether what `to` has beyond `from` keeps the limits of what people write, and no id is there twice. */
export function keepsLimits(from: ClaimWork, to: ClaimWork): boolean {
  const sumsOf = ({ calculations = [] }: ClaimWork) => calculations;
  const known = new Set([...from.thread, ...from.citations, ...sumsOf(from)].map((one) => JSON.stringify(one)));
  const isNew = (one: object): boolean => !known.has(JSON.stringify(one));
  const decision = to.dispute?.decision;
  const isKept = JSON.stringify(decision) === JSON.stringify(from.dispute?.decision);
  const ids = [...to.thread, ...to.citations, ...sumsOf(to)].map(({ id }) => id);
  return (
    new Set(ids).size === ids.length &&
    (decision === undefined || isKept || v.is(NewDecisionSchema, decision)) &&
    sumsOf(to)
      .filter(isNew)
      .every((one) => v.is(NewCalculationSchema, one) && checkCalculation(one.written).ok) &&
    to.thread.filter(isNew).every((note) => v.is(NewNoteSchema, note)) &&
    to.citations.filter(isNew).every((citation) => v.is(NewCitationSchema, citation))
  );
}
