import { TIME, type TimeMark } from './captions.ts';
import type { Range } from './quote-text.ts';

/** The lines by which transcripts say who speaks: a name and a colon, or a name alone on its line, with or without the time. */

/** Where another begins to speak; `isLabel` when the words of the range are a name that nobody said. */
export interface Turn extends Range {
  readonly name: string | null;
  readonly isLabel: boolean;
}

/** A turn that begins with a name, and the time written beside it. */
export interface Label extends Turn {
  readonly name: string;
  readonly stamp: TimeMark | null;
}

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]{0,30}";
const LATIN_NAME = `${CAPITALISED}(?:[ \\t]{1,3}(?:(?:de|da|del|van|von|der|bin|binti|of|the|for)[ \\t]{1,3})?(?:${CAPITALISED}|\\p{Nd}{1,3}(?!\\p{Nd}|:\\p{Nd}))){0,5}`;
const KHMER_NAME =
  '(?:លោកស្រី|លោក|អ្នកស្រី|អ្នកនាង|ឯកឧត្តម|សម្តេច|សម្ដេច|កញ្ញា|អ្នកកាសែត|អ្នកសារព័ត៌មាន|អ្នកយកព័ត៌មាន|អ្នកសួរ|អ្នកឆ្លើយ|រដ្ឋមន្ត្រី|ពិធីករ|សំណួរ|ចម្លើយ|សួរ|ឆ្លើយ)(?:(?!ថា)[^\\n។៖:«“\\d]){0,60}?';
const PART = 'reporter|interviewer|interviewee|journalist|correspondent|moderator|presenter|host|question|answer|speaker';
const NAME = `(?<name>${LATIN_NAME}|${KHMER_NAME}|(?:${PART})(?:[ \\t]\\p{Nd}{1,2})?)`;

const STAMP = `[[(]?(?<!\\p{Nd})${TIME}(?!\\p{Nd})[\\])]?`;
const LEAD = `(?:(?<lead>${STAMP})[ \\t]{0,8}(?:[-–—|][ \\t]{0,3})?)?`;
const DASH = '(?:(?:[-–—]|>>|&gt;&gt;)[ \\t]{0,3})?';
const VOICE = '(?:<v[^>\\n]{0,100}>)?';
const BESIDE = `(?:[[(][^\\])\\n]{0,40}[\\])][ \\t]{0,3}|(?:[,–—|-][ \\t]{0,3})?(?<tail>${STAMP})[ \\t]{0,3})?`;
/** "[00:01:05] Reporter: …", "MINISTER (off mic): …", "Reporter 00:12: …", "Q. …". */
const LABEL = new RegExp(
  `^[ \\t]{0,20}${DASH}${LEAD}${DASH}${VOICE}(?:\\*{0,2}${NAME}\\*{0,2}[ \\t]{0,3}${BESIDE}[:៖]\\*{0,2}|(?<letter>[QA])\\.)(?=[ \\t\\r\\n]|$)`,
  'gmu',
);
/** "REPORTER", "Reporter 00:12", "[00:12] Reporter", and nothing else on the line. */
const ALONE = new RegExp(
  `^[ \\t]{0,20}${LEAD}[[(]?${NAME}[\\])]?(?:[ \\t]{0,8}(?:[,–—|-][ \\t]{0,3})?(?<tail>${STAMP}))?[ \\t\\r]*$`,
  'gmu',
);

/** What stands before a colon at the beginning of a line in any document, and is nobody. */
const NOBODY =
  /^(?:notes?|dates?|sources?|contact|tel|telephone|phone|fax|e-?mail|subject|to|from|cc|re|warning|update|correction|photo|picture|caption|address|time|place|venue|example|summary|background|title|figure|fig|table|step|part|chapter|article|section|annex|conclusions?|results?)\b/iu;

/** A single name and colon may be a heading; two are a conversation. */
const FEWEST_LABELS = 2;

function stampOf({ 0: whole, index, groups }: RegExpExecArray): TimeMark | null {
  const written = groups?.['lead'] ?? groups?.['tail'];
  if (written === undefined) return null;
  const from = index + (groups?.['lead'] === undefined ? whole.lastIndexOf(written) : whole.indexOf(written));
  return { from, to: from + written.length, time: written.replace(/[[\]()]/gu, '') };
}

function labelsBy(pattern: RegExp, text: string): Label[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): Label[] => {
    const name = match.groups?.['name'] ?? match.groups?.['letter'] ?? '';
    if (NOBODY.test(name)) return [];
    return [{ from: match.index, to: match.index + match[0].length, name: name.trim(), isLabel: true, stamp: stampOf(match) }];
  });
}

const MOST_NAME_WORDS = 4;
const isCapitals = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/[\p{Ll}\p{N}]/u.test(name) && !NOT_LATIN.test(name);
const NOT_LATIN = /[^\p{sc=Latin}\p{M}\s.'’-]/u;
const isPart = (name: string): boolean => new RegExp(`^(?:${PART})(?![\\p{L}])`, 'iu').test(name);

/** Lines behind which words stand: one of several lines of this kind after another, as in an agenda or on a title page, gives nobody the word. */
const spokenAfter = (text: string, labels: readonly Label[]): Label[] =>
  labels.filter(({ to }, at) => text.slice(to, labels[at + 1]?.from).trim() !== '');

/** Whether names in capitals on lines of their own are speakers and no headings: one is a reporter's, or two of them come again. */
function areSpeakers(labels: readonly Label[]): boolean {
  if (labels.length < FEWEST_LABELS) return false;
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const again = [...counts.values()].filter((count) => count > 1);
  return counts.size > 1 && (again.length > 1 || labels.some(({ name }) => isPart(name)));
}

function aloneIn(text: string): Label[] {
  const all = spokenAfter(text, labelsBy(ALONE, text));
  const stamped = all.filter(({ stamp }) => stamp !== null);
  const capitals = all.filter(({ name, stamp }) => stamp === null && isCapitals(name) && name.split(/\s+/u).length <= MOST_NAME_WORDS);
  return [...(stamped.length >= FEWEST_LABELS ? stamped : []), ...(areSpeakers(capitals) ? capitals : [])];
}

/** Lines that name who speaks, sorted. `isTalk`: there are so many that they are a conversation; what is no talk has at most one. */
export function labelsIn(text: string): { readonly labels: readonly Label[]; readonly isTalk: boolean } {
  const labels = [...labelsBy(LABEL, text), ...aloneIn(text)].sort((one, other) => one.from - other.from);
  return { labels, isTalk: labels.length >= FEWEST_LABELS };
}
