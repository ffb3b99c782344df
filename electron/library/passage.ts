/** One paragraph of an article: as it stands there, and as it is compared. */
export interface Passage {
  readonly plain: string;
  readonly normal: string;
}
