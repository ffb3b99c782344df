import { CHECK_STATUSES, type CheckStatus } from '../saved/closed-sets.ts';
import type { Claim } from '../saved/docket.ts';
import type { AuditEntry } from './chain.ts';
import { factsIn, listIn, type Facts } from './in-detail.ts';
import { NOT_IN_DOCKET } from './in-docket.ts';
import { isStanding, STANDING, type LoggedStanding, type Turned } from './standings.ts';

/**
 * What the log says last of how each claim of an article stands. Told apart are a claim of which it says so, one of which it says too little,
 * and one of which it never said anything.
 */

type Taken = Pick<AuditEntry, 'article' | 'kind' | 'detail'> & { readonly n?: number };

/** `isSigned`: the check came with a sign-off for the words as they stood. Null: an entry touched it and does not say how it stands now. */
type Last = { readonly to: LoggedStanding } | { readonly check: CheckStatus; readonly isSigned: boolean } | null;
interface Said {
  readonly n: number | undefined;
  readonly last: Last;
  /** Said in another log, which lies beside this one; or told by what tells what the claims lack. */
  readonly where?: 'elsewhere' | 'behind';
}

/** These put something else in the place of all claims, or say that entries of nobody knows which claims are gone. */
const ALL_ANEW: ReadonlySet<string> = new Set(['copy', 'restore-docket', 'set-aside', 'cut-short', 'sealed-anew', 'torn-line']);
/** These say of one claim less than how it stands after them. */
const TOO_LITTLE: ReadonlySet<string> = new Set(['withdraw-sign-off', 'decide', 'relink']);
const NOT_DONE = 'not-done';

const isCheck = (value: unknown): value is CheckStatus => typeof value === 'string' && Object.hasOwn(CHECK_STATUSES, value);

function checked(check: unknown, isSigned: boolean): Last {
  return isCheck(check) ? { check, isSigned } : null;
}

export class ClaimsSaid {
  readonly #said = new Map<string, Said>();
  readonly #article: string;
  readonly #removed = new Set<string>();
  #isReplaced = false;

  constructor(article: string) {
    this.#article = article;
  }

  /** Takes the log's entries in their order. */
  take(entry: Taken): void {
    const { article, kind, detail } = entry;
    if (ALL_ANEW.has(kind) && (article === this.#article || article === '')) {
      this.#isReplaced = true;
      this.#doubtAll(() => true);
    }
    // An older Stet did not say which claims a changed setting made stand otherwise.
    if (kind === 'settings' && detail['was'] === undefined) this.#doubtAll(() => true);
    if (article !== this.#article) return;
    if (kind === NOT_DONE || kind === NOT_IN_DOCKET) this.#doubtAll(({ n }) => n !== undefined && n === detail['of']);
    const many = listIn(detail['claims']).map((one) => (typeof one === 'string' ? { claim: one } : factsIn(one)));
    for (const one of many.length > 0 ? many : [detail]) this.#takeOne(entry, one);
  }

  #takeOne({ n, kind }: Taken, facts: Facts): void {
    const { claim, check, to } = facts;
    if (typeof claim !== 'string') return;
    const say = (last: Last): void => void this.#said.set(claim, { n, last });
    if (kind === 'add-claim' || kind === 'add-claims') this.#removed.delete(claim);
    if (kind === STANDING && to === undefined) this.#said.delete(claim);
    else if (kind === STANDING) say(isStanding(to) ? { to } : null);
    else if (kind === 'sign-off') say(checked(check, true));
    else if (kind === 'set-claim' && check !== undefined) say(checked(check, false));
    else if (kind === 'set-work') say(checked(check, false));
    else if (kind === 'add-claim' || kind === 'add-claims') say(facts['signedBy'] === undefined ? checked(check, false) : null);
    else if (TOO_LITTLE.has(kind) || (kind === NOT_IN_DOCKET && this.#said.has(claim))) say(null);
    else if (kind === 'remove-claim' || kind === 'remove-claims') {
      this.#said.delete(claim);
      this.#removed.add(claim);
    }
  }

  #doubtAll(isMeant: (said: Said) => boolean): void {
    for (const [claim, said] of this.#said) if (isMeant(said)) this.#said.set(claim, { n: said.n, last: null });
  }

  /** Of what this entry speaks nothing is said here: it stands in another log, beside this one, or is told as lacking in the claims. */
  leave({ article, detail }: Taken, where: 'elsewhere' | 'behind'): void {
    if (article !== this.#article) return;
    const many = listIn(detail['claims']).map((one) => (typeof one === 'string' ? one : factsIn(one)['claim']));
    for (const claim of [detail['claim'], ...many]) {
      if (typeof claim !== 'string') continue;
      // That a docket took it away was said already.
      const isGone = where === 'behind' && !this.#said.has(claim) && !this.#removed.has(claim);
      if (!isGone) this.#said.set(claim, { n: undefined, last: null, ...this.#said.get(claim), where });
    }
  }

  /** Whether the log took the claim away. */
  isRemoved(claim: string): boolean {
    return this.#removed.has(claim);
  }

  /** Whether the claim should be there by all that the log says. */
  isThere(claim: string): boolean {
    const said = this.#said.get(claim);
    return said !== undefined && said.where !== 'elsewhere' && !this.#isReplaced;
  }

  /** Whether nothing says of the claim that it was ever there, nor that there may be claims of which nothing is said. */
  isUnheard(claim: string): boolean {
    return !this.#said.has(claim) && !this.#isReplaced;
  }

  /** Whether the log spoke of the claim, and said the last time how it stands. */
  isPlain(claim: string): boolean {
    const said = this.#said.get(claim);
    return said !== undefined && said.last !== null && said.where === undefined;
  }

  /** How the log says that the claim stands, where it says just that. */
  standing(claim: string): LoggedStanding | undefined {
    const last = this.#said.get(claim)?.last ?? null;
    if (last === null) return undefined;
    if ('to' in last) return last.to;
    return last.isSigned || !CHECK_STATUSES[last.check].needsSignOff ? last.check : undefined;
  }

  /**
   * Whether what the log says last bears that this claim stands so now. `isSeen`: it was seen to stand otherwise before, so that less is taken for
   * said.
   */
  bears({ id, check }: Pick<Claim, 'id' | 'check'>, { from, to }: Pick<Turned, 'from' | 'to'>, isSeen = false): boolean {
    const last = this.#said.get(id)?.last ?? null;
    if (last === null) return false;
    if ('to' in last) return last.to === to;
    if (check !== last.check) return false;
    // Whoever signs signs the words that stand there; anything else that became of them was logged since.
    if (last.isSigned) return to === check || (from !== check && (to === 'half-signed' || to === 'disputed'));
    return !isSeen || to === check || CHECK_STATUSES[check].needsSignOff;
  }
}
