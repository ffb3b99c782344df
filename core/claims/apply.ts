import { acknowledge } from '../anchoring/describe.ts';
import { sameText } from '../anchoring/same-text.ts';
import { checkCalculation } from '../calculation/calculation.ts';
import { failed, ok, type Result } from '../result.ts';
import { CHECK_STATUSES } from '../saved/closed-sets.ts';
import { correctAsIsOf, type Anchor, type Claim, type Docket, type SignOff } from '../saved/docket.ts';
import type { DocketChange } from '../saved/docket-change.ts';
import type { Source } from '../saved/library-record.ts';
import { citedNow, isSameCited } from './cited-then.ts';
import { decided, isChangeOpen, mayGoOn, mayRemove, withCheck } from './dispute.ts';
import { isOwnWork, keepsLimits, sameWork } from './claim-work.ts';
import { withRemovals } from './removals.ts';
import { knowingClaims } from './left-to-claims.ts';
import { addReply, chase, removeReply, setReply, unchase } from './apply-replies.ts';

/** Who asks for a change and when (ISO 8601). */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}

type Change<K extends DocketChange['kind']> = Extract<DocketChange, { kind: K }>;
/** A stamp, and the library's sources as they stand: what a sign-off is given for is told by them. */
interface Given extends Stamp {
  readonly sources: readonly Source[];
}
type Apply<K extends DocketChange['kind']> = (docket: Docket, change: Change<K>, given: Given) => Result<Docket>;

const isPlaced = ({ exact, start, end }: Anchor): boolean => exact !== '' && end > start;
const isLost = ({ state }: Anchor): boolean => state === 'orphaned' || state === 'ambiguous';

const UNDECIDED = 'a dispute is decided, or taken back by whoever raised it';

const refused = (detail: string): Result<never> => failed({ code: 'bad-question', detail });
const unknownClaim = (id: string): Result<never> => failed({ code: 'unknown-claim', detail: id });

/** The docket with one claim put in the place of its earlier self. */
function withClaim(docket: Docket, id: string, next: (claim: Claim) => Result<Claim>): Result<Docket> {
  const claim = docket.claims.find((one) => one.id === id);
  if (!claim) return unknownClaim(id);
  const changed = next(claim);
  if (!changed.ok) return changed;
  return ok({ ...docket, claims: docket.claims.map((one) => (one === claim ? changed.value : one)) });
}

const addClaim: Apply<'add-claim'> = (docket, { claim }) => {
  if (docket.claims.some((one) => one.id === claim.id)) return refused(`claim ${claim.id} exists`);
  return ok({ ...docket, claims: [...docket.claims, claim] });
};

const addClaims: Apply<'add-claims'> = (docket, { claims }) => {
  const known = new Set(docket.claims.map(({ id }) => id));
  for (const { id } of claims) {
    if (known.has(id)) return refused(`claim ${id} exists`);
    known.add(id);
  }
  return ok({ ...docket, claims: [...docket.claims, ...claims] });
};

/** What was said beside these claims is not said of their words once they are gone. */
function withoutClaims(docket: Docket, gone: ReadonlySet<string>): Docket {
  const left = docket.claims.filter(({ id }) => !gone.has(id));
  return { ...docket, claims: left, cleared: docket.cleared.map((mark) => knowingClaims(mark, docket.claims)) };
}

const removeClaim: Apply<'remove-claim'> = (docket, change, stamp) => {
  const gone = docket.claims.find(({ id }) => id === change.claim);
  if (!gone) return unknownClaim(change.claim);
  return mayRemove(gone, stamp.by) ? ok(withoutClaims(docket, new Set([gone.id]))) : refused(UNDECIDED);
};

const removeClaims: Apply<'remove-claims'> = (docket, change, stamp) => {
  const gone = new Set(change.claims);
  const unknown = change.claims.find((id) => !docket.claims.some((claim) => claim.id === id));
  if (unknown !== undefined) return unknownClaim(unknown);
  const isHeld = docket.claims.some((claim) => gone.has(claim.id) && !mayRemove(claim, stamp.by));
  return isHeld ? refused(UNDECIDED) : ok(withoutClaims(docket, gone));
};

