/** Deeper than this is nothing that a page of ours asks; and what is asked, put into a file, is less deep than one may be (`read-saved.ts`). */
const DEEPEST = 150;

/**
 * Whether a question is made of what a file of JSON can hold, and of bytes: null, booleans, finite numbers, strings, lists, objects without a class of their own,
 * `undefined` for what is left out, and `Uint8Array`. What the bridge can carry besides (big integers, dates, maps, cycles) could be written nowhere.
 */
export function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  const kind: unknown = Object.getPrototypeOf(value);
  return (kind === Object.prototype || kind === null) && Object.values(value).every((one) => isPlain(one, depth + 1));
}
