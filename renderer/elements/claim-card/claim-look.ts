import type { ClaimState } from '../../../core/claims/claim-states.ts';

/** How a claim state looks on a note: the sign before its name, and the class that gives pattern and colour. */
interface Look {
  readonly sign: string;
  readonly tone: 'verified' | 'stale' | 'checking' | 'todo' | 'disputed' | 'quiet';
}

const LOOKS: Readonly<Record<ClaimState, Look>> = {
  todo: { sign: '○', tone: 'todo' },
  checking: { sign: '…', tone: 'checking' },
  verified: { sign: '✓', tone: 'verified' },
  'verified-with-change': { sign: '✓', tone: 'verified' },
  'half-signed': { sign: '½', tone: 'checking' },
  stale: { sign: '↻', tone: 'stale' },
  disputed: { sign: '⚖\ufe0e', tone: 'disputed' },
  'cannot-verify': { sign: '⊘', tone: 'stale' },
  'not-a-fact': { sign: '–', tone: 'quiet' },
  'to-cut': { sign: '✕', tone: 'disputed' },
  cut: { sign: '×', tone: 'quiet' },
  orphaned: { sign: '?', tone: 'stale' },
};

export function lookOf(state: ClaimState): Look {
  return LOOKS[state];
}
