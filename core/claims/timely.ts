import type { DocketChange } from '../saved/docket-change.ts';
import { named } from './claim-work.ts';
import { newlyNamed, type Taken } from './borne.ts';

/** A page and main share one clock; a day lets a change through that was made before it was set, or before midnight. */
const NEAR_MS = 86_400_000;

/** The times that a change says are those of now: nothing that undo brings back is among them. */
function timesOfNow(change: DocketChange): readonly string[] {
  switch (change.kind) {
    case 'sign-off':
      return [change.signOff.at];
    case 'decide':
      return [change.decision.at];
    case 'add-note':
      return [change.note.at];
    default:
      return [];
  }
}

/** The times of what comes in beside: it may be old where undo brings it back, and has not yet to come. */
function timesUntilNow(change: DocketChange, taken: Taken): readonly (string | undefined)[] {
  switch (change.kind) {
    case 'set-work': {
      const before = new Set(named(change.from).map(({ said }) => said));
      return named(change.to).flatMap(({ said, at }) => (before.has(said) ? [] : [at]));
    }
    case 'add-calculation':
      return [change.calculation.at];
    case 'correct-as-is':
      return [change.correct.at];
    case 'override-gate':
      return [change.override.at];
    case 'declare-unverified':
      return [change.unverified.at];
    default:
      return newlyNamed(change, taken).map(({ at }) => at);
  }
}

/**
 * Whether a change that is asked for bears times that can be: a sign-off is not given in advance, nor long ago. `now`: milliseconds since
 * 1970, by the clock of whoever writes it down. What comes back out of what was taken away keeps the times it had.
 */
export function isTimely({ at, change }: { readonly at: string; readonly change: DocketChange }, now: number, taken: Taken): boolean {
  const isNear = (time: string): boolean => Math.abs(Date.parse(time) - now) <= NEAR_MS;
  const isPast = (time: string | undefined): boolean => time === undefined || Date.parse(time) - now <= NEAR_MS;
  return [at, ...timesOfNow(change)].every(isNear) && timesUntilNow(change, taken).every(isPast);
}
