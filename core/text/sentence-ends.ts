/** Abbreviations that never end a sentence: something must follow. Without their last stop, lower case. */
const NEVER_LAST = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon gov sen rep pres amb gen lt col maj capt cpl sgt adm cmdr supt insp st mt ft messrs mme mlle ' +
    'vs v cf e.g i.e viz approx est ca nos vol art sec ch pp par fig ed eds al'
  ).split(' '),
);
/** End a sentence or not: the next word tells. */
const SOMETIMES_LAST = new Set('inc ltd co corp plc bros jr sr ph.d m.d b.a m.a a.m p.m etc dept govt assn ave blvd rd'.split(' '));
/** Followed by a digit they are part of the date or number. */
const BEFORE_NUMBER = new Set('no nos jan feb mar apr jun jul aug sep sept oct nov dec p pp ch art sec fig vol cl para approx'.split(' '));

/** Words that begin a sentence far more often than they follow an abbreviation inside one, as they look in capitals. */
const STARTERS = new Set(
  (
    'The A An In On At It He She They We You I This That These Those There Here But And Or So If When While After Before As For From To By With ' +
    'Its His Her Their Our Your My What Who Where Why How Not No Yes Most Some Many All Both Each Every Another Other However Meanwhile ' +
    'Also Then Now Since Until Although Though Because Despite Under Over During Among Between Last Next One Two Three'
  ).split(' '),
);

/** Stand before a telephone number. */
const PHONES = new Set('tel ph mob cell fax ទូរស័ព្ទ ទូរ លេខ'.split(' '));

const LAST_WORD = /([\p{L}\p{M}.]+)\.["'\u201d\u2019)\]]*\s*$/u;
const STOPPED = /[.!?…។៕]["'\u201d\u2019»)\]]*\s*$/;
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const FIRST_WORD = /^["'\u2018\u201c(\[]*([\p{L}\p{M}]+)/u;

/** Whether a stop after `word` can stand inside a sentence that goes on with `next`. */
function goesOn(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower) && /^\p{Nd}/u.test(next)) return true;
  if (PHONES.has(lower) && /^\(?\+?\p{Nd}/u.test(next)) return true;
  if (!INITIALS.test(word) && !SOMETIMES_LAST.has(lower)) return false;
  return !STARTERS.has(FIRST_WORD.exec(next)?.[1] ?? 'The');
}

/** A stop, one only, and then a handle or a number with its sign. */
const STOP_BEFORE_SIGN = /(?<![.\s])\.["'\u201d\u2019»)\]]*\s+(?=@[\p{L}\p{N}_]|\+\p{Nd})/gu;
/** UTF-16 units: what decides whether a word is an abbreviation stands this near its stop. */
const LONGEST_ABBREVIATION = 40;

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return INITIALS.test(word) || [NEVER_LAST, SOMETIMES_LAST, BEFORE_NUMBER, PHONES].some((words) => words.has(lower));
}

/** Segmenters read on from a stop to the next small letter whatever marks and digits stand between. The parts make up the segment. */
export function cutBeforeSigns(segment: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of segment.matchAll(STOP_BEFORE_SIGN)) {
    const word = LAST_WORD.exec(segment.slice(Math.max(from, match.index - LONGEST_ABBREVIATION), match.index + 1))?.[1] ?? '';
    if (isAbbreviation(word)) continue;
    const to = match.index + match[0].length;
    parts.push(segment.slice(from, to));
    from = to;
  }
  return [...parts, segment.slice(from)];
}

/**
 * Whether what a segmenter parted belongs together: nothing but marks follows; a small letter follows ("Stop!" he said); or the stop
 * belongs to an abbreviation, an initial or a number. A line break within a paragraph ends no sentence; an empty line does.
 */
export function joinsNext(before: string, next: string): boolean {
  if (/\n\s*\n\s*$/.test(before)) return false;
  if (/\n\s*$/.test(before) && !STOPPED.test(before)) return true;
  if (/។$/.test(before) && next.startsWith('ល។')) return true;
  if (!/[\p{L}\p{N}]/u.test(next)) return /^[^\s([{\u201c\u2018]/u.test(next) || next.trim() === '';
  if (/^["'\u201d\u2019)\]]*\p{Ll}/u.test(next)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  return word !== undefined && goesOn(word, next);
}
