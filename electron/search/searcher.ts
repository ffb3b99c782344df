import type { FoundArticles, FoundLine, FoundLines, LineFilter } from '../../core/contract/search.ts';
import { bestLines, shownLine, type Wanted } from '../../core/search/best-lines.ts';
import { LINE_KINDS, type LineKind } from '../../core/search/line-kinds.ts';
import { bitsOf } from '../../core/search/signature.ts';
import { foundPlaces, searchedWords } from '../../core/text/search-text.ts';
import type { Finder } from './finder.ts';
import { Document, type Row } from './document.ts';
import { articlePath, docketPath, hashNow, readDocument, readSources, SOURCES, type Shelf } from './reading.ts';
import { keep, readKept } from './search-cache.ts';

/** Articles in one answer. */
const MOST_HITS = 40;
/** Lines in one answer, of at most so many articles. */
const MOST_LINES = 40;
/** The whole of a line that is sent along for finding it again. */
const MOST_TEXT = 2_000;
/** A question that comes before everything was read waits so long for the rest. */
const PATIENCE_MS = 1_500;

/**
 * Looks for words in everything a library says. Knows what main tells it (`update`), reads the files itself, and checks every line against
 * its file before it answers. Runs in a process of its own: reading ten thousand articles would hold up main for half a minute.
 */
export class Searcher implements Finder {
  readonly #shelf: Shelf;
  readonly #library: string;
  readonly #rows = new Map<string, Row>();
  readonly #documents = new Map<string, Document>();
  #order: readonly Row[] | null = null;
  readonly #unread = new Set<string>();
  #reading: Promise<void> | null = null;
  readonly #loaded: Promise<void>;
  /** Articles that were read since the cache was written. */
  #fresh = 0;
  #left = false;

  constructor(shelf: Shelf, library: string) {
    this.#shelf = shelf;
    this.#library = library;
    this.#loaded = this.#load();
  }

