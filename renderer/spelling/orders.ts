/** What the window asks of the speller in its worker. A new dictionary replaces the old one. */
export type Order =
  | {
      readonly kind: 'dictionary';
      readonly dictionaries: readonly { readonly aff: string; readonly dic: string }[];
      readonly own: readonly string[];
    }
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string };

export type News =
  /** The words that are misspelt among those of one `check`. */
  | { readonly kind: 'checked'; readonly asked: readonly string[]; readonly wrong: readonly string[] }
  /** Right words that may have been meant, likeliest first. */
  | { readonly kind: 'suggested'; readonly word: string; readonly instead: readonly string[] };
