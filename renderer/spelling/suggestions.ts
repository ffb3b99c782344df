import type { Speller } from 'nspell';

/** More than these nobody reads. */
const MOST_SUGGESTED = 5;

/** Whether the two differ by two neighbours that changed places, the commonest slip of fast fingers. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  if (at < 0 || word[at] !== other[at + 1] || word[at + 1] !== other[at]) return false;
  return word.slice(at + 2) === other.slice(at + 2);
}

/** A word that begins with a capital is replaced by one that does; short forms such as `NEH` keep their own. */
function withCapitalsOf(word: string, one: string): string {
  const first = one.charAt(0);
  const isTorn = first !== first.toUpperCase() && one.length > 1 && one.slice(1) === one.slice(1).toUpperCase();
  const right = isTorn ? one.toLowerCase() : one;
  const begins = word.charAt(0);
  return begins === begins.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
}

/** What each dictionary would write, in turn: the likeliest of the second come before the last of the first. */
export function suggestionsFor(word: string, spellers: readonly Pick<Speller, 'suggest'>[]): readonly string[] {
  const [, stem = word, ending = ''] = /^(.+?)('s)?$/i.exec(word) ?? [];
  const lists = spellers.map((speller) => speller.suggest(stem).map((one) => withCapitalsOf(stem, one)));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
  const swapped = inTurn.filter((one) => isSwapped(stem.toLowerCase(), one.toLowerCase()));
  return [...new Set([...swapped, ...inTurn])].slice(0, MOST_SUGGESTED).map((one) => one + ending);
}
