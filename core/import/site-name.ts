import { roughWords, sameness } from './piece.ts';

/** How the name of the site above a headline is told from the headline. */

const MASTHEAD =
  /\b(?:news|post|times|daily|weekly|monthly|alliance|association|media|press|journal(?:ists?)?|tribune|herald|radio|tv|television|gazette|online|agency|review|network|today|magazine|observer|chronicle|standard|star|globe|mail|telegraph|ledger|bulletin|courier|dispatch|mirror|independent|guardian|insider|wire|digest|voice|broadcasting|monitor|report|centre|center)\b|កាសែត|សារព័ត៌មាន|វិទ្យុ|ទូរទស្សន៍|ព័ត៌មាន/iu;
export const LONGEST_SITE_NAME_WORDS = 6;
const SHORT_SITE_NAME_WORDS = 3;
export const SHORTEST_HEADLINE_WORDS = 5;
/** Little words that a name may hold without capitals. */
const LITTLE_WORD = /^(?:of|the|and|for|in|on|de|la|&|–|-)$/iu;

const isName = (text: string): boolean => text.split(/\s+/u).every((word) => LITTLE_WORD.test(word) || /^[\p{Lu}\p{N}]/u.test(word));

/** Does `first` stand above the headline `second` as the name of the site? A headline is never taken for one lightly. */
export function isSiteName(first: string, second: string): boolean {
  const words = roughWords(first);
  if (words > LONGEST_SITE_NAME_WORDS || /[.!?។,:;"“”]/u.test(first)) return false;
  if (MASTHEAD.test(first) && (isName(first) || !/[a-z]/u.test(first))) return roughWords(second) > 2;
  return words <= SHORT_SITE_NAME_WORDS && /^\p{Lu}/u.test(first) && isName(first) && roughWords(second) >= SHORTEST_HEADLINE_WORDS;
}

/** What a section of a paper is called, alone on its line between the paper's name and the headline. */
const SECTION =
  /^(?:news|politics|national|local|world|international|asia|cambodia|business|economy|environment|society|culture|sports?|opinion|features?|analysis|human rights|law|justice|health|education|technology|lifestyle)$/iu;

export const isSection = (text: string): boolean => SECTION.test(text);

/** Words of a copyright line that are not the holder's. */
const COPYRIGHT = /©|\(c\)|\b(?:copyright|all rights reserved|by|the)\b|រក្សាសិទ្ធិ(?:គ្រប់យ៉ាង)?(?:ដោយ)?|\d{4}|[\p{P}|]/giu;
const IS_COPYRIGHT = /©|^(?:\(c\)|copyright)|all rights reserved\.?$|^រក្សាសិទ្ធិ/iu;
const FOLLOWED = /^(?:follow|like|join|subscribe to)\s+(?<name>.+?)(?:\s+(?:on|at)\s.+)?[.!]?$/iu;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?(?<name>[a-z0-9-]{2,40})\.[a-z]{2,5}(?:\.[a-z]{2})?\/?$/iu;

/** Whom a line under the story names as its site: the holder of the copyright, whom to follow, an address. Empty when nobody. */
function siteIn(line: string): string {
  if (IS_COPYRIGHT.test(line)) return line.replace(COPYRIGHT, ' ');
  return (FOLLOWED.exec(line) ?? ADDRESS.exec(line))?.groups?.name?.replace(/^the\s+|-/giu, '') ?? '';
}

/** Longer lines name nobody; it also bounds the work. */
export const LONGEST_NAMING_LINE = 160;

/** Whether a line below says that the first line is the name of the site. */
export function isNamedBelow(first: string, below: readonly string[]): boolean {
  if (roughWords(first) > LONGEST_SITE_NAME_WORDS) return false;
  const name = sameness(first.replace(/^the\s+/iu, ''));
  return below.some((line) => sameness(siteIn(line)) === name);
}