/** A claim that is called not a fact, also anew, remembers the sentence that was looked at for it. */
function withSeen(claim: Claim, { check, beside }: Change<'set-claim'>): Claim {
  if (check !== 'not-a-fact') return claim;
  const { seenBeside: _before, ...rest } = claim;
  return beside === undefined ? rest : { ...rest, seenBeside: beside };
}

const setClaim: Apply<'set-claim'> = (docket, change, stamp) =>
  withClaim(docket, change.claim, (claim) => {
    if (change.check && CHECK_STATUSES[change.check].needsSignOff && claim.signOffs.length === 0) {
      return refused(`${change.check} needs a sign-off`);
    }
    const check = change.check ?? claim.check;
    if (check !== claim.check && !mayGoOn(claim, stamp.by)) return refused(UNDECIDED);
    const { assignee: _before, ...rest } = withSeen(withCheck(claim, check, stamp), change);
    const assignee = change.assignee === undefined ? claim.assignee : (change.assignee ?? undefined);
    return ok({
      ...rest,
      category: change.category ?? claim.category,
      priority: change.priority ?? claim.priority,
      ...(assignee === undefined ? {} : { assignee }),
    });
  });

/** A sign-off speaks for the words that stand there and the sources that are cited, and for nobody else than who gives it. */
const signOff: Apply<'sign-off'> = (docket, change, stamp) =>
  withClaim(docket, change.claim, (claim) => {
    if (change.signOff.by !== stamp.by) return refused('a sign-off is given by the person who signs');
    if (!sameText(change.signOff.words, claim.anchor.exact)) return refused('the words signed off are not the words of the claim');
    if (isLost(claim.anchor)) return refused('the claim has no certain place');
    if (!mayGoOn(claim, stamp.by)) return refused(UNDECIDED);
    if (isChangeOpen(claim, change.signOff.words)) return refused('it was decided that these words change');
    const cited = citedNow(claim, stamp.sources);
    if (change.signOff.cited && !isSameCited(change.signOff.cited, cited)) return refused('the claim cites other sources');
    const checked = withCheck(claim, change.check, stamp);
    const signOff = { ...change.signOff, cited: [...cited] };
    return ok({ ...checked, signOffs: [...claim.signOffs, signOff], anchor: acknowledge(claim.anchor) });
  });

const decide: Apply<'decide'> = (docket, change, stamp) =>
  withClaim(docket, change.claim, (claim) => decided(claim, change.decision, stamp));

/** Takes back the person's last sign-off; a claim that has none left is being checked again. */
const withdrawSignOff: Apply<'withdraw-sign-off'> = (docket, change, stamp) =>
  withClaim(docket, change.claim, (claim) => {
    if (change.by !== stamp.by) return refused('a sign-off is taken back by the person who gave it');
    const at = claim.signOffs.map((one: SignOff) => one.by).lastIndexOf(change.by);
    if (at < 0) return refused(`no sign-off by ${change.by}`);
    const signOffs = claim.signOffs.filter((_, index) => index !== at);
    const lost = signOffs.length === 0 && CHECK_STATUSES[claim.check].needsSignOff;
    return ok({ ...claim, signOffs, check: lost ? 'checking' : claim.check });
  });

const cite: Apply<'cite'> = (docket, { claim: id, citation }) =>
  withClaim(docket, id, (claim) => {
    if (claim.citations.some((one) => one.id === citation.id)) return refused(`citation ${citation.id} exists`);
    return ok({ ...claim, citations: [...claim.citations, citation] });
  });

const setCitation: Apply<'set-citation'> = (docket, { claim: id, citation }) =>
  withClaim(docket, id, (claim) => {
    if (!claim.citations.some((one) => one.id === citation.id)) return refused(`no citation ${citation.id}`);
    return ok({ ...claim, citations: claim.citations.map((one) => (one.id === citation.id ? citation : one)) });
  });

const uncite: Apply<'uncite'> = (docket, { claim: id, citation }) =>
  withClaim(docket, id, (claim) => {
    const citations = claim.citations.filter((one) => one.id !== citation);
    return citations.length === claim.citations.length ? refused(`no citation ${citation}`) : ok({ ...claim, citations });
  });

