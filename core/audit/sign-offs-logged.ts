import type { UnloggedSignOff } from '../claims/unlogged.ts';
import type { Docket } from '../saved/docket.ts';
import { BEGIN, type AuditEntry } from './chain.ts';
import { factsIn, listIn, standAfter } from './in-detail.ts';
import { AT_ONCE_MS } from './in-docket.ts';

/**
 * Which sign-offs a log bears: the other side of `in-docket.ts`. An entry comes before the sign-off it speaks of, so that one which no entry
 * bears was put into the docket by something else.
 */

type Said = Pick<AuditEntry, 'at' | 'by' | 'article' | 'kind' | 'detail'> & { readonly n?: number };
/** What a sign-off is known by, wherever its claim was copied to: a claim keeps its id. */
type Given = Pick<UnloggedSignOff, 'claim' | 'by' | 'words'>;

/** An entry of this kind says that sign-offs stood in an article's claims which no entry before it bears. */
export const NOT_IN_LOG = 'not-in-log';
const NOT_DONE = 'not-done';

/** What brings sign-offs that were given elsewhere. `by`: whose; null where the entry does not say. */
interface Brought {
  readonly until: number;
  /** What no entry bore where it came from. */
  readonly unborne: ReadonlySet<string>;
  readonly by: ReadonlySet<unknown> | null;
}

/** What an entry left on a claim: of the sign-offs that stood there these alone, and what was given since. */
interface Left {
  readonly n: number | undefined;
  /** Its place among the entries of this log, and its time, by which those of other logs come before or after it. */
  readonly order: number;
  readonly time: number;
  readonly stays: (signOff: { readonly by: string; readonly at: string }) => boolean;
  /** What was left before it, if it names all that stands since. */
  readonly instead: readonly Left[];
}

const keyOf = ({ claim, by, words }: Given): string => JSON.stringify([claim, by, words]);
const timedKey = ({ claim, by, at }: Readonly<Record<string, unknown>>): string => JSON.stringify([claim, by, at]);
const placeOf = (article: string, claim: unknown): string => JSON.stringify([article, claim]);

/**
 * Which of the sign-offs on its claim an entry leaves; `all`: undo may have brought some back, and it does not say which; null: it says nothing of
 * them. `after` names them since this version; of those before only one that took back all of a person's says which went.
 */
function staysAfter({ kind, detail }: Said): Left['stays'] | 'all' | null {
  const { after, of, left } = detail;
  if (kind === 'remove-claim' || kind === 'remove-claims') return () => false;
  if (kind !== 'withdraw-sign-off' && kind !== 'set-work') return null;
  const stays = standAfter(after);
  if (stays) return stays;
  if (kind === 'set-work') return 'all';
  return Number(left) > 0 ? null : ({ by }) => by !== of;
}

export class SignOffsLogged {
  readonly #given = new Set<string>();
  /** In which article: the last entry of this log that says so, and the last time that another does. */
  readonly #givenIn = new Map<string, { readonly order: number; readonly time: number }>();
  /** The claims that were made while this log was written, and whose sign-offs stood on them then. */
  readonly #made = new Map<string, Set<unknown>>();
  readonly #brought = new Map<string, readonly Brought[]>();
  /** By article and claim, since a duplicate has the same claims; the last entry last. */
  readonly #left = new Map<string, readonly Left[]>();
  readonly #said = new Set<string>();
  #begun = Infinity;
  #order = 0;

  /** Takes the entries of a log in their order. */
  take(entry: Said): void {
    this.#order += 1;
    this.#begin(Date.parse(entry.at), entry);
    this.#give(entry, this.#order, -Infinity);
    this.#leave(entry);
    this.#come(entry);
  }

  /** Takes those of a conflict copy of the log, which is said itself for as long as it is there: what it has given, made and brought. */
  takeBeside(entry: Said): void {
    this.#begin(Date.parse(entry.at), entry);
    this.#give(entry, -Infinity, Date.parse(entry.at));
    this.#come(entry);
  }

