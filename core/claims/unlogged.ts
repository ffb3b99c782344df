import type { LibrarySettings } from '../saved/library-record.ts';
import type { ArticleCheck, ClaimCheck } from './article-check.ts';
import { claimState, isSigned } from './claim-state.ts';
import { GATE_CODES, GATE_ORDER } from './gate-codes.ts';

/** A sign-off that stands in the claims of an article and in no entry of the log here. */
export interface UnloggedSignOff {
  readonly claim: string;
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

const isOf = (signOff: Omit<UnloggedSignOff, 'claim'>, one: UnloggedSignOff): boolean =>
  one.by === signOff.by && one.at === signOff.at && one.words === signOff.words;

/** Whether a claim would not be signed off as far as it is without the sign-offs that the log does not bear. */
function restsOn(check: ClaimCheck, unlogged: readonly UnloggedSignOff[], settings: LibrarySettings): boolean {
  const { claim, state } = check;
  if (!isSigned(state)) return false;
  const signOffs = claim.signOffs.filter((signOff) => !unlogged.some((one) => isOf(signOff, one)));
  return claimState({ ...claim, signOffs }, { ...check, words: check.out ?? check.words }, settings) !== state;
}

/** The check of an article with what it owes to sign-offs that no entry of the log bears. The same value when that is nothing. */
export function withUnlogged(check: ArticleCheck, unlogged: readonly UnloggedSignOff[], settings: LibrarySettings): ArticleCheck {
  if (unlogged.length === 0) return check;
  const named = new Set(unlogged.map(({ claim }) => claim));
  const claims = check.claims.map((one) =>
    named.has(one.id) &&
    restsOn(
      one,
      unlogged.filter(({ claim }) => claim === one.id),
      settings,
    )
      ? { ...one, unlogged: true as const }
      : one,
  );
  const ids = claims.filter((one) => one.unlogged === true && !one.stashed).map(({ id }) => id);
  const byId = new Map(claims.map((one) => [one.id, one]));
  if (ids.length === 0) return { ...check, claims, byId };
  const item = { code: 'not-in-log' as const, claims: ids, sentences: [] };
  const gate = [...check.gate, item].sort((a, b) => GATE_ORDER.indexOf(a.code) - GATE_ORDER.indexOf(b.code));
  return { ...check, claims, byId, gate, blocked: check.blocked || GATE_CODES['not-in-log'].blocks };
}
