import { setTimeout as after } from 'node:timers/promises';
import { ROWS_TOGETHER } from '../../core/contract/first-rows.ts';
import type { FoundArticles, FoundLines, LineFilter } from '../../core/contract/search.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Row } from '../search/document.ts';
import type { Finder } from '../search/finder.ts';
import type { Listed } from './listed.ts';
import type { Means } from './means.ts';
import type { Places } from './places.ts';

/** After a library was opened the search waits so long before it reads: whoever opens one wants the list and a story first. */
const AFTERWARDS_MS = 2_000;

/** What the search needs of an open library. */
interface Searched {
  readonly means: Pick<Means, 'finder'>;
  readonly places: Places;
  readonly record: { readonly data: { readonly id: string } };
  readonly entries: Pick<Listed<Entry>, 'since' | 'values'>;
  readonly refusal: unknown;
  readonly state: { readonly readOnly?: { readonly reason: string } | undefined };
  readonly left: boolean;
}

interface Entry extends Pick<Row, 'stamp' | 'docketStamp'> {
  readonly summary: Pick<Row, 'id' | 'file' | 'headline' | 'changed'>;
}

/** Looks for words in a library, and tells what looks for them what the list says by now. */
export class Finding {
  readonly #library: Searched;
  #finder: Finder | null = null;
  /** Which changes of the list it was told. */
  #told = 0;
  #telling: Promise<void> = Promise.resolve();

  constructor(library: Searched) {
    this.#library = library;
  }

  /** In safe mode no other program is begun: only headlines are looked through. */
  articles(query: string): Promise<Result<FoundArticles>> {
    if (this.#isOff()) return this.#inHeadlines(query);
    return this.#asked((finder) => finder.articles(query));
  }

  lines(query: string, filter: LineFilter): Promise<Result<FoundLines>> {
    if (this.#isOff()) return Promise.resolve(failed({ code: 'search-off' }));
    return this.#asked((finder) => finder.lines(query, filter));
  }

  /** What reads words is large, and safe mode is rare. */
  async #inHeadlines(query: string): Promise<Result<FoundArticles>> {
    const { inHeadlines } = await import('./in-headlines.ts');
    const hits = inHeadlines(
      [...this.#library.entries.values()].map(({ summary }) => summary),
      query,
    );
    return ok({ hits, more: 0, share: 1 });
  }

  #isOff(): boolean {
    return this.#library.state.readOnly?.reason === 'safe';
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
    this.#told = 0;
  }

  /** What ended by itself is begun again once. */
  async #asked<T>(ask: (finder: Finder) => Promise<T>): Promise<Result<T>> {
    for (let tries = 2; tries > 0 && !this.#library.left; tries -= 1) {
      const { means, places, record } = this.#library;
      const finder = (this.#finder ??= means.finder(places.root, record.data.id));
      try {
        await (this.#telling = this.#telling.catch(() => undefined).then(() => this.#tell(finder)));
        return ok(await ask(finder));
      } catch {
        // Another question may have begun it anew already.
        if (this.#finder === finder) this.leave();
      }
    }
    return failed({ code: 'search-failed' });
  }

  /** In parts: telling ten thousand at once holds up main. Whoever was left in the middle is told no more. */
  async #tell(finder: Finder): Promise<void> {
    for (let more = 1; more > 0 && this.#finder === finder;) {
      const told = this.#library.entries.since(this.#told, ROWS_TOGETHER);
      [this.#told, more] = [told.revision, told.more];
      if (told.gone.length + told.changed.length > 0) await finder.update(told.changed.map(rowOf), told.gone);
    }
  }
}

function rowOf({ summary: { id, file, headline, changed }, stamp, docketStamp }: Entry): Row {
  return { id, file, stamp, docketStamp, headline, changed };
}
