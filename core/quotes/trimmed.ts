import { countUpTo } from './captions.ts';
import { deniesBefore } from './turned.ts';
import { spokenIn, type IndexedText } from './word-index.ts';

/** Whether a quotation begins behind a word of its clause that turns it round: “promised …” of “We never promised …”. */

/** No clause before a quotation is looked at further than this, in UTF-16 units. */
const FURTHEST = 240;
const SENTENCE = /(?<!(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Prof))[.!?…]["”’»)]*\s+|[។៕]\s*|\n[ \t\r]*\n/gu;
const SUBJECT =
  '(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]here|[Tt]his|[Tt]hese|[Tt]hose|[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Nn]obody|[Ee]verybody|[Ee]veryone)';
const JOINS = 'and|but|because|so|although|though|while|whereas|since|as|which|who|where|when|until|till|after|before|for|then|yet|or';
/** Behind these another clause begins; behind a word that joins two, if somebody does something in it. */
const CLAUSE = new RegExp(`[;:,—–(]\\s*|\\s[-]\\s|(?<![\\p{L}’'-])(?:${JOINS})\\s+(?=${SUBJECT}(?![\\p{L}’']))`, 'gu');
/** Between two commas: "we never, ever, promised". */
const ASIDE = /,\s[^,.;:]{1,25},(?=\s)/gu;
/** "I never said: “…”": the mark between what is said of words and the words ends no clause. */
const SAYS =
  /(?<=(?<!\p{L})(?:sa(?:y|ys|id|ying)|claim(?:s|ed|ing)?|promis(?:e|es|ed)|wr(?:ite|ote|itten)|stat(?:e|es|ed)|told\s+\p{L}+))\s*[,:]\s*(?=["“‘«']?\s*$)/iu;
/** *That* goes on with what stands before the space. */
const KHMER_END = /[\s,៖«»“”]+(?!(?:ដែល)?ថា(?:[\s\u200b«“]|$))/gu;
/** The last word of a clause that says no. */
const KHMER_CLOSED = /ទេ[\s\u200b]+[«“]?$/u;
const KHMER = /\p{sc=Khmer}/u;

/** What stands behind the last end before `upTo`. */
function lastPart(text: string, ends: RegExp, upTo = text.length): string {
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ends)) if (index + end.length <= upTo) from = index + end.length;
  return text.slice(from, upTo);
}

/** What of its sentence stands before a place, as it was spoken: nothing of another's turn. */
function sentenceBefore(text: IndexedText, at: number): string {
  const { changes, labels } = text.speakers;
  const turn = changes[countUpTo(changes, at) - 1] ?? 0;
  const label = labels[countUpTo(text.labelStarts, at) - 1]?.to ?? 0;
  const from = Math.max(0, turn, label, at - FURTHEST);
  return lastPart(spokenIn(text, { from, to: at }), SENTENCE);
}

/** The clause by itself: in Khmer a space ends one, else a mark, or a word that joins another to it. */
function clauseOf(sentence: string, first: string): string {
  if (KHMER.test(sentence.slice(-40))) return KHMER_CLOSED.test(sentence) ? '' : lastPart(sentence.replace(/[\s«“]+$/u, ''), KHMER_END);
  const plain = sentence.replace(SAYS, (mark) => ' '.repeat(mark.length)).replace(ASIDE, (aside) => ' '.repeat(aside.length));
  // The words behind the place belong to the trial: "because" before "we were" begins another clause.
  return lastPart(`${plain}${first}`, CLAUSE, plain.length);
}

/**
 * The words before a place that the quotation's clause begins with, when one of them turns round what follows; null otherwise. `first`: the
 * quotation's first words as they stand there.
 */
export function turnedBefore(text: IndexedText, at: number, first: string): string | null {
  const sentence = sentenceBefore(text, at);
  const clause = clauseOf(sentence, first);
  if (clause.trim() === '' || !deniesBefore(clause)) return null;
  return sentence.replace(/\s+/gu, ' ').trim();
}

/** What of the story's own sentence stands before a quotation. */
export function storyBefore(story: string, at: number): string {
  return lastPart(
    story.slice(Math.max(0, at - FURTHEST), at),
    /(?<!(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Prof))[.!?]["”’»)]*\s+|[។៕]\s*|\n/gu,
  );
}
