/** Scripts that put no space between words, as the inside of a regular expression's class. */
export const SEAMLESS =
  '\\p{Script=Khmer}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';

const KHMER = /\p{Script=Khmer}/u;

/** Whether any letter is Khmer: such a line needs the height of one. */
export const hasKhmer = (text: string): boolean => KHMER.test(text);
