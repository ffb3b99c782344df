import type { Claim } from '../saved/docket.ts';
import type { LibrarySettings, Source } from '../saved/library-record.ts';
import { isForOtherSources } from './cited-then.ts';
import { claimState, isSigned } from './claim-state.ts';
import type { ClaimState } from './claim-states.ts';
import type { Stands } from './standing.ts';

/** A claim as it stands now. `out`: what readers get of its words, where that is not all of them. */
interface Standing extends Stands {
  readonly claim: Claim;
  readonly state: ClaimState;
  readonly out?: string;
  readonly sources?: readonly Source[];
}

/** Whether a claim would not be signed off as far as it is without the sign-offs that were given for other sources. */
export function isSignedForOthers(check: Standing, settings: LibrarySettings): boolean {
  const { claim, state } = check;
  if (!isSigned(state)) return false;
  const signOffs = claim.signOffs.filter((signOff) => !isForOtherSources(signOff, claim, check.sources));
  if (signOffs.length === claim.signOffs.length) return false;
  return claimState({ ...claim, signOffs }, { ...check, words: check.out ?? check.words }, settings) !== state;
}
