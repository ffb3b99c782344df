import type { DocketChange } from '../saved/docket-change.ts';

type Change<K extends DocketChange['kind']> = Extract<DocketChange, { kind: K }>;
type Detail = Readonly<Record<string, unknown>>;

const defined = (detail: Detail): Detail => Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined));

/** What the log keeps of each change of a docket: enough to read it without the docket, and no more of the story than was signed for. */
const DETAILS: { readonly [K in DocketChange['kind']]: (change: Change<K>) => Detail } = {
  'add-claim': ({ claim }) => ({ claim: claim.id, words: claim.anchor.exact, check: claim.check }),
  'add-claims': ({ claims }) => ({ claims: claims.map(({ id, anchor, check }) => ({ claim: id, words: anchor.exact, check })) }),
  'remove-claim': ({ claim }) => ({ claim }),
  'remove-claims': ({ claims }) => ({ claims }),
  'set-claim': ({ claim, check, priority, category, assignee }) => defined({ claim, check, priority, category, assignee }),
  'sign-off': ({ claim, check, signOff }) => ({ claim, check, words: signOff.words }),
  decide: ({ claim, decision }) => ({ claim, outcome: decision.outcome, decider: decision.decider, reason: decision.why }),
  'withdraw-sign-off': ({ claim, by }) => ({ claim, of: by }),
  cite: ({ claim, citation }) => ({ claim, source: citation.source, locator: citation.locator.value }),
  'set-citation': ({ claim, citation }) => ({ claim, source: citation.source, locator: citation.locator.value }),
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

const nameOf = ({ name, organisation }: { readonly name: string; readonly organisation: string }): string => name || organisation;

function detailAs<K extends DocketChange['kind']>(kind: K, change: Change<K>): Detail {
  return DETAILS[kind](change);
}

/** What the log says of a change of a docket. */
export function detailOf(change: DocketChange): Record<string, unknown> {
  return { ...detailAs(change.kind, change) };
}
