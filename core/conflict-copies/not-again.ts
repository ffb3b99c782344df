import { CHECK_STATUSES } from '../saved/closed-sets.ts';
import type { Claim, Docket, SignOff } from '../saved/docket.ts';

/** A sign-off that a copy still has, and that was taken back here: it does not come again with its claim. */
export interface NotAgain {
  readonly claim: string;
  readonly by: string;
  readonly at: string;
}

type TakenBack = (claim: Claim) => readonly SignOff[];

/** A claim that has no sign-off left is being checked again, as after taking back the last one here. */
function without(claim: Claim, gone: readonly SignOff[]): Claim {
  const signOffs = claim.signOffs.filter((one) => !gone.includes(one));
  const lost = signOffs.length === 0 && CHECK_STATUSES[claim.check].needsSignOff;
  return { ...claim, signOffs, check: lost ? 'checking' : claim.check };
}

/** The copy as it may be taken over, and what it is without. Claims that both have get no sign-off of a copy anyway, and stay as they are. */
export function notAgain(
  ours: Docket,
  theirs: Docket,
  takenBack: TakenBack,
): { readonly copy: Docket; readonly left: readonly NotAgain[] } {
  const here = new Set(ours.claims.map(({ id }) => id));
  const left: NotAgain[] = [];
  const claims = theirs.claims.map((claim) => {
    const gone = here.has(claim.id) ? [] : takenBack(claim);
    left.push(...gone.map(({ by, at }) => ({ claim: claim.id, by, at })));
    return gone.length === 0 ? claim : without(claim, gone);
  });
  return left.length === 0 ? { copy: theirs, left } : { copy: { ...theirs, claims }, left };
}
