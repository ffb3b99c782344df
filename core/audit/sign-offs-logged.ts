import type { UnloggedSignOff } from '../claims/unlogged.ts';
import type { Docket } from '../saved/docket.ts';
import { BEGIN, type AuditEntry } from './chain.ts';

/**
 * Which sign-offs a log bears: the other side of `in-docket.ts`. An entry comes before the sign-off it speaks of, so that one which no entry
 * bears was put into the docket by something else.
 */

type Said = Pick<AuditEntry, 'at' | 'by' | 'article' | 'kind' | 'detail'> & { readonly n?: number };
/** What a sign-off is known by, wherever its claim was copied to: a claim keeps its id. */
type Given = Pick<UnloggedSignOff, 'claim' | 'by' | 'words'>;

/** What is signed and what is logged bear one time; two clocks of one window are let be this far apart. */
const AT_ONCE_MS = 5000;

/** An entry of this kind says that sign-offs stood in an article's claims which no entry before it bears. */
export const NOT_IN_LOG = 'not-in-log';
const NOT_DONE = 'not-done';

/** What brings sign-offs that were given elsewhere. `by`: whose; null where the entry does not say. */
interface Brought {
  readonly until: number;
  readonly by: ReadonlySet<unknown> | null;
}

const keyOf = ({ claim, by, words }: Given): string => JSON.stringify([claim, by, words]);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const factsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

export class SignOffsLogged {
  readonly #given = new Set<string>();
  /** The claims that were made while this log was written, and whose sign-offs stood on them then. */
  readonly #made = new Map<string, Set<unknown>>();
  readonly #brought = new Map<string, readonly Brought[]>();
  /** Of each claim whose last sign-off was taken back, and by which entry, where that is known. */
  readonly #takenBack = new Map<unknown, Map<unknown, number | undefined>>();
  readonly #said = new Set<string>();
  #begun = Infinity;

  /** Takes the entries of a log, and of its conflict copies, which are said themselves for as long as they are there. */
  take(entry: Said): void {
    const { at, by, article, kind, detail } = entry;
    this.#begin(Date.parse(at), entry);
    this.#takeBack(entry);
    if (kind === 'sign-off') this.#given.add(keyOf({ claim: String(detail['claim']), by, words: String(detail['words']) }));
    if (kind === 'add-claim') this.#make(detail);
    if (kind === 'add-claims') for (const one of listIn(detail['claims'])) this.#make(factsIn(one));
    if (kind === NOT_IN_LOG) for (const one of listIn(detail['signOffs'])) this.#said.add(JSON.stringify([article, one]));
    if (kind === 'copy' && detail['signOffs'] !== 0) this.#bring(article, Date.parse(at), detail['signedBy']);
  }

  /** What is older than the log owes it nothing; in a library that was made with its log nothing is. */
  #begin(time: number, { kind, detail }: Said): void {
    const isWithLibrary = kind === BEGIN && Math.abs(Date.parse(String(detail['created'])) - time) <= AT_ONCE_MS;
    if (isWithLibrary) this.#begun = -Infinity;
    else if (time < this.#begun) this.#begun = time;
  }

  /** A sign-off that was taken back is borne by no entry, until it is given again; undo may have brought it back, and does not say whose. */
  #takeBack({ n, by, kind, detail }: Said): void {
    const { claim, claims, of, left } = detail;
    const people = this.#takenBack.get(claim) ?? new Map<unknown, number | undefined>();
    if (kind === 'withdraw-sign-off' && !(Number(left) > 0)) this.#takenBack.set(claim, people.set(of, n));
    if (kind === 'sign-off') people.delete(by);
    if (kind === 'set-work' || kind === 'add-claim') this.#takenBack.delete(claim);
    if (kind === 'add-claims') for (const one of listIn(claims)) this.#takenBack.delete(factsIn(one)['claim']);
    if (kind !== NOT_DONE || typeof of !== 'number') return;
    for (const entries of this.#takenBack.values()) for (const [person, entry] of entries) if (entry === of) entries.delete(person);
  }

  #make(detail: Readonly<Record<string, unknown>>): void {
    const made = this.#made.get(String(detail['claim'])) ?? new Set();
    for (const person of listIn(detail['signedBy'])) made.add(person);
    this.#made.set(String(detail['claim']), made);
  }

  #bring(article: string, until: number, signedBy: unknown): void {
    const by = Array.isArray(signedBy) ? new Set<unknown>(signedBy) : null;
    this.#brought.set(article, [...(this.#brought.get(article) ?? []), { until: until + AT_ONCE_MS, by }]);
  }

  /** The sign-offs of a docket that no entry bears. What is older than the log, on a claim that is, is not asked for an entry. */
  lacking({ article, claims }: Pick<Docket, 'article' | 'claims'>): readonly UnloggedSignOff[] {
    const brought = this.#brought.get(article) ?? [];
    return claims.flatMap(({ id, signOffs }) =>
      signOffs.flatMap(({ by, at, words }) => {
        const one = { claim: id, by, at, words };
        const time = Date.parse(at);
        const made = this.#made.get(id);
        const isTakenBack = this.#takenBack.get(id)?.has(by) === true;
        const isBorne = !isTakenBack && (this.#given.has(keyOf(one)) || made?.has(by) === true);
        const isOlder = made === undefined && time <= this.#begun + AT_ONCE_MS;
        const came = brought.some((copy) => time <= copy.until && (copy.by === null || copy.by.has(by)));
        return isBorne || isOlder || came ? [] : [one];
      }),
    );
  }

  /** Those of them that the log does not name yet. */
  unsaid(article: string, found: readonly UnloggedSignOff[]): readonly UnloggedSignOff[] {
    return found.filter((one) => !this.#said.has(JSON.stringify([article, one])));
  }
}
