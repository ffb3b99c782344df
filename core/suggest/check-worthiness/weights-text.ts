/** Weights are kept as text, one letter each: which of these it is says how far from zero the weight lies. */
export const LEVELS = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
const MIDDLE = (LEVELS.length - 1) / 2;

/** `most`: the greatest distance from zero. */
export function writeWeights(weights: readonly number[], most: number): string {
  return weights.map((weight) => LEVELS.charAt(Math.round((weight / most) * MIDDLE + MIDDLE))).join('');
}

export function readWeights(text: string, most: number): Float32Array {
  const level = new Map([...LEVELS].map((letter, at) => [letter, ((at - MIDDLE) / MIDDLE) * most]));
  return Float32Array.from([...text].map((letter) => level.get(letter) ?? 0));
}
