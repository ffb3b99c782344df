import * as v from 'valibot';
import { checkClaim } from '../claims/article-check.ts';
import { ClaimsThenSchema, type ClaimThen } from '../contract/history.ts';
import { validSignOffs } from '../claims/standing.ts';
import type { StashedText } from '../claims/stashed.ts';
import type { Docket } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';

/**
 * Every claim as it stands in this text now, under the settings that hold now, in the docket's order. Kept with a save point, it says later
 * what was verified then, whatever settings and claims have become. The docket's anchors must speak of this text.
 */
export function claimsThen(text: StashedText, { claims }: Pick<Docket, 'claims'>, settings: LibrarySettings): ClaimThen[] {
  return claims.map((claim) => {
    const { id, category, anchor } = claim;
    const check = checkClaim(claim, anchor, text, settings);
    const { range, words, out, state } = check;
    const people = new Set(validSignOffs(claim, { ...check, words: out ?? words }, settings).map(({ by }) => by));
    return { id, words: words ?? anchor.exact, from: range?.from ?? null, to: range?.to ?? null, state, category, by: [...people] };
  });
}

/** What a kept text of claims says; null when it says nothing of the kind. */
export function readClaimsThen(kept: string): ClaimThen[] | null {
  try {
    const read = v.safeParse(ClaimsThenSchema, JSON.parse(kept));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
