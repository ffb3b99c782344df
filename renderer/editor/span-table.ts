import type { Transaction } from 'prosemirror-state';
import type { Span } from './contract.ts';
import { shiftOf } from './shifted-spans.ts';

type Place = readonly [id: string, span: Span | null];

/** Stands for both edges of a span that is gone. */
const GONE = -1;

/**
 * Where every claim stands, in document positions, read as a map by id; `null` where its words are gone. All edges lie in one row of
 * numbers: every key moves hundreds of them, and a map of objects made anew for each key is what a claim would cost a typist.
 */
export class SpanTable implements ReadonlyMap<string, Span | null> {
  readonly #ids: readonly string[];
  readonly #rows: ReadonlyMap<string, number>;
  /** Two for each row: where it begins and where it ends. */
  readonly #edges: Int32Array;

  private constructor(ids: readonly string[], rows: ReadonlyMap<string, number>, edges: Int32Array) {
    this.#ids = ids;
    this.#rows = rows;
    this.#edges = edges;
  }

  static of(places: Iterable<Place>): SpanTable {
    const spans = new Map(places);
    const ids = [...spans.keys()];
    const rows = new Map(ids.map((id, row) => [id, row]));
    return new SpanTable(ids, rows, Int32Array.from([...spans.values()].flatMap((span) => (span ? [span.from, span.to] : [GONE, GONE]))));
  }

  get size(): number {
    return this.#rows.size;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  get(id: string): Span | null | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : this.#spanIn(row);
  }

  #spanIn(row: number): Span | null {
    const [from = GONE, to = GONE] = [this.#edges[2 * row], this.#edges[2 * row + 1]];
    return from === GONE ? null : { from, to };
  }

  keys(): MapIterator<string> {
    return this.#rows.keys();
  }

  *values(): MapIterator<Span | null> {
    for (const row of this.#rows.values()) yield this.#spanIn(row);
  }

  *entries(): MapIterator<[string, Span | null]> {
    for (const [id, row] of this.#rows) yield [id, this.#spanIn(row)];
  }

  [Symbol.iterator](): MapIterator<[string, Span | null]> {
    return this.entries();
  }

  forEach(see: (span: Span | null, id: string, table: ReadonlyMap<string, Span | null>) => void): void {
    for (const [id, span] of this) see(span, id, this);
  }

  /** The table with these ids standing elsewhere, or added. */
  with(places: Iterable<Place>): SpanTable {
    const changes = [...places];
    if (changes.some(([id]) => !this.has(id))) return SpanTable.of([...this, ...changes]);
    const edges = this.#edges.slice();
    for (const [id, span] of changes) edges.set(span ? [span.from, span.to] : [GONE, GONE], 2 * (this.#rows.get(id) ?? 0));
    return new SpanTable(this.#ids, this.#rows, edges);
  }

  without(id: string): SpanTable {
    return SpanTable.of([...this].filter(([other]) => other !== id));
  }

  /** Ids of the spans that hold `pos`, their edges included. */
  at(pos: number): string[] {
    const edges = this.#edges;
    const found: string[] = [];
    for (let row = 0; row < this.#ids.length; row += 1) {
      if ((edges[2 * row] ?? GONE) <= pos && pos <= (edges[2 * row + 1] ?? GONE)) found.push(this.#ids[row] ?? '');
    }
    return found;
  }

  /**
   * The table after an edit. `touched`: the ids of which the edit touched an edge, the inside, or a token beside them, and that still
   * stand; only these can have other words. `gone`: those of which nothing is left. `follow` says where those that it touched stand now.
   */
  after(
    tr: Transaction,
    follow: (id: string, span: Span) => Span | null,
  ): { readonly spans: SpanTable; readonly touched: readonly string[]; readonly gone: readonly string[] } {
    const shift = shiftOf(tr);
    const edges = this.#edges.slice();
    const reached: Place[] = [];
    for (let row = 0; row < this.#ids.length; row += 1) {
      const from = edges[2 * row] ?? GONE;
      const to = edges[2 * row + 1] ?? GONE;
      if (from === GONE) continue;
      const what = shift(from, to);
      const id = this.#ids[row] ?? '';
      if (what.kind === 'touched') reached.push([id, follow(id, { from, to })]);
      else if (what.kind === 'moves') {
        edges[2 * row] = from + what.by;
        edges[2 * row + 1] = to + what.by;
      }
    }
    const idsOf = (isGone: boolean): string[] => reached.filter(([, span]) => (span === null) === isGone).map(([id]) => id);
    return { spans: new SpanTable(this.#ids, this.#rows, edges).with(reached), touched: idsOf(false), gone: idsOf(true) };
  }
}
