/**
 * What stands in a text and shows nothing: marks without a width, comments, tags. Readers see what is on both sides of it as one word or
 * number.
 */

/** Tags that only say how words look. What breaks a line or shows a picture parts words. */
const TAGS =
  'wbr|b|i|em|strong|span|a|u|s|del|ins|small|big|mark|sub|sup|abbr|acronym|code|kbd|font|cite|q|var|samp|time|data|bdi|bdo|nobr|tt|dfn|strike';
/** Signs that turn text around are no such marks: they change what is seen. */
const TURNING = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const UNSEEN = new RegExp(`<!--[^]*?-->|</?(?:${TAGS})(?:[\\s/][^<>]*)?>|(?![${TURNING}])\\p{Default_Ignorable_Code_Point}`, 'giu');

/** Whether all of this is a tag or a comment that shows nothing, as a piece of raw inline source may be. */
export const showsNothing = (source: string): boolean => source.replace(UNSEEN, '') === '';

/** How far is looked on each side of an offset, in UTF-16 units, beyond a comment that stands there. */
const AROUND = 80;

/** The text on one side of an offset, with all of a comment that reaches into it. */
function sideOf(text: string, at: number, step: 1 | -1): string {
  if (step > 0) {
    const opens = text.slice(at, at + AROUND).indexOf('<!--');
    const closes = opens < 0 ? -1 : text.indexOf('-->', at + opens);
    return text.slice(at, Math.max(closes, at) + AROUND);
  }
  const from = Math.max(0, at - AROUND);
  const closes = text.slice(from, at).lastIndexOf('-->');
  const opens = closes < 0 ? -1 : text.lastIndexOf('<!--', from + closes);
  return text.slice(Math.max(0, opens < 0 ? from : opens - AROUND), at);
}

/** The shown text around an offset, where something near it shows nothing; null where all is seen. */
export interface Shown {
  readonly text: string;
  readonly at: number;
  /** How much of the text itself this much of the shown one takes from the offset outwards, with what is unseen between. */
  readonly length: (shown: number) => number;
}

export function shownAround(text: string, at: number, step: 1 | -1): Shown | null {
  const [left, right] = [sideOf(text, at, -1), sideOf(text, at, 1)];
  const [before, behind] = [left.replace(UNSEEN, ''), right.replace(UNSEEN, '')];
  if (before.length === left.length && behind.length === right.length) return null;
  const outside = step > 0 ? right : left;
  const gaps = [...outside.matchAll(UNSEEN)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return {
    text: before + behind,
    at: before.length,
    length: (shown) => {
      const outward = step > 0 ? gaps : gaps.map(({ from, to }) => ({ from: left.length - to, to: left.length - from })).reverse();
      return outward.reduce((length, { from, to }) => (from < length ? length + to - from : length), shown);
    },
  };
}
