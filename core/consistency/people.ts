/** How people are named and called, for rules that know one person again. */

export const WORD = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";

export const bare = (word: string): string => word.replace(/[’']s?$/u, '');

/** A shorter name has too many neighbours. */
export const FEWEST_LETTERS = 5;

/** One letter more, one other letter, or two changed about. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const [a, b] = [short.slice(start), long.slice(start)];
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/** "States" and "State", "American" and "America", "Israeli" and "Israel", "Steven" and "Steve" are two words. */
export function isOtherForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === `${short}s` || long === `${short}i` || (long === `${short}n` && /[aeiou]$/u.test(short));
}

/** Titles of one family exclude each other. Offices are left out: people leave them, and a story tells of both. */
export const TITLE_FAMILIES: readonly Readonly<Record<string, string>>[] = [
  { Mr: 'Mr', 'Mr.': 'Mr', Mrs: 'Ms', 'Mrs.': 'Ms', Ms: 'Ms', 'Ms.': 'Ms', Miss: 'Ms', Sir: 'Mr', Dame: 'Ms' },
  {
    General: 'General',
    'Gen.': 'General',
    Colonel: 'Colonel',
    'Col.': 'Colonel',
    Captain: 'Captain',
    'Capt.': 'Captain',
    Major: 'Major',
    'Maj.': 'Major',
  },
  {
    Inspector: 'Inspector',
    'Chief Inspector': 'Inspector',
    Sergeant: 'Sergeant',
    Constable: 'Constable',
    Superintendent: 'Superintendent',
  },
  { លោក: 'លោក', អ្នកស្រី: 'អ្នកស្រី', លោកស្រី: 'អ្នកស្រី', កញ្ញា: 'អ្នកស្រី' },
];

/** A rank that was borne once, or is part of a longer one. */
export const OTHERWISE =
  /(?:former|then|ex|late|lieutenant|major|brigadier|lt\.?|maj\.?|brig\.?|sergeant|promoted|deputy|attorney|secretary|director|inspector|and|or)[- \u00a0]?$/iu;
