import { correctAsIsOf, type Claim, type Docket } from '../saved/docket.ts';
import type { DocketChange } from '../saved/docket-change.ts';
import { isReply, readReplies } from '../saved/reply.ts';
import type { AuditEntry } from './chain.ts';

type Said = Pick<AuditEntry, 'at' | 'by' | 'kind' | 'detail'>;
type Has = (docket: Docket, said: Said) => boolean;

/** What is signed and what is logged bear one time; two clocks of one window are let be this far apart. */
export const AT_ONCE_MS = 5000;

/** An entry of this kind says that what the entry `of` says was not in the claims when they were looked at. */
export const NOT_IN_DOCKET = 'not-in-docket';

/** A claim that this version cannot read may be the one that is meant: of that nothing is said. */
const ofClaim =
  (has: (claim: Claim, said: Said) => boolean): Has =>
  (docket, said) => {
    const claim = docket.claims.find(({ id }) => id === said.detail['claim']);
    return claim === undefined ? (docket.unread ?? []).length > 0 : has(claim, said);
  };

const idsIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.map((one: unknown) => (typeof one === 'object' && one !== null ? (one as Record<string, unknown>)['claim'] : one))
    : [];
const isThere = (docket: Docket, id: unknown): boolean =>
  docket.claims.some((claim) => claim.id === id) || (docket.unread ?? []).length > 0;
const isGone = (docket: Docket, id: unknown): boolean => !docket.claims.some((claim) => claim.id === id);

const hasReply: Has = ({ replies }, { detail }) => replies.some((one) => isReply(one, String(detail['reply'])));
const hasChase: Has = (docket, said) => {
  const reply = readReplies(docket.replies).replies.find(({ id }) => id === said.detail['reply']);
  return reply === undefined ? hasReply(docket, said) : reply.chased.some(({ at }) => at === said.detail['chased']);
};
const isIn = (list: readonly { readonly id: string }[], id: unknown): boolean => list.some((one) => one.id === id);
/** The log says too little of it, or what it says may be another later without an entry. */
const untold: Has = () => true;

function hasSet({ check, priority, category, assignee }: Claim, { detail }: Said): boolean {
  const now: Readonly<Record<string, unknown>> = { check, priority, category, assignee: assignee ?? null };
  return Object.keys(now).every((key) => detail[key] === undefined || detail[key] === now[key]);
}

function hasSignOff({ signOffs, unsound = [] }: Claim, { at, by, detail }: Said): boolean {
  const since = Date.parse(at) - AT_ONCE_MS;
  return [...signOffs, ...unsound].some((one) => one.by === by && one.words === detail['words'] && !(Date.parse(one.at) < since));
}

/** `left`: how many sign-offs of theirs were to be left; older logs do not say it. */
function hasWithdrawn({ signOffs }: Claim, { detail }: Said): boolean {
  const { left, of } = detail;
  return typeof left !== 'number' || signOffs.filter(({ by }) => by === of).length === left;
}

function hasDecision({ dispute }: Claim, { detail }: Said): boolean {
  const made = dispute?.decision;
  return made !== undefined && made.outcome === detail['outcome'] && made.decider === detail['decider'];
}

const hasWork = ({ check, signOffs }: Claim, { detail }: Said): boolean =>
  check === detail['check'] && (typeof detail['signOffs'] !== 'number' || signOffs.length === detail['signOffs']);

