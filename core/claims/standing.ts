import type { Claim, SignOff } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import { wordDiff } from '../text/word-diff.ts';
import { sameWords } from './same-words.ts';

/** How far sign-off has come for the words as they are: nobody, one person, two persons, or only for other words. */
export type Standing = 'none' | 'first' | 'second' | 'stale';

/** The sign-offs given for exactly these words (under the library's tolerance); none when the words are gone (`null`). */
export function validSignOffs(claim: Claim, words: string | null, settings: LibrarySettings): readonly SignOff[] {
  if (words === null) return [];
  return claim.signOffs.filter((signOff) => sameWords(signOff.words, words, settings.tolerance));
}

/** Two sign-offs by one person are one. Never stored: undoing an edit brings a sign-off back by itself. */
export function standing(claim: Claim, words: string | null, settings: LibrarySettings): Standing {
  if (claim.signOffs.length === 0) return 'none';
  const people = new Set(validSignOffs(claim, words, settings).map((signOff) => signOff.by));
  if (people.size === 0) return 'stale';
  return people.size === 1 ? 'first' : 'second';
}

/** The sign-off with the latest time; of two with the same time, the one written last. */
export function latestSignOff(claim: Claim): SignOff | null {
  let latest: SignOff | null = null;
  for (const signOff of claim.signOffs) {
    if (latest === null || signOff.at >= latest.at) latest = signOff;
  }
  return latest;
}

/** What was verified last against what stands there now, word by word; null when nobody ever signed the claim off. */
export function staleDiff(claim: Claim, words: string): { readonly signOff: SignOff; readonly pieces: ReturnType<typeof wordDiff> } | null {
  const signOff = latestSignOff(claim);
  return signOff === null ? null : { signOff, pieces: wordDiff(signOff.words, words) };
}
