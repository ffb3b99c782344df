import { median, type Row } from '../row.ts';
import { EDITS, type EditMix } from './made-edits.ts';
import type { StoryKind } from './made-stories.ts';
import { diffMain, hypothesis, makeTrial, scored, stet, type Answer, type Trial } from './measure.ts';

const CLAIMS = 1_000;
const SEEDS = [1, 2, 3];
const ROUNDS = 5;

type Anchoring = (trial: Trial) => ReadonlyMap<string, Answer>;

function timed(anchoring: Anchoring, trial: Trial): number {
  const start = performance.now();
  anchoring(trial);
  return performance.now() - start;
}

interface Race {
  readonly words: number;
  readonly mix: EditMix;
  readonly peer: string;
  readonly by: Anchoring;
  readonly least: number;
}

/** Both in turn on the same trials, so that a slow moment of the machine falls on both. */
function raced({ words, mix, peer, by, least }: Race): Row {
  const trials = SEEDS.map((seed) => makeTrial({ kind: 'prose', mix, words, claims: CLAIMS, seed }));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const trial of trials) {
    theirs.push(timed(by, trial));
    ours.push(median(Array.from({ length: ROUNDS }, () => timed(stet, trial))));
  }
  const [value, peerValue] = [median(ours), median(theirs)];
  const ratio = peerValue / value;
  const name = `${CLAIMS.toLocaleString('en')} claims found again in ${words.toLocaleString('en')} words, ${mix}`;
  return { name, value, unit: 'ms', peer, peerValue, ratio, goal: `≥ ${least} × faster`, ok: ratio >= least };
}

const RACES: readonly Race[] = [
  { words: 10_000, mix: 'mixed', peer: 'the Hypothesis pattern', by: hypothesis, least: 8 },
  { words: 100_000, mix: 'mixed', peer: 'the Hypothesis pattern', by: hypothesis, least: 12 },
  { words: 100_000, mix: 'substitute 5 %', peer: 'the Hypothesis pattern', by: hypothesis, least: 15 },
  { words: 10_000, mix: 'substitute 5 %', peer: 'diff-match-patch', by: diffMain, least: 6 },
];

interface Tally {
  claims: number;
  correct: number;
  wrong: number;
  lies: number;
}

/** How others do is asked of one seed only: on near-identical sentences they take a second for each text. */
function tallied(kind: StoryKind, mixes: readonly EditMix[], anchoring: Anchoring): Tally {
  const seeds = anchoring === stet ? SEEDS : SEEDS.slice(0, 1);
  const sum: Tally = { claims: 0, correct: 0, wrong: 0, lies: 0 };
  for (const mix of mixes) {
    for (const seed of seeds) {
      const trial = makeTrial({ kind, mix, words: 10_000, claims: 500, seed });
      const { correct, wrong, lies } = scored(trial, anchoring(trial));
      sum.claims += trial.cases.length;
      sum.correct += correct;
      sum.wrong += wrong;
      sum.lies += lies;
    }
  }
  return sum;
}

interface Share {
  readonly kind: StoryKind;
  readonly mixes: readonly EditMix[];
  readonly count: 'correct' | 'wrong';
  readonly limit: number;
}

const ALL = Object.keys(EDITS) as EditMix[];
const SHARES: readonly Share[] = [
  { kind: 'prose', mixes: ['mixed', 'move', 'delete'], count: 'correct', limit: 99.5 },
  { kind: 'statistics', mixes: ALL, count: 'correct', limit: 99 },
  { kind: 'statistics', mixes: ALL, count: 'wrong', limit: 1 },
  { kind: 'khmer', mixes: ALL, count: 'correct', limit: 99 },
];

function shared({ kind, mixes, count, limit }: Share): Row {
  const percent = (anchoring: Anchoring): number => {
    const tally = tallied(kind, mixes, anchoring);
    return (100 * tally[count]) / tally.claims;
  };
  const [value, peerValue] = [percent(stet), percent(hypothesis)];
  const what = count === 'correct' ? 'claims found again rightly' : 'claims put in a wrong place';
  const [goal, ok] = count === 'correct' ? [`≥ ${limit} %`, value >= limit] : [`≤ ${limit} %`, value <= limit];
  return { name: `${what}, ${kind}`, value, unit: '%', peer: 'the Hypothesis pattern', peerValue, ratio: value / peerValue, goal, ok };
}

function liesRow(): Row {
  const kinds: readonly StoryKind[] = ['prose', 'statistics', 'khmer'];
  const value = kinds.reduce((sum, kind) => sum + tallied(kind, ALL, stet).lies, 0);
  const claims = kinds.length * ALL.length * SEEDS.length * 500;
  return {
    name: 'other words called the same',
    value,
    unit: '',
    peer: 'claims asked',
    peerValue: claims,
    ratio: value / claims,
    goal: '0',
    ok: value === 0,
  };
}

/** Claims after an edit outside: how fast and how rightly they are found again, against what others do. */
export function measureAnchoring(): Row[] {
  stet(makeTrial({ kind: 'prose', mix: 'mixed', words: 10_000, claims: 300, seed: 99 }));
  return [...RACES.map(raced), ...SHARES.map(shared), liesRow()];
}
