import { setTimeout as after } from 'node:timers/promises';
import type { FoundArticles, FoundLines, LineFilter } from '../../core/contract/search.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Row } from '../search/document.ts';
import type { Finder } from '../search/finder.ts';
import type { Means } from './means.ts';
import type { Places } from './places.ts';

/** After a library was opened the search waits so long before it reads: whoever opens one wants the list and a story first. */
const AFTERWARDS_MS = 2_000;

/** What the search needs of an open library. */
interface Listed {
  readonly means: Pick<Means, 'finder'>;
  readonly places: Places;
  readonly record: { readonly data: { readonly id: string } };
  readonly entries: ReadonlyMap<string, Entry>;
  readonly refusal: unknown;
  readonly left: boolean;
}

interface Entry extends Pick<Row, 'stamp' | 'docketStamp'> {
  readonly summary: Pick<Row, 'id' | 'file' | 'headline' | 'changed'>;
}

/** Looks for words in a library, and tells what looks for them what the list says by now. */
export class Finding {
  readonly #library: Listed;
  #finder: Finder | null = null;
  readonly #told = new Map<string, Entry>();

  constructor(library: Listed) {
    this.#library = library;
  }

  articles(query: string): Promise<Result<FoundArticles>> {
    return this.#asked((finder) => finder.articles(query));
  }

  lines(query: string, filter: LineFilter): Promise<Result<FoundLines>> {
    return this.#asked((finder) => finder.lines(query, filter));
  }

  /** Reads the library in the background, so that the first question need not wait, and keeps what was read for the next time. */
  async begin(): Promise<void> {
    await after(AFTERWARDS_MS, undefined, { ref: false });
    if (this.#library.left) return;
    await this.#asked(async (finder) => {
      if ((await finder.settled()) > 0 && this.#library.refusal === null && !this.#library.left) await finder.keep();
    });
  }

  leave(): void {
    this.#finder?.leave();
    this.#finder = null;
    this.#told.clear();
  }

  /** What ended by itself is begun again once. */
  async #asked<T>(ask: (finder: Finder) => Promise<T>): Promise<Result<T>> {
    for (let tries = 2; tries > 0 && !this.#library.left; tries -= 1) {
      const { means, places, record } = this.#library;
      const finder = (this.#finder ??= means.finder(places.root, record.data.id));
      try {
        await this.#tell(finder);
        return ok(await ask(finder));
      } catch {
        // Another question may have begun it anew already.
        if (this.#finder === finder) this.leave();
      }
    }
    return failed({ code: 'search-failed' });
  }

  /** Entries are replaced, never changed in place. */
  async #tell(finder: Finder): Promise<void> {
    const { entries } = this.#library;
    const gone = [...this.#told.keys()].filter((id) => !entries.has(id));
    const changed = [...entries.values()].filter((entry) => this.#told.get(entry.summary.id) !== entry);
    for (const id of gone) this.#told.delete(id);
    for (const entry of changed) this.#told.set(entry.summary.id, entry);
    if (gone.length + changed.length > 0) await finder.update(changed.map(rowOf), gone);
  }
}

function rowOf({ summary: { id, file, headline, changed }, stamp, docketStamp }: Entry): Row {
  return { id, file, stamp, docketStamp, headline, changed };
}