const addNote: Apply<'add-note'> = (docket, { claim: id, note }, stamp) =>
  withClaim(docket, id, (claim) => {
    if (note.by !== stamp.by) return refused('a note is written by the person who writes');
    if (claim.thread.some((one) => one.id === note.id)) return refused(`note ${note.id} exists`);
    return ok({ ...claim, thread: [...claim.thread, note] });
  });

const resolveNote: Apply<'resolve-note'> = (docket, change, stamp) =>
  withClaim(docket, change.claim, (claim) => {
    if (!claim.thread.some((one) => one.id === change.note)) return refused(`no note ${change.note}`);
    const settled = { resolved: change.resolved, resolvedBy: stamp.by, resolvedAt: stamp.at };
    return ok({ ...claim, thread: claim.thread.map((one) => (one.id === change.note ? { ...one, ...settled } : one)) });
  });

const addCalculation: Apply<'add-calculation'> = (docket, { claim: id, calculation }, stamp) =>
  withClaim(docket, id, (claim) => {
    const { calculations = [] } = claim;
    if (calculation.by !== stamp.by) return refused('a calculation is written by the person who writes');
    if (!checkCalculation(calculation.written).ok) return refused('a calculation that cannot be reckoned');
    if (calculations.some((one) => one.id === calculation.id)) return refused(`calculation ${calculation.id} exists`);
    return ok({ ...claim, calculations: [...calculations, calculation] });
  });

const removeCalculation: Apply<'remove-calculation'> = (docket, change) =>
  withClaim(docket, change.claim, ({ calculations = [], ...claim }) => {
    const left = calculations.filter(({ id }) => id !== change.calculation);
    if (left.length === calculations.length) return refused(`no calculation ${change.calculation}`);
    return ok({ ...claim, ...(left.length > 0 ? { calculations: left } : {}) });
  });

const relink: Apply<'relink'> = (docket, change, stamp) =>
  withClaim(docket, change.claim, (claim) => {
    if (!isPlaced(change.anchor)) return refused('a claim is linked to words');
    // Put on other words, a dispute or a decision that words go would speak of nothing.
    if (!mayGoOn(claim, stamp.by) && !sameText(claim.dispute?.words ?? claim.anchor.exact, change.anchor.exact)) return refused(UNDECIDED);
    return ok({ ...claim, anchor: acknowledge(change.anchor) });
  });

/** Undo and redo: only over the work they speak of, and never over what another person gave their name to. */
const setWork: Apply<'set-work'> = (docket, { claim: id, from, to, anchor }, stamp) =>
  withClaim(docket, id, (claim) => {
    if (!sameWork(claim, from)) return refused('the claim has been worked on since');
    if (!isOwnWork(from, to, stamp.by)) return refused('a sign-off or a note is given and taken back by the same person');
    if (CHECK_STATUSES[to.check].needsSignOff && to.signOffs.length === 0) return refused(`${to.check} needs a sign-off`);
    if (to.check !== claim.check && !mayGoOn(claim, stamp.by)) return refused(UNDECIDED);
    if (!keepsLimits(from, to)) return refused('more than may be written');
    if (anchor && !isPlaced(anchor) && !isLost(anchor)) return refused('a claim stands on words');
    const { assignee: _before, calculations: _sums, dispute: _dispute, seenBeside: _seen, ...rest } = claim;
    return ok({ ...rest, ...to, anchor: anchor ?? claim.anchor });
  });

const clear: Apply<'clear'> = (docket, { cleared }) => {
  if (docket.cleared.some((one) => one.id === cleared.id)) return refused(`clearing ${cleared.id} exists`);
  if (cleared.anchor.exact === '') return refused('nothing is cleared');
  return ok({ ...docket, cleared: [...docket.cleared, cleared] });
};

const unclear: Apply<'unclear'> = (docket, change) => {
  const cleared = docket.cleared.filter((one) => one.id !== change.cleared);
  return cleared.length === docket.cleared.length ? refused(`no clearing ${change.cleared}`) : ok({ ...docket, cleared });
};

