import { readFileSync, writeFileSync } from 'node:fs';
import { featuresOf, PLACES, strengthOf } from '../../core/suggest/check-worthiness/features.ts';
import { readWeights, writeWeights } from '../../core/suggest/check-worthiness/weights-text.ts';
import { averagePrecision } from './average-precision.ts';

/** Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), sentence by sentence; the same data gives the same weights. */

const ROUNDS = 8;
const RATE = 0.1;
const SHRINK = 1e-3;

export interface Labelled {
  readonly worthy: boolean;
  readonly sentence: string;
}

/** Tab-separated, with a head: id, label (1: check-worthy), text. */
export function readLabelled(file: string): Labelled[] {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, label, ...text] = line.split('\t');
    return label === undefined ? [] : [{ worthy: label === '1', sentence: text.join(' ') }];
  });
}

/** A small linear congruential generator (Numerical Recipes' constants): the order of the sentences is part of the result. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const mixed = [...list];
  let state = seed >>> 0;
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    state = (state * 1664525 + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

function trained(data: readonly Labelled[]): Float64Array {
  const weights = new Float64Array(PLACES);
  const seen = new Float64Array(PLACES).fill(1e-8);
  const rows = data.map(({ worthy, sentence }) => ({ target: worthy ? 1 : 0, features: featuresOf(sentence) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { target, features } of shuffled(rows, round + 1)) {
      const strength = strengthOf(features);
      const sum = features.reduce((all, place) => all + (weights[place] ?? 0), 0) * strength;
      const miss = (1 / (1 + Math.exp(-sum)) - target) * strength;
      for (const place of features) {
        const slope = miss + SHRINK * (weights[place] ?? 0);
        seen[place] = (seen[place] ?? 0) + slope * slope;
        weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(seen[place] ?? 1);
      }
    }
  }
  return weights;
}

/** Trains on one file, says how well the kept weights order another, and writes them. */
export function train(trainFile: string, devFile: string, into: string): number {
  const weights = [...trained(readLabelled(trainFile))];
  const most = Math.max(...weights.map(Math.abs));
  const text = writeWeights(weights, most);
  writeFileSync(
    into,
    `// Made by scripts/check-worthiness.mjs from ClaimBuster (Arslan, Hassan, Li and Tremayne 2020, CC BY 4.0).\nexport const MOST = ${most};\nexport const WEIGHTS =\n  '${text}';\n`,
  );
  const kept = readWeights(text, most);
  const score = (sentence: string): number =>
    featuresOf(sentence).reduce((all, place) => all + (kept[place] ?? 0), 0) * strengthOf(featuresOf(sentence));
  return averagePrecision(readLabelled(devFile).map(({ worthy, sentence }) => ({ worthy, score: score(sentence) })));
}