  #give({ by, article, kind, detail }: Said, order: number, time: number): void {
    if (kind !== 'sign-off') return;
    const key = keyOf({ claim: String(detail['claim']), by, words: String(detail['words']) });
    this.#given.add(key);
    const here = placeOf(article, key);
    const before = this.#givenIn.get(here) ?? { order: -Infinity, time: -Infinity };
    this.#givenIn.set(here, { order: Math.max(order, before.order), time: Math.max(time, before.time) });
  }

  #come({ at, article, kind, detail }: Said): void {
    if (kind === 'add-claim') this.#make(detail);
    if (kind === 'add-claims') for (const one of listIn(detail['claims'])) this.#make(factsIn(one));
    if (kind === NOT_IN_LOG) for (const one of listIn(detail['signOffs'])) this.#said.add(JSON.stringify([article, one]));
    if (kind === 'copy' && detail['signOffs'] !== 0) this.#bring(article, Date.parse(at), detail);
  }

  /** What is older than the log owes it nothing; in a library that was made with its log nothing is. */
  #begin(time: number, { kind, detail }: Said): void {
    const isWithLibrary = kind === BEGIN && Math.abs(Date.parse(String(detail['created'])) - time) <= AT_ONCE_MS;
    if (isWithLibrary) this.#begun = -Infinity;
    else if (time < this.#begun) this.#begun = time;
  }

  /** A sign-off that was taken back, by its giver, by undo or with its claim, is borne by no entry that was before that. */
  #leave(entry: Said): void {
    const { article, kind, detail } = entry;
    const { claim, claims, of } = detail;
    if (kind === NOT_DONE && typeof of === 'number') return void this.#undone(of);
    if (kind === 'restore-docket') return void this.#forget(article);
    if (kind === 'copy') return void this.#broughtAgain(entry);
    if (kind === 'add-claim') return void this.#comeWith(entry, detail);
    if (kind === 'add-claims') return listIn(claims).forEach((one) => this.#comeWith(entry, factsIn(one)));
    const stays = staysAfter(entry);
    if (stays === 'all') return void this.#left.delete(placeOf(article, claim));
    if (stays === null) return;
    const isAll = kind !== 'withdraw-sign-off' || Array.isArray(detail['after']);
    const left = { n: entry.n, order: this.#order, time: Date.parse(entry.at), stays };
    for (const id of kind === 'remove-claims' ? listIn(claims) : [claim]) {
      const place = placeOf(article, id);
      const before = this.#left.get(place) ?? [];
      this.#left.set(place, isAll ? [{ ...left, instead: before }] : [...before, { ...left, instead: [] }]);
    }
  }

  /** A claim that undo brings back has the sign-offs of those whom its entry names, and what was taken back before it went stays so. */
  #comeWith({ n, at, article }: Said, { claim, signedBy }: Readonly<Record<string, unknown>>): void {
    const [place, people] = [placeOf(article, claim), new Set(listIn(signedBy))];
    const instead = this.#left.get(place) ?? [];
    // A claim that is made anew was never left by anything.
    if (instead.length === 0) return;
    this.#left.set(place, [{ n, order: this.#order, time: Date.parse(at), stays: ({ by }) => people.has(by), instead }]);
  }

  /** What an entry says that was refused after all left everything as it was. */
  #undone(n: number): void {
    for (const [place, all] of this.#left) {
      const found = all.flatMap((one) => (one.n === n ? one.instead : [one]));
      if (all.some((one) => one.n === n)) this.#left.set(place, found);
    }
  }

  /** Another docket came in this article's place. */
  #forget(article: string): void {
    for (const place of this.#left.keys()) if ((JSON.parse(place) as unknown[])[0] === article) this.#left.delete(place);
  }

  /** Claims that had been removed came out of a conflict copy with their sign-offs, but for those that had been taken back before. */
  #broughtAgain({ n, at, article, detail }: Said): void {
    const left = listIn(detail['takenBack']).map(factsIn);
    for (const { id } of listIn(detail['again']).map(factsIn)) {
      const gone = new Set(left.flatMap(({ claim, by, at: then }) => (claim === id ? [JSON.stringify([by, then])] : [])));
      const stays: Left['stays'] = (one) => !gone.has(JSON.stringify([one.by, one.at]));
      const here = gone.size === 0 ? [] : [{ n, order: this.#order, time: Date.parse(at), stays, instead: [] }];
      this.#left.set(placeOf(article, id), here);
    }
  }

  #make(detail: Readonly<Record<string, unknown>>): void {
    const made = this.#made.get(String(detail['claim'])) ?? new Set();
    for (const person of listIn(detail['signedBy'])) made.add(person);
    this.#made.set(String(detail['claim']), made);
  }

  #bring(article: string, until: number, { signedBy, unborne }: Readonly<Record<string, unknown>>): void {
    const by = Array.isArray(signedBy) ? new Set<unknown>(signedBy) : null;
    const left = new Set(listIn(unborne).map((one) => timedKey(factsIn(one))));
    this.#brought.set(article, [...(this.#brought.get(article) ?? []), { until: until + AT_ONCE_MS, by, unborne: left }]);
  }

  /** The sign-offs of a docket that no entry bears. What is older than the log, on a claim that is, is not asked for an entry. */
  lacking({ article, claims }: Pick<Docket, 'article' | 'claims'>): readonly UnloggedSignOff[] {
    const brought = this.#brought.get(article) ?? [];
    return claims.flatMap(({ id, signOffs }) =>
      signOffs.flatMap(({ by, at, words }) => {
        const one = { claim: id, by, at, words };
        const time = Date.parse(at);
        const made = this.#made.get(id);
        const given = this.#givenIn.get(placeOf(article, keyOf(one)));
        const isLeft = (left: Left): boolean =>
          left.stays(one) || (given !== undefined && (given.order > left.order || given.time > left.time));
        const isTakenBack = !(this.#left.get(placeOf(article, id)) ?? []).every(isLeft);
        const isBorne = this.#given.has(keyOf(one)) || made?.has(by) === true;
        const isOlder = made === undefined && time <= this.#begun + AT_ONCE_MS;
        const copies = brought.filter((copy) => time <= copy.until && (copy.by === null || copy.by.has(by)));
        const [came, isUnborne] = [copies.length > 0, copies.some((copy) => copy.unborne.has(timedKey({ ...one })))];
        return !isTakenBack && !isUnborne && (isBorne || isOlder || came) ? [] : [one];
      }),
    );
  }

  /** Those of them that the log does not name yet. */
  unsaid(article: string, found: readonly UnloggedSignOff[]): readonly UnloggedSignOff[] {
    return found.filter((one) => !this.#said.has(JSON.stringify([article, one])));
  }
}