const dismiss: Apply<'dismiss'> = (docket, { dismissed }) => {
  const known = docket.dismissed.some((one) => one.suggester === dismissed.suggester && one.exact === dismissed.exact);
  return ok(known ? docket : { ...docket, dismissed: [...docket.dismissed, dismissed] });
};

const correctAsIs: Apply<'correct-as-is'> = (docket, { correct }, stamp) => {
  if (correct.exact === '') return refused('nothing is called correct');
  if (correct.by !== stamp.by) return refused('whoever calls words correct answers for it');
  if (correctAsIsOf(docket).some((one) => one.id === correct.id)) return refused(`${correct.id} is called correct already`);
  return ok({ ...docket, correctAsIs: [...docket.correctAsIs, correct] });
};

const notCorrectAsIs: Apply<'not-correct-as-is'> = (docket, change) => {
  const gone = correctAsIsOf(docket).filter(({ id }) => id === change.correct);
  if (gone.length === 0) return refused(`nothing is called correct by ${change.correct}`);
  return ok({ ...docket, correctAsIs: docket.correctAsIs.filter((one) => !gone.some((other) => other === one)) });
};

const overrideGate: Apply<'override-gate'> = (docket, { override }, stamp) => {
  if (override.reason.trim() === '') return failed({ code: 'reason-missing' });
  if (override.by !== stamp.by) return refused('an override is answered for by the person who gives it');
  if (docket.gateOverrides.some((one) => one.id === override.id)) return refused(`override ${override.id} exists`);
  return ok({ ...docket, gateOverrides: [...docket.gateOverrides, override] });
};

const declareUnverified: Apply<'declare-unverified'> = (docket, { unverified }, stamp) => {
  if (unverified.why.trim() === '') return failed({ code: 'reason-missing' });
  if (unverified.by !== stamp.by || unverified.part.trim() === '') return refused('a part is named by the person who declares it');
  const before = docket.unverified ?? [];
  if (before.some((one) => one.id === unverified.id)) return refused(`declaration ${unverified.id} exists`);
  return ok({ ...docket, unverified: [...before, unverified] });
};

const withdrawUnverified: Apply<'withdraw-unverified'> = (docket, change) => {
  const before = docket.unverified ?? [];
  const unverified = before.filter((one) => one.id !== change.unverified);
  return unverified.length === before.length ? refused(`no declaration ${change.unverified}`) : ok({ ...docket, unverified });
};

const APPLY: { readonly [K in DocketChange['kind']]: Apply<K> } = {
  'add-claim': addClaim,
  'add-claims': addClaims,
  'remove-claim': removeClaim,
  'remove-claims': removeClaims,
  'set-claim': setClaim,
  'sign-off': signOff,
  decide,
  'withdraw-sign-off': withdrawSignOff,
  cite,
  'set-citation': setCitation,
  uncite,
  'add-note': addNote,
  'resolve-note': resolveNote,
  'add-calculation': addCalculation,
  'remove-calculation': removeCalculation,
  relink,
  'set-work': setWork,
  clear,
  unclear,
  dismiss,
  'correct-as-is': correctAsIs,
  'not-correct-as-is': notCorrectAsIs,
  'override-gate': overrideGate,
  'declare-unverified': declareUnverified,
  'withdraw-unverified': withdrawUnverified,
  'add-reply': addReply,
  'set-reply': setReply,
  'remove-reply': removeReply,
  chase,
  unchase,
};

function applyAs<K extends DocketChange['kind']>(kind: K, docket: Docket, change: Change<K>, given: Given): Result<Docket> {
  return APPLY[kind](docket, change, given);
}

/**
 * The docket after one named change, as a new value. Window and main both use it, so they cannot disagree. Problems: `unknown-claim`,
 * `reason-missing`, and `bad-question` with a detail for a change that cannot be (an id that exists or does not, words that are not
 * the claim's, an act in another person's name). `sources`: the library's.
 */
export function applyChange(docket: Docket, stamp: Stamp, change: DocketChange, sources: readonly Source[] = []): Result<Docket> {
  const applied = applyAs(change.kind, docket, change, { ...stamp, sources });
  return applied.ok ? ok(withRemovals(docket, applied.value, stamp)) : applied;
}
