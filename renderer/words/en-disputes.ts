import type { DisputeOutcome } from '../../core/saved/closed-sets.ts';
import { formatFor } from './format.ts';

const { moment } = formatFor('en-GB');

const outcomes: Record<DisputeOutcome, string> = { stands: 'It stands', changed: 'It is to be changed', removed: 'It is to be removed' };

/** Disputes, and what was decided of them. */
export const disputes = {
  title: 'Decide the dispute',
  outcomeLabel: 'What was decided',
  outcomes,
  outcomeMissing: 'Say what was decided: the arrows choose.',
  hints: {
    stands: 'It is checked again, as it stands.',
    changed: 'It is checked again once its words are others.',
    removed: 'It holds the story back until its words are gone.',
  } satisfies Record<DisputeOutcome, string>,
  outcome: (outcome: string) => (Object.hasOwn(outcomes, outcome) ? outcomes[outcome as DisputeOutcome] : outcome),
  decider: 'Who decided',
  apart: (name: string) => `In this library whoever raised a dispute does not decide it: not ${name}, who may take it back (D).`,
  nobodyElse: 'Nobody else is known here: who decided says so at their own desk, or the dispute is taken back (D).',
  why: 'Why',
  whyHint: 'Kept with the claim and in the log, with your name and the time.',
  whyMissing: 'Say in a few words why.',
  act: 'Decide',
  by: (name: string, at: string) => `Disputed by ${name}, ${moment(at)}`,
  undecided: 'Nobody has decided yet',
  decided: (outcome: string, who: string, at: string) => `${outcome}: ${who}, ${moment(at)}`,
  decidedBy: (decider: string) => `decided by ${decider}`,
  writtenDown: (decider: string, writer: string) => `decided by ${decider}, written down by ${writer}`,
  unconfirmed: 'Not confirmed:',
  confirms: 'somebody else than who raised the dispute signs the claim off (V) or decides (Shift D).',
  toConfirm: 'Somebody else confirms what you wrote down, by V or Shift D at their own desk. You may dispute it anew (D).',
  forOtherWords: 'Disputed when it read:',
  unchanged: 'It was decided that these words change, and they have not. Change them; or dispute the claim (D) and decide anew (Shift D).',
  notDisputed: 'Only a disputed claim is decided on. D disputes it.',
};

export type DisputeWords = typeof disputes;
