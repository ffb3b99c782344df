/** One paragraph of an article: `at` is where it stands in the article's text. */
export interface Passage {
  readonly at: number;
  readonly plain: string;
  readonly normal: string;
}
