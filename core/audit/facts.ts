import type { CheckStatus } from '../saved/closed-sets.ts';
import type { Citation, Claim } from '../saved/docket.ts';
import type { DocketChange } from '../saved/docket-change.ts';

type Change<K extends DocketChange['kind']> = Extract<DocketChange, { kind: K }>;
type Detail = Readonly<Record<string, unknown>>;

const defined = (detail: Detail): Detail => Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined));

/** What the log keeps of each change of a docket: enough to read it without the docket, and no more of the story than was signed for. */
const DETAILS: { readonly [K in DocketChange['kind']]: (change: Change<K>) => Detail } = {
  'add-claim': ({ claim }) => addedClaim(claim),
  'add-claims': ({ claims }) => ({ claims: claims.map(addedClaim) }),
  'remove-claim': ({ claim }) => ({ claim }),
  'remove-claims': ({ claims }) => ({ claims }),
  'set-claim': ({ claim, check, priority, category, assignee }) => defined({ claim, check, priority, category, assignee }),
  'sign-off': ({ claim, check, signOff }) => ({ claim, check, words: signOff.words }),
  decide: ({ claim, decision }) => ({ claim, outcome: decision.outcome, decider: decision.decider, reason: decision.why }),
  'withdraw-sign-off': ({ claim, by }) => ({ claim, of: by }),
  cite: ({ claim, citation }) => ({ claim, ...cited(citation) }),
  'set-citation': ({ claim, citation }) => ({ claim, ...cited(citation) }),
  uncite: ({ claim, citation }) => ({ claim, citation }),
  'add-note': ({ claim, note }) => ({ claim, note: note.id }),
  'resolve-note': ({ claim, note, resolved }) => ({ claim, note, resolved }),
  'add-calculation': ({ claim, calculation }) => ({ claim, calculation: calculation.written }),
  'remove-calculation': ({ claim, calculation }) => ({ claim, calculation }),
  relink: ({ claim, anchor }) => ({ claim, words: anchor.exact }),
  'set-work': ({ claim, from, to }) => ({ claim, from: from.check, check: to.check, signOffs: to.signOffs.length }),
  clear: ({ cleared }) => ({ cleared: cleared.id, words: cleared.anchor.exact }),
  unclear: ({ cleared }) => ({ cleared }),
  dismiss: ({ dismissed }) => ({ suggester: dismissed.suggester, words: dismissed.exact }),
  'correct-as-is': ({ correct }) => ({ correct: correct.id, rule: correct.rule, words: correct.exact }),
  'not-correct-as-is': ({ correct }) => ({ correct }),
  'override-gate': ({ override }) => ({ format: override.format, reason: override.reason, open: override.open }),
  'declare-unverified': ({ unverified }) => ({ unverified: unverified.id, part: unverified.part, reason: unverified.why }),
  'withdraw-unverified': ({ unverified }) => ({ unverified }),
  'add-reply': ({ reply }) => ({ reply: reply.id, who: nameOf(reply.who), claims: reply.claims, deadline: reply.deadline }),
  'set-reply': ({ reply, set }) =>
    defined({ reply, fields: Object.keys(set), who: set.who && nameOf(set.who), answer: set.answer?.status, deadline: set.deadline }),
  'remove-reply': ({ reply }) => ({ reply }),
  chase: ({ reply, chase }) => ({ reply, chased: chase.at, channel: chase.channel }),
  unchase: ({ reply, chase }) => ({ reply, chased: chase.at, channel: chase.channel }),
};

/** A claim that undo brings back has the sign-offs that stood on it: `signedBy`, whose these are, each as often as they signed. */
const addedClaim = ({ id, anchor, check, signOffs }: Claim): Detail => ({
  ...{ claim: id, words: anchor.exact, check },
  ...(signOffs.length === 0 ? {} : { signedBy: signOffs.map(({ by }) => by) }),
});

/**
 * That a place was given and of what kind, never the place: a source may be confidential, or be made so when the log cannot be changed any
 * more, and pages are few enough to be guessed from any digest (`docs/decisions/0016`).
 */
const cited = ({ id, source, locator }: Citation): Detail => ({
  ...{ citation: id, source },
  place: locator.value.trim() === '' ? 'none' : locator.kind,
});

const nameOf = ({ name, organisation }: { readonly name: string; readonly organisation: string }): string => name || organisation;

function detailAs<K extends DocketChange['kind']>(kind: K, change: Change<K>): Detail {
  return DETAILS[kind](change);
}

/** What the log says of a change of a docket. */
export function detailOf(change: DocketChange): Record<string, unknown> {
  return { ...detailAs(change.kind, change) };
}

/** How a change leaves the claims that it speaks of; null for one that is taken away. Undefined: it says nothing of that. */
function checkAfter(change: DocketChange, claim: string): CheckStatus | null | undefined {
  switch (change.kind) {
    case 'set-claim':
    case 'sign-off':
      return change.claim === claim ? change.check : undefined;
    case 'set-work':
      return change.claim === claim ? change.to.check : undefined;
    case 'remove-claim':
      return change.claim === claim ? null : undefined;
    case 'remove-claims':
      return change.claims.includes(claim) ? null : undefined;
    default:
      return undefined;
  }
}

/**
 * What a change also is when it ends disputes that nobody has decided, whatever else it does: whoever raised them takes them back. `disputed`:
 * the words that they were about.
 */
export function disputeEnd(change: DocketChange, claims: readonly Claim[]): Record<string, unknown> {
  const ended = claims.filter((claim) => {
    if (claim.check !== 'disputed' || claim.dispute?.decision !== undefined) return false;
    const after = checkAfter(change, claim.id);
    return after !== undefined && after !== 'disputed';
  });
  return ended.length === 0 ? {} : { dispute: 'taken-back', disputed: ended.map(({ dispute, anchor }) => dispute?.words ?? anchor.exact) };
}

/**
 * What stands on a claim once sign-offs were taken back, by their giver or by undo: `left`, how many of theirs, and `after`, whose and of what time
 * all of them are. Without that nobody could tell later whether one went, or came again by an older docket.
 */
export function leftAfter(change: DocketChange, claims: readonly Claim[]): Record<string, unknown> {
  const timed = (all: Claim['signOffs']): readonly (readonly string[])[] => all.map(({ by, at }) => [by, at]);
  if (change.kind === 'set-work') return { after: timed(change.to.signOffs) };
  if (change.kind !== 'withdraw-sign-off') return {};
  const before = claims.find(({ id }) => id === change.claim)?.signOffs ?? [];
  const given = before.filter(({ by }) => by === change.by).length;
  if (given === 0) return {};
  const gone = before.map(({ by }) => by).lastIndexOf(change.by);
  return { left: given - 1, after: timed(before.filter((_, index) => index !== gone)) };
}
