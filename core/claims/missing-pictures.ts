import type { LibrarySettings } from '../saved/library-record.ts';
import { isSigned } from './claim-state.ts';
import type { ClaimState } from './claim-states.ts';
import type { GateCode } from './gate-codes.ts';
import { isMissing, underEach } from './pictures.ts';
import { validSignOffs, type Stands } from './standing.ts';
import type { Claim } from '../saved/docket.ts';

interface Signed extends Stands {
  readonly claim: Claim;
  readonly state: ClaimState;
  /** What readers get of the words, where that is not all of them. */
  readonly out?: string;
}

/**
 * What is to be said of a signed claim whose picture is not there, or cannot be read. Nobody can call it unchanged: it holds the story back
 * where the sign-off knows the bytes it was given under. Older sign-offs know none, and such a picture may never have been there.
 */
export function pictureCodes(check: Signed, settings: LibrarySettings): GateCode[] {
  const { under, out, words, claim } = check;
  if (under === undefined || !isSigned(check.state)) return [];
  const isGone = under.parts.some(({ under: { picture }, pictures }) => picture !== undefined && isMissing(pictures, picture));
  if (!isGone) return [];
  const isBound = validSignOffs(claim, { words: out ?? words, under }, settings).some((signOff) =>
    underEach(signOff.under).some(({ bytes }) => bytes !== undefined),
  );
  return [isBound ? 'picture-lost' : 'picture-unseen'];
}
