import { sameText } from '../anchoring/same-text.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Claim, Decision } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import type { CheckStatus } from '../saved/closed-sets.ts';

/**
 * A claim is disputed by somebody, for the words that stood there. The dispute ends when it is decided, or when whoever raised it takes it
 * back; nobody else ends it by going on. What is to be removed is disputed until its words are gone.
 */

interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** Who raised the dispute that nobody has decided; undefined when there is none or nobody is named. */
export function disputedBy({ check, dispute }: Claim): string | undefined {
  return check === 'disputed' && dispute?.decision === undefined ? dispute?.by : undefined;
}

/**
 * Whether this person may take the claim out of its dispute without a decision. Of words that were decided to go nobody may: another decision
 * ends that, or their going.
 */
export function mayGoOn(claim: Claim, person: string): boolean {
  if (isRemovalOpen(claim)) return false;
  const by = disputedBy(claim);
  return by === undefined || by === person;
}

/** Whether this person may take the claim away: another's dispute is decided first, and what is to go stays known until its words are gone. */
export function mayRemove(claim: Claim, person: string): boolean {
  return mayGoOn(claim, person) || (isRemovalOpen(claim) && claim.anchor.state === 'orphaned');
}

/** The desk decided that the words go, and they have not gone. */
export function isRemovalOpen({ check, dispute }: Claim): boolean {
  return check === 'disputed' && dispute?.decision?.outcome === 'removed';
}

/** The desk decided that these words change, and they stand as they stood when they were disputed: nobody can sign them off. */
export function isChangeOpen({ dispute }: Claim, words: string): boolean {
  return dispute?.decision?.outcome === 'changed' && sameText(dispute.words, words);
}

/** Who says this of a claim takes back what they signed off before: a judgement that was withdrawn counts for nobody. */
const TAKES_BACK: ReadonlySet<unknown> = new Set<CheckStatus>(['disputed', 'cannot-verify']);

export const takesBack = (check: unknown): boolean => TAKES_BACK.has(check);

/**
 * The claim with another check status: disputing it anew begins a dispute, going on without a decision takes it back. Either doubt ends the
 * sign-offs of the person who has it.
 */
export function withCheck(before: Claim, check: CheckStatus, { by, at }: Stamp): Claim {
  if (check === before.check) return before;
  const { seenBeside: _seen, ...known } = before;
  const claim = takesBack(check) ? { ...known, signOffs: before.signOffs.filter((signOff) => signOff.by !== by) } : known;
  if (check === 'disputed') return { ...claim, check, dispute: { by, at, words: claim.anchor.exact } };
  if (disputedBy(claim) === undefined) return { ...claim, check };
  const { dispute: _takenBack, ...rest } = claim;
  return { ...rest, check };
}

/**
 * Whether this person may be the one who decides: where the library keeps duties apart, whoever raised a dispute does not decide it, whoever
 * writes the decision down. They may still take it back.
 */
export function mayDecide(
  { dispute }: Pick<Claim, 'dispute'>,
  decider: string,
  { separation }: Pick<LibrarySettings, 'separation'>,
): boolean {
  return !separation || dispute?.by !== decider;
}

/** Whether whoever raised a dispute wrote down themselves that somebody else decided it. */
const isOnTheirWord = ({ dispute }: Claim): boolean =>
  dispute?.decision !== undefined && dispute.by !== undefined && dispute.decision.by === dispute.by;

/**
 * Whether a decision is on the word of nobody but whoever raised the dispute, where the library keeps duties apart: the dispute is open until
 * somebody else signs the claim off after it, or decides. Computed, never stored.
 */
export function isUnconfirmed(claim: Claim, { separation }: Pick<LibrarySettings, 'separation'>): boolean {
  if (!separation || !isOnTheirWord(claim)) return false;
  const { by, decision } = claim.dispute ?? {};
  return !claim.signOffs.some((signOff) => signOff.by !== by && Date.parse(signOff.at) >= Date.parse(decision?.at ?? ''));
}

/** Whether this person may say what is decided of the claim: it is disputed, or was decided on the word of somebody who raised it and is not they. */
export function isToDecide(claim: Claim, person: string): boolean {
  return claim.check === 'disputed' || (isOnTheirWord(claim) && claim.dispute?.by !== person);
}

/** Problems: `reason-missing`; `bad-question` when nothing is to be decided or it is decided in another's name. */
export function decided(claim: Claim, decision: Decision, stamp: Stamp): Result<Claim> {
  if (!isToDecide(claim, stamp.by)) return failed({ code: 'bad-question', detail: 'the claim is not disputed' });
  if (decision.by !== stamp.by) return failed({ code: 'bad-question', detail: 'a decision is written down by the person who writes' });
  if (decision.why.trim() === '') return failed({ code: 'reason-missing' });
  const dispute = { ...(claim.dispute ?? { words: claim.anchor.exact }), decision };
  return ok({ ...claim, dispute, check: decision.outcome === 'removed' ? 'disputed' : 'checking' });
}