/** Whether a docket has what the log says of a change, told by what the entry keeps of it. */
const HAS: { readonly [K in DocketChange['kind']]: Has } = {
  'add-claim': (docket, { detail }) => isThere(docket, detail['claim']),
  'add-claims': (docket, { detail }) => idsIn(detail['claims']).every((id) => isThere(docket, id)),
  'remove-claim': (docket, { detail }) => isGone(docket, detail['claim']),
  'remove-claims': (docket, { detail }) => idsIn(detail['claims']).every((id) => isGone(docket, id)),
  'set-claim': ofClaim(hasSet),
  'sign-off': ofClaim(hasSignOff),
  decide: ofClaim(hasDecision),
  'withdraw-sign-off': ofClaim(hasWithdrawn),
  cite: ofClaim(({ citations }, { detail }) => isIn(citations, detail['citation'])),
  'set-citation': untold,
  uncite: ofClaim(({ citations }, { detail }) => !isIn(citations, detail['citation'])),
  'add-note': ofClaim(({ thread }, { detail }) => isIn(thread, detail['note'])),
  'resolve-note': ofClaim(({ thread }, { detail }) =>
    thread.every(({ id, resolved }) => id !== detail['note'] || (resolved ?? false) === detail['resolved']),
  ),
  'add-calculation': ofClaim(({ calculations = [] }, { detail }) => calculations.some(({ written }) => written === detail['calculation'])),
  'remove-calculation': ofClaim(({ calculations = [] }, { detail }) => !isIn(calculations, detail['calculation'])),
  relink: untold,
  'set-work': ofClaim(hasWork),
  clear: (docket, { detail }) => isIn(docket.cleared, detail['cleared']),
  unclear: (docket, { detail }) => !isIn(docket.cleared, detail['cleared']),
  dismiss: untold,
  'correct-as-is': (docket, { detail }) => isIn(correctAsIsOf(docket), detail['correct']),
  'not-correct-as-is': (docket, { detail }) => !isIn(correctAsIsOf(docket), detail['correct']),
  'override-gate': ({ gateOverrides }, { by, detail }) =>
    gateOverrides.some((one) => one.by === by && one.format === detail['format'] && one.reason === detail['reason']),
  'declare-unverified': ({ unverified = [] }, { detail }) => isIn(unverified, detail['unverified']),
  'withdraw-unverified': ({ unverified = [] }, { detail }) => !isIn(unverified, detail['unverified']),
  'add-reply': hasReply,
  'set-reply': untold,
  'remove-reply': (docket, said) => !hasReply(docket, said),
  chase: hasChase,
  unchase: untold,
};

const isChange = (kind: string): kind is DocketChange['kind'] => Object.hasOwn(HAS, kind);

/** False when the docket lacks what this entry says; true as well where the entry says too little to tell. */
export function isInDocket(docket: Docket, said: Said): boolean {
  return !isChange(said.kind) || HAS[said.kind](docket, said);
}

/** These speak of an article and leave its docket as it was. */
const BESIDE: ReadonlySet<string> = new Set(['standing', 'export', 'torn-line', 'copy-set-aside']);
const NOT_DONE = 'not-done';

/**
 * The last change of each article's docket that the log knows. Changes of one docket come one after the other, so no more than this one can be
 * in the log and not in the docket when a program is killed between the two. What was refused, what was found missing before, and what
 * another deed put in the docket's place is not looked for.
 */
export class LastChanges {
  readonly #last = new Map<string, AuditEntry>();

  /** Takes the log's entries in their order. */
  take(entry: AuditEntry): void {
    const { article, kind, detail } = entry;
    if (article === '' || BESIDE.has(kind)) return;
    if (isChange(kind)) this.#last.set(article, entry);
    else if (kind !== NOT_DONE || this.#last.get(article)?.n === detail['of']) this.#last.delete(article);
  }

  of(article: string): AuditEntry | undefined {
    return this.#last.get(article);
  }

  get articles(): readonly string[] {
    return [...this.#last.keys()];
  }

  forget(article: string): void {
    this.#last.delete(article);
  }
}

/** The claim's words as the entry or the docket has them, the first of several. */
export function wordsOf({ detail }: Said, { claims }: Docket): string {
  const [first] = Array.isArray(detail['claims']) ? (detail['claims'] as unknown[]) : [];
  const one = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : detail;
  if (typeof one['words'] === 'string' && one['words'] !== '') return one['words'];
  const id = typeof first === 'string' ? first : detail['claim'];
  return claims.find((claim) => claim.id === id)?.anchor.exact ?? '';
}
