import type { ConflictName } from '../../core/conflict-copies/conflict-name.ts';
import type { ConflictCopy } from '../../core/contract/conflict-copies.ts';
import type { News } from '../../core/contract/news.ts';

/** A conflict copy that was found. `id`: the article it says it is; null where its name alone says whose it is. */
export interface FoundCopy {
  readonly kind: ConflictCopy['kind'];
  readonly file: string;
  readonly id: string | null;
  /** Size and time, so that nobody reads it again to see that it is the same. */
  readonly stamp: string;
  readonly name: ConflictName;
}

/** What this needs of an open library. */
interface Listed {
  readonly means: { readonly tell: (news: News) => void };
  readonly entries: ReadonlyMap<string, { readonly summary: { readonly id: string; readonly file: string } }>;
  readonly left: boolean;
}

/** Where articles lie, as paths in a library are written. */
export const ARTICLES = 'articles/';

/** The conflict copies of a library, by their paths in it. None of them is in the list of articles. What changes is told a moment later, once. */
export class Copies {
  readonly #library: Listed;
  readonly #found = new Map<string, FoundCopy>();
  #telling = false;

  constructor(library: Listed) {
    this.#library = library;
  }

  note(copy: FoundCopy): void {
    const known = this.#found.get(copy.file);
    this.#found.set(copy.file, copy);
    if (known?.id !== copy.id || known?.stamp !== copy.stamp) this.tellSoon();
  }

  /** Answers whether it was one. */
  forget(file: string): boolean {
    const was = this.#found.delete(file);
    if (was) this.tellSoon();
    return was;
  }

  get(file: string): FoundCopy | undefined {
    return this.#found.get(file);
  }

  get all(): readonly FoundCopy[] {
    return [...this.#found.values()];
  }

  /** Those of an article: of its text, and of its docket. */
  of(article: string): readonly FoundCopy[] {
    return this.#found.size === 0 ? [] : this.all.filter((copy) => this.articleOf(copy) === article);
  }

  /** The article that a copy belongs to; null when no such article is in the list. */
  articleOf({ kind, id, name }: FoundCopy): string | null {
    const { entries } = this.#library;
    if (kind === 'record' || kind === 'log') return null;
    if (id !== null) return entries.has(id) ? id : null;
    return [...entries.values()].find(({ summary }) => summary.file === name.of)?.summary.id ?? null;
  }

  get list(): ConflictCopy[] {
    const rows = this.all.map((copy) => {
      const { kind, file, name } = copy;
      return { kind, file, of: name.of, article: this.articleOf(copy), tool: name.tool, by: name.by, at: name.at };
    });
    return rows.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '') || a.file.localeCompare(b.file));
  }

  tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    setImmediate(() => {
      this.#telling = false;
      if (!this.#library.left) this.#library.means.tell({ kind: 'copies', copies: this.list });
    });
  }
}
