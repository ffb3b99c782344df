/** What the window asks of the speller in its worker. A new dictionary replaces the old one. */
export type Order =
  | {
      readonly kind: 'dictionary';
      readonly dictionaries: readonly { readonly aff: string; readonly dic: string }[];
      readonly own: readonly string[];
    }
  | { readonly kind: 'check'; readonly words: readonly string[] };

/** The words that are misspelt among those of one `check`. */
export interface Verdict {
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
}
