import { contentHash } from '../store/content-hash.ts';

/** A library's sign-offs many times over; beyond that all are forgotten and found again. */
const MOST = 50_000;

const known = new Map<string, string>();

/** Whether a hash is that of the words. What was found once is known: a docket with a thousand sign-offs is read at every opening. */
export function isHashOf(hash: string, words: string): boolean {
  if (known.get(hash) === words) return true;
  if (contentHash(words) !== hash) return false;
  if (known.size >= MOST) known.clear();
  known.set(hash, words);
  return true;
}