  update(rows: readonly Row[], gone: readonly string[]): void {
    for (const id of gone) {
      for (const all of [this.#rows, this.#documents, this.#unread]) all.delete(id);
    }
    for (const row of rows) {
      this.#rows.set(row.id, row);
      this.#unread.add(row.id);
    }
    this.#order = null;
    this.#reading ??= this.#readAll();
  }

  /** Resolves once everything that was told has been read. Answers how many articles were read since the cache was written. */
  async settled(): Promise<number> {
    await this.#loaded;
    while (this.#reading !== null) await this.#reading;
    return this.#fresh;
  }

  async keep(): Promise<void> {
    this.#fresh = 0;
    const documents = [...this.#documents.values()].filter(({ id }) => id !== SOURCES);
    await keep(this.#shelf, this.#library, documents);
  }

  leave(): void {
    this.#left = true;
  }

  /** The articles that have each of the words in headline or text. */
  async articles(query: string): Promise<FoundArticles> {
    const wanted = wantedOf(query);
    const share = await this.#share(wanted);
    const found = this.#holding(wanted, OF_TEXT);
    const checked = await this.#checked(found.slice(0, MOST_HITS), wanted, OF_TEXT);
    return { hits: checked.map(({ row, document }) => hitOf(row, document, wanted)), more: Math.max(0, found.length - MOST_HITS), share };
  }

  /** The lines of headlines, texts, claims, notes and sources that have the words; what is called by them first, then sources, then the article changed last. */
  async lines(query: string, filter: LineFilter): Promise<FoundLines> {
    const wanted = wantedOf(query);
    const share = await this.#share(wanted);
    const lines = filter === 'all' || filter === 'source' ? await this.#inSources(wanted) : [];
    const kinds = filter === 'all' ? LINE_KINDS : [filter];
    const found = filter === 'source' ? [] : this.#holding(wanted, kinds);
    const called = new Set(kinds.includes('headline') ? found.filter(({ document }) => isCalled(document, wanted)) : []);
    const ordered = [...called, ...found.filter((one) => !called.has(one))];
    let seen = 0;
    while (seen < ordered.length && lines.length < MOST_LINES) {
      const part = await this.#checked(ordered.slice(seen, (seen += MOST_LINES / 2)), wanted, kinds);
      for (const one of part) lines.push(...linesOf(one, wanted, filter));
    }
    return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) + Math.max(0, ordered.length - seen), share };
  }

  async #share({ words }: Wanted): Promise<number> {
    if (words.length === 0) return 1;
    await Promise.race([this.settled(), new Promise((resume) => setTimeout(resume, PATIENCE_MS).unref())]);
    return this.#rows.size === 0 ? 1 : 1 - this.#unread.size / this.#rows.size;
  }

  /** In the order of the list, what is known to hold each of the words. */
  #holding({ words }: Wanted, kinds: readonly LineKind[]): Holding[] {
    if (words.length === 0) return [];
    this.#order ??= [...this.#rows.values()].sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
    const bits = bitsOf(words);
    return this.#order.flatMap((row) => {
      const document = this.#documents.get(row.id);
      return document?.holds(words, bits, kinds) === true ? [{ row, document }] : [];
    });
  }

  /** Those that the files hold as they are now. What changed without anybody telling is read again. */
  async #checked(found: readonly Holding[], { words }: Wanted, kinds: readonly LineKind[]): Promise<Holding[]> {
    const bits = bitsOf(words);
    const now = await Promise.all(found.map(async ({ row, document }) => ({ row, document: await this.#asItIs(row, document) })));
    return now.filter(({ document }) => document.holds(words, bits, kinds));
  }

  async #asItIs(row: Row, document: Document): Promise<Document> {
    const shelf = this.#shelf;
    const article = hashNow(shelf, articlePath(shelf, row));
    const docket = row.docketStamp === '' ? '' : hashNow(shelf, docketPath(shelf, row));
    return article === document.article && docket === document.docket ? document : this.#read(row);
  }

  async #read(row: Row): Promise<Document> {
    const document = new Document(await readDocument(this.#shelf, row));
    if (this.#rows.has(row.id)) this.#documents.set(row.id, document);
    this.#fresh += 1;
    return document;
  }

  async #inSources(wanted: Wanted): Promise<FoundLine[]> {
    if (wanted.words.length === 0) return [];
    const known = this.#documents.get(SOURCES);
    const isSame = known !== undefined && known.article === hashNow(this.#shelf, this.#shelf.places.record);
    const document = isSame ? known : new Document(await readSources(this.#shelf));
    this.#documents.set(SOURCES, document);
    const row = { id: '', headline: '' };
    return document.holds(wanted.words, bitsOf(wanted.words), LINE_KINDS) ? linesOf({ row, document }, wanted, 'source', true) : [];
  }

  async #load(): Promise<void> {
    for await (const written of readKept(this.#shelf, this.#library)) {
      if (this.#left) return;
      if (!this.#documents.has(written.id)) this.#documents.set(written.id, new Document(written));
      await turn();
    }
  }

  async #readAll(): Promise<void> {
    await this.#loaded;
    while (this.#unread.size > 0 && !this.#left) await this.#readOnce();
    this.#reading = null;
  }

  async #readOnce(): Promise<void> {
    for (const id of this.#unread) {
      const row = this.#rows.get(id);
      const known = this.#documents.get(id);
      const isCurrent = row !== undefined && known?.stamp === row.stamp && known.docketStamp === row.docketStamp;
      if (row !== undefined && !isCurrent) await this.#read(row);
      if (this.#rows.get(id) === row) this.#unread.delete(id);
      if (!isCurrent) await turn();
      if (this.#left) return;
    }
  }
}

interface Holding {
  readonly row: Row;
  readonly document: Document;
}

const OF_TEXT: readonly LineKind[] = ['headline', 'text'];

const isCalled = (document: Document, { words }: Wanted): boolean => document.holds(words, [], ['headline']);

const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

const wantedOf = (query: string): Wanted => ({ query, words: searchedWords(query) });

function hitOf({ id, headline }: Row, document: Document, wanted: Wanted): FoundArticles['hits'][number] {
  const [line] = bestLines(document.compared(['text']), wanted, 1);
  const shown = line ? shownLine(line, wanted) : { snippet: '', inSnippet: [] };
  return { id, ...shown, inHeadline: [...foundPlaces(headline, wanted.words)] };
}

/** `all`: as many lines as there are room for, not only the best. */
function linesOf(
  { row, document }: { readonly row: Pick<Row, 'id' | 'headline'>; readonly document: Document },
  wanted: Wanted,
  filter: LineFilter,
  all = false,
): FoundLine[] {
  const lines = document.compared(filter === 'all' ? LINE_KINDS : [filter]);
  return bestLines(lines, wanted, all ? MOST_LINES : undefined).map((one) => ({
    ...{ kind: one.line.kind, article: row.id, headline: row.headline, id: one.line.id, text: one.line.text.slice(0, MOST_TEXT) },
    ...shownLine(one, wanted),
  }));
}
