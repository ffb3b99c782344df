import { featuresOf, strengthOf } from './features.ts';
import { MOST, WEIGHTS } from './weights.ts';
import { readWeights } from './weights-text.ts';

let weights: Float32Array | null = null;

/**
 * How much a sentence looks like one that a fact-checker would check, from 0 to 1; English only, others come out near the middle. It orders what
 * is suggested and decides nothing. Linear, trained on ClaimBuster (Arslan, Hassan, Li and Tremayne 2020, CC BY 4.0) by
 * `scripts/check-worthiness.mjs`.
 */
export function checkWorthiness(sentence: string): number {
  weights ??= readWeights(WEIGHTS, MOST);
  const features = featuresOf(sentence);
  const sum = features.reduce((all, place) => all + (weights?.[place] ?? 0), 0) * strengthOf(features);
  return 1 / (1 + Math.exp(-sum));
}
