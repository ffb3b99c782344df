/** Signs that in written Khmer always follow a letter: the vowels, the marks above, and the sign that puts the next letter below. */
const HANGS = /[\u17b6-\u17d1\u17d3]/gu;
const HANGS_ON_NOTHING = /(?<![\u1780-\u17d3\u17dd\u200b-\u200d\u2060\ufeff])[\u17b6-\u17d1\u17d3]/gu;

/**
 * Whether the Khmer of a text is what a PDF drew and not what was written: many files only say where parts of letters stand, so that their
 * vowels hang on nothing. Words looked up in it would not be found however faithful the quotation.
 */
export function isDrawnKhmer(text: string): boolean {
  const hanging = text.match(HANGS)?.length ?? 0;
  const loose = text.match(HANGS_ON_NOTHING)?.length ?? 0;
  return loose > 3 && loose > hanging / 50;
}
