/** Scripts that put no space between words, as the inside of a regular expression's class. */
export const SEAMLESS =
  '\\p{Script=Khmer}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
