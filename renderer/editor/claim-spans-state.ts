import type { Node } from 'prosemirror-model';
import type { MarkedSpan, Span } from './contract.ts';
import type { OpenEdges } from './open-edges.ts';
import type { SpanTable } from './span-table.ts';

export interface Standing {
  readonly spans: SpanTable;
  /** Last words of each span that is `null`. */
  readonly lost: ReadonlyMap<string, string>;
  /** Edges at which words are missing: what is written there belongs to the claim. */
  readonly open: ReadonlyMap<string, OpenEdges>;
}

/** What stood where when the undo history was `depth` events deep. */
export interface Memory extends Standing {
  readonly depth: number;
  readonly serial: number;
  readonly doc: Node;
}

export interface ClaimSpans extends Standing {
  /** Ids whose span is not what plain mapping of the last transaction gives: their marks must be drawn again. */
  readonly redrawn: readonly string[];
  /** Ids of spans that the last transaction touched or moved by other than mapping: no other can have changed its words. */
  readonly touched: readonly string[];
  readonly memories: readonly Memory[];
  readonly serial: number;
  /** What spans that grew at an edge were before: see `shrinkEdges`. */
  readonly inner: ReadonlyMap<string, Span>;
  /** When the owner placed an id by hand: memories older than that do not speak for it. Outlives the id, which undo and redo may bring back. */
  readonly placed: ReadonlyMap<string, number>;
}

export type SpanAction =
  /** `again`: as undo or redo found it, or with its earlier words, which is no placing anew. */
  | { readonly kind: 'add'; readonly spans: readonly MarkedSpan[]; readonly again?: boolean }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'lose'; readonly id: string; readonly words: string }
  /** Of those that somebody signed as they stand no words are missing. */
  | { readonly kind: 'settle'; readonly isSettled: (id: string) => boolean }
  | { readonly kind: 'replace'; readonly spans: readonly MarkedSpan[] };
