/** Whether words that a transcript gives to one person are given to quite another by the story: said only where both are certainly persons. */

/** Who asks in an interview is not who answers. */
const ASKS =
  /^(?:reporter|interviewer|journalist|correspondent|moderator|presenter|host|q|question|អ្នកសួរ|អ្នកកាសែត|អ្នកសារព័ត៌មាន|អ្នកយកព័ត៌មាន|ពិធីករ|សំណួរ)$/iu;

/** Before a name, and no part of it. */
const TITLES =
  /^(?:(?:the|mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|gen|general|col|colonel|lt|maj|major|capt|captain|sgt|sergeant|minister|prime|deputy|president|governor|mayor|chief|director|judge|justice|senator|sen|rep|gov|king|prince|princess|samdech|oknha|lok|neak|his|her|excellency|h\.e)(?:\.\s*|\s+))+/iu;

/** Words of offices, bodies and places: who is called by one may be anybody. */
const OFFICES = new Set(
  `minister ministry ministers prime deputy president governor government mayor chief director manager head chair chairman chairwoman chairperson secretary
  spokesman spokeswoman spokesperson official officer officers police army court judge justice lawyer attorney prosecutor defence defense counsel witness officials
  committee council commission department office authority agency association union party group company construction corporation corp ltd limited inc co bank university school
  college institute hospital center centre network radio television tv news times post daily press agence reuters province district commune village city town state national
  royal kingdom republic united nations house senate parliament assembly street road embassy ambassador board team staff family resident residents villager villagers
  farmer farmers worker workers student students teacher doctor nurse driver owner translator interpreter speaker voice narrator announcer audience woman man boy girl
  victim survivor neighbour neighbor mother father son daughter phnom penh siem hanoi beijing washington bangkok delhi kong`.split(/\s+/u),
);
const KHMER_OFFICES =
  /អភិបាល|មន្ត្រី|រដ្ឋមន្ត្រី|ប្រធាន|នាយក|មេ(?:ភូមិ|ឃុំ)|ចៅសង្កាត់|អ្នកនាំពាក្យ|ក្រសួង|ខេត្ត|ឃុំ|ភូមិ|ស្រុក|ស្នងការ|ក្រុមហ៊ុន|ចៅក្រម|ព្រះរាជអាជ្ញា|ប្រជាពលរដ្ឋ|កសិករ|កម្មករ|សាក្សី/u;
const KHMER_HONORIFIC = /^(?:លោកស្រី|លោក|អ្នកស្រី|អ្នកនាង|ឯកឧត្តម|សម្តេច|សម្ដេច|កញ្ញា)[\s\u200b]*/u;
const KHMER = /\p{sc=Khmer}/u;

const FEWEST_PARTS = 2;
const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** The capitalised words a name ends with: "the firm’s director Prak Vuthy". */
const NAME_AT_END = /(?:(?<![\p{L}’'-])\p{Lu}[\p{L}\p{M}.’'-]*\s*)+$/u;

/** The parts of a person's full name; null for anybody who is called otherwise. */
function fullName(name: string): readonly string[] | null {
  if (KHMER.test(name)) {
    const bare = name.trim().replace(KHMER_HONORIFIC, '');
    const parts = bare.split(/[\s\u200b]+/u).filter((part) => part !== '');
    return KHMER_OFFICES.test(bare) || parts.length < FEWEST_PARTS ? null : parts;
  }
  if (/(?:^|\s)and(?:\s|$)|[,&]/iu.test(name)) return null;
  const proper = (NAME_AT_END.exec(name.trim())?.[0] ?? '').replace(TITLES, '');
  const parts = partsOf(proper);
  return parts.length < FEWEST_PARTS || parts.some((part) => OFFICES.has(part)) ? null : parts;
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** "Mr Vuthy" is who is called Prak Vuthy elsewhere in the story; null where nobody is. */
function fullNameIn(story: string, name: string): readonly string[] | null {
  const own = fullName(name);
  if (own || KHMER.test(name)) return own;
  const single = name.trim().replace(TITLES, '');
  if (!/^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(single) || OFFICES.has(single.toLowerCase())) return null;
  const cap = "\\p{Lu}[\\p{L}\\p{M}’'-]+";
  const both = new RegExp(`(?<=[\\p{Ll},]\\s)(?:${cap}\\s+${escaped(single)}|${escaped(single)}\\s+${cap})(?![\\p{L}\\p{M}])`, 'u');
  const found = both.exec(story)?.[0];
  return found === undefined ? null : fullName(found);
}

/** The number of letters to change, drop or put in. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1)
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
}

/** One name may be written in two ways: "Sophea", "Sophear". */
const isLike = (one: string, other: string): boolean =>
  one === other ||
  one.includes(other) ||
  other.includes(one) ||
  distance(one, other) <= (Math.min(one.length, other.length) < 5 || one[0] !== other[0] ? 1 : 2);

/**
 * Whether the story gives words to another person than the transcript does. `text`: the story, in which whoever is called by a surname alone
 * has a full name. Offices, bodies, pronouns and names of two scripts say nothing; a name they share, or one nearly so, is the same.
 */
export function isOtherPerson(text: string, story: string | null, transcript: string | null): boolean {
  if (story === null || transcript === null) return false;
  const one = fullNameIn(text, story);
  if (one === null) return false;
  if (ASKS.test(transcript.trim())) return true;
  if (KHMER.test(story) !== KHMER.test(transcript)) return false;
  const other = fullName(capitalised(transcript));
  return other !== null && !one.some((part) => other.some((also) => isLike(part, also)));
}

/** "PRAK VUTHY" and "prak vuthy" as a story writes them. */
const capitalised = (name: string): string =>
  name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
