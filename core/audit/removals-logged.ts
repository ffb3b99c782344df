import type { Removed } from '../saved/docket.ts';
import type { AuditEntry } from './chain.ts';

/** Which kinds of entries take something away, or bring it, and where their details name it. */
const NAMES: Readonly<Record<string, { readonly gone: boolean; readonly key: string }>> = {
  'remove-claim': { gone: true, key: 'claim' },
  'remove-claims': { gone: true, key: 'claims' },
  unclear: { gone: true, key: 'cleared' },
  'not-correct-as-is': { gone: true, key: 'correct' },
  uncite: { gone: true, key: 'citation' },
  'remove-calculation': { gone: true, key: 'calculation' },
  'remove-reply': { gone: true, key: 'reply' },
  'withdraw-unverified': { gone: true, key: 'unverified' },
  'add-claim': { gone: false, key: 'claim' },
  'add-claims': { gone: false, key: 'claims' },
  copy: { gone: false, key: 'again' },
  clear: { gone: false, key: 'cleared' },
  'correct-as-is': { gone: false, key: 'correct' },
  cite: { gone: false, key: 'citation' },
  'add-reply': { gone: false, key: 'reply' },
  'declare-unverified': { gone: false, key: 'unverified' },
};

type Said = Pick<AuditEntry, 'n' | 'by' | 'at'> & { readonly gone: boolean };

/**
 * What was removed from an article by what the log says: dockets remember it themselves (`claims/removals.ts`) only since they do. What came
 * to nothing was not removed.
 */
export class RemovalsLogged {
  readonly #said = new Map<string, readonly Said[]>();
  readonly #article: string;

  constructor(article: string) {
    this.#article = article;
  }

  /** Takes the log's entries in their order. */
  take({ n, by, at, article, kind, detail }: Pick<AuditEntry, 'n' | 'by' | 'at' | 'article' | 'kind' | 'detail'>): void {
    if (article !== this.#article) return;
    if (kind === 'not-done') return this.#forget(detail['of']);
    const named = Object.hasOwn(NAMES, kind) ? NAMES[kind] : undefined;
    if (named === undefined) return;
    for (const id of idsIn(detail[named.key])) this.#said.set(id, [...(this.#said.get(id) ?? []), { n, by, at, gone: named.gone }]);
  }

  #forget(of: unknown): void {
    for (const [id, said] of this.#said) {
      if (said.some(({ n }) => n === of))
        this.#said.set(
          id,
          said.filter(({ n }) => n !== of),
        );
    }
  }

  /** Of these ids those that were removed last, by whom and when. */
  of(ids: readonly string[]): readonly Removed[] {
    return ids.flatMap((id) => {
      const last = this.#said.get(id)?.at(-1);
      return last?.gone === true ? [{ id, by: last.by, at: last.at }] : [];
    });
  }
}

function idsIn(value: unknown): readonly string[] {
  const many: readonly unknown[] = Array.isArray(value) ? value : [value];
  return many.flatMap((one) => {
    const { claim, id = claim } = typeof one === 'object' && one !== null ? (one as Readonly<Record<string, unknown>>) : { claim: one };
    return typeof id === 'string' ? [id] : [];
  });
}
