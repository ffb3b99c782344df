/**
 * What of an article an export cannot carry and the person must be told, with how much of it. Stash, claims and notes are not named:
 * that they stay is what an export promises; only a format that speaks of the claims names those it leaves out. `raw-block`: blocks the editor cannot show that hold no words. `note-missing`: footnote marks
 * without a footnote. `picture-missing`: pictures named but not there, or of a kind the format does not take. `picture-held`: pictures that cannot be freed of what they say of place and person. `picture-inline`: pictures
 * among words, of which only the words stay. `hidden`: pieces that HTML hides. `struck`: words struck through, in a format that cannot strike. `stash-claim`: claims whose words lie in
 * the stash. `gone-claim`: claims without a certain place in the text, in a copy that notes claims beside their words.
 */
export const LEFT_OUT_CODES = [
  'raw-block',
  'note-missing',
  'picture-missing',
  'picture-held',
  'picture-inline',
  'hidden',
  'struck',
  'stash-claim',
  'gone-claim',
] as const;
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];
export interface LeftOut {
  readonly code: LeftOutCode;
  readonly count: number;
  /** What they are called, where somebody must look after them. */
  readonly names?: string[] | undefined;
}
