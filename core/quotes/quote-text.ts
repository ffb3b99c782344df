/** A text that quotations are looked up in: a transcript, a document, a page. `name` is what a person knows it by. */
export interface QuoteText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Where each page begins, and last where the pages end (`core/evidence/pages-text.ts`). */
  readonly pages?: readonly number[] | undefined;
}

/** A place in a text: UTF-16, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
