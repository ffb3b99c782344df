/** CommonMark reads at most nine digits as the number of a list. */
export const GREATEST_NUMBER = 999_999_999;

/** The number a list begins with, by what a page says of it; 1 where Markdown has none such. */
export const listStart = (said: string): number => Number(/^\s*0*(\d{1,9})\s*$/.exec(said)?.[1] ?? 1);
