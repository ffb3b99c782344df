/**
 * What is another one than when the words were signed: the column or row, what it is called, what heads the column beside its own head, a
 * word of the row, the rows that head it, the caption of its table, the picture, its bytes under the same address, its description; `alone`: they stood under nothing;
 * `code`: they were none, `no-code`: they were; `mark`: letters among them are a footnote's mark now, or are none any more;
 * `edge`: readers see other letters joined to the words, with which they are another word or number.
 */
export type UnderKind =
  | 'column'
  | 'row'
  | 'column-name'
  | 'row-name'
  | 'over'
  | 'label'
  | 'group'
  | 'caption'
  | 'picture'
  | 'bytes'
  | 'description'
  | 'alone'
  | 'code'
  | 'no-code'
  | 'mark'
  | 'edge';

/** `was`: what it was then, by name; empty when it had none. */
export interface UnderChange {
  readonly kind: UnderKind;
  readonly was: string;
  /** What they read as with what is joined to them; of an `edge` alone. */
  readonly now?: string;
}
