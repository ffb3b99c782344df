/** A text's pairs and triples of letters, each as one bit of so many: what has not all the bits of a word does not hold it. */
const BITS = 13;
const WORDS_32 = 2 ** BITS / 32;

const spread = (value: number): number => Math.imul(value ^ (value >>> 15), 0x9e3779b1) >>> (32 - BITS);

function eachGram(text: string, tell: (bit: number) => void): void {
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at > 0) tell(spread(Math.imul(last, 65_599) + code));
    if (at > 1) tell(spread(Math.imul(Math.imul(before, 65_599) + last, 65_599) + code + 1));
    [before, last] = [last, code];
  }
}

/** A kilobyte that says what a text may hold; long texts fill it, and are then always looked through. */
export function signatureOf(text: string): Uint32Array {
  const bits = new Uint32Array(WORDS_32);
  eachGram(text, (bit) => {
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  return bits;
}

/** The bits of all these words; a word of one letter has none. */
export function bitsOf(words: readonly string[]): readonly number[] {
  const bits = new Set<number>();
  for (const word of words) eachGram(word, (bit) => bits.add(bit));
  return [...bits];
}

/** False only where one of the words is certainly not in the text. */
export function mayHold(signature: Uint32Array, bits: readonly number[]): boolean {
  for (const bit of bits) if (((signature[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}
