import { takesBack } from '../claims/dispute.ts';
import type { Claim, SignOff } from '../saved/docket.ts';
import type { AuditEntry } from './chain.ts';
import { factsIn, listIn, standAfter } from './in-detail.ts';
import { AT_ONCE_MS } from './in-docket.ts';

type Said = Pick<AuditEntry, 'n' | 'by' | 'at' | 'article' | 'kind' | 'detail'>;
type Given = Pick<SignOff, 'by' | 'at' | 'words'>;

/** What an entry says of a sign-off on its claim; null where it says nothing of it. */
type Verdict = (given: Given, wasLogged: boolean) => 'back' | 'stands' | null;

/** `until`: what was signed later, at another computer for instance, is not meant. */
function verdictOf({ by: person, at, kind, detail }: Said): Verdict | null {
  const { after, of, left, check, words, signOffs } = detail;
  const time = Date.parse(at);
  const until = (given: Given): boolean => Date.parse(given.at) <= time;
  const isLeft = standAfter(after);
  if (kind === 'sign-off') {
    return (one) => (one.by === person && one.words === words && Date.parse(one.at) >= time - AT_ONCE_MS ? 'stands' : null);
  }
  if (kind === 'withdraw-sign-off') {
    if (isLeft === null && Number(left) > 0) return null;
    return (one) => (one.by !== of || !until(one) ? null : isLeft?.(one) === true ? 'stands' : 'back');
  }
  if (kind === 'set-work') {
    const stays = isLeft ?? (signOffs === 0 ? () => false : null);
    return stays && ((one, wasLogged) => (stays(one) ? 'stands' : wasLogged && until(one) ? 'back' : null));
  }
  return kind === 'set-claim' && takesBack(check) ? (one) => (one.by === person && until(one) ? 'back' : null) : null;
}

/**
 * Which sign-offs on the claims of one article were taken back, by what the log says: by whoever gave them, by undo, or because they came to
 * doubt the claim. That a claim was removed takes back none of them: whoever brings it again means it as it was.
 */
export class TakenBackLogged {
  readonly #article: string;
  readonly #said = new Map<string, { readonly n: number; readonly verdict: Verdict }[]>();
  readonly #given = new Set<string>();

  constructor(article: string) {
    this.#article = article;
  }

  /** Takes the log's entries in their order. */
  take(entry: Said): void {
    const { n, by, article, kind, detail } = entry;
    if (article !== this.#article) return;
    if (kind === 'restore-docket') return this.#said.clear();
    if (kind === 'not-done') return this.#forget(detail['of']);
    if (kind === 'add-claim') return this.#come(n, detail);
    if (kind === 'add-claims') return listIn(detail['claims']).forEach((one) => this.#come(n, factsIn(one)));
    if (kind === 'sign-off') this.#given.add(JSON.stringify([detail['claim'], by, detail['words']]));
    const verdict = verdictOf(entry);
    if (verdict !== null) this.#say(detail['claim'], n, verdict);
  }

  /** A claim that came with sign-offs, by undo for instance. */
  #come(n: number, { claim, signedBy }: Readonly<Record<string, unknown>>): void {
    const people = new Set(listIn(signedBy));
    this.#say(claim, n, ({ by }) => (people.has(by) ? 'stands' : null));
  }

  #say(claim: unknown, n: number, verdict: Verdict): void {
    const id = String(claim);
    this.#said.set(id, [...(this.#said.get(id) ?? []), { n, verdict }]);
  }

  #forget(of: unknown): void {
    for (const [id, said] of this.#said)
      this.#said.set(
        id,
        said.filter(({ n }) => n !== of),
      );
  }

  /** Of the sign-offs on this claim those that were taken back. */
  of({ id, signOffs }: Pick<Claim, 'id' | 'signOffs'>): readonly SignOff[] {
    const said = this.#said.get(id) ?? [];
    return signOffs.filter((one) => {
      const wasLogged = this.#given.has(JSON.stringify([id, one.by, one.words]));
      const last = said.flatMap(({ verdict }) => verdict(one, wasLogged) ?? []).at(-1);
      return last === 'back';
    });
  }
}
