import type { Projection } from '../article/plain-text.ts';
import type { Demerit } from './in-order.ts';
import { lookedUp, wordsOf, type QuoteFound, type QuoteVerdict } from './look-up.ts';
import { isOtherPerson } from './other-person.ts';
import { quotationsOf, type Quotation } from './quotations.ts';
import { aroundInStory, limitedBehind, limitsWithin } from './limited.ts';
import { storyBefore, turnedBefore } from './trimmed.ts';
import { deniesBefore } from './turned.ts';
import { speakerAt, spokenIn, textAt, type WordIndex } from './word-index.ts';

/** A quotation of a story, its words in one line, and what looking it up says. */
export interface JudgedQuotation {
  readonly quotation: Quotation;
  readonly words: string;
  readonly verdict: QuoteVerdict;
  /** It goes on with the one before by a cue, and these words of the text stand between the two. */
  readonly leftOut?: string;
}

/** So much of a quotation says whether it begins a clause. */
const FIRST = 40;

interface Story {
  readonly text: string;
  readonly language: string;
}

/** What is cut off beside a place, and on which side of it. */
type Cut = Pick<Extract<QuoteVerdict, { readonly state: 'trimmed' }>, 'side' | 'cut'>;

/** What is cut off that turns the quotation round; nothing where the story's own words say it, too. */
function cutsOf(index: WordIndex, story: string, { from, to }: Quotation): (first: number, end: number) => Cut | null {
  const denies = deniesBefore(storyBefore(story, from));
  const limits = limitsWithin(aroundInStory(story, from, to));
  return (first, end) => {
    const text = textAt(index, first);
    const at = index.from[first] ?? 0;
    const before = denies ? null : turnedBefore(text, at, text.text.slice(at, at + FIRST));
    if (before !== null) return { side: 'before', cut: before };
    const behind = limits ? null : limitedBehind(index, end);
    return behind === null ? null : { side: 'behind', cut: behind };
  };
}

/** Against a place speaks most that another says the words there, then that they are cut so that they say something else. */
const [ANOTHER, CUT] = [2, 1];

function judge(index: WordIndex, { text: story, language }: Story, quotation: Quotation): QuoteVerdict {
  const cutAt = cutsOf(index, story, quotation);
  const isAnothers = (speaker: string | null): boolean => isOtherPerson(story, quotation.speaker, speaker);
  const demerit: Demerit = (first, end) => {
    const speaker = speakerAt(textAt(index, first), index.from[first] ?? 0);
    return (isAnothers(speaker) ? ANOTHER : 0) + (cutAt(first, end) === null ? 0 : CUT);
  };
  const verdict = lookedUp(index, { story, parts: quotation.parts, language, demerit });
  if (verdict.state !== 'exact') return verdict;
  const { found } = verdict;
  if (isAnothers(found.speaker)) return { state: 'other-speaker', found };
  const cut = cutAt(found.first, found.end);
  return cut === null ? verdict : { state: 'trimmed', found, ...cut };
}

/** More letters between two quotations are no gap in one of them. */
const MOST_BETWEEN = 1_500;

/** What the text says between two quotations of which the second goes on after a cue; none where they follow at once or are of two texts. */
function leftBetween(index: WordIndex, one: QuoteFound, other: QuoteFound): string | undefined {
  const text = textAt(index, one.first);
  if (one.text !== other.text || other.from <= one.to || other.from - one.to > MOST_BETWEEN) return undefined;
  const isWordBetween = other.first > text.first && (index.from[other.first - 1] ?? 0) >= one.to;
  if (!isWordBetween) return undefined;
  const said = spokenIn(text, { from: one.to, to: other.from });
  return said.replace(/^[^\p{L}\p{N}]+|[\s"“‘«([]+$/gu, '').replace(/\s+/gu, ' ');
}

/** Where the words of a verdict stand, when they do. */
export const foundIn = (verdict: QuoteVerdict): QuoteFound | null => ('found' in verdict ? verdict.found : null);

/** Whether somebody must look at a quotation before it goes out: its words, or what they seem to say, are not what was said. */
export const isSuspect = ({ state }: QuoteVerdict): boolean => state === 'differs' || state === 'other-speaker' || state === 'trimmed';

/** Every quotation of a story, looked up in the texts, in reading order. */
export function judgedQuotations(index: WordIndex, projection: Projection, language: string): readonly JudgedQuotation[] {
  let before: QuoteFound | null = null;
  return quotationsOf(projection).map((quotation): JudgedQuotation => {
    const verdict = judge(index, { text: projection.text, language }, quotation);
    const found = foundIn(verdict);
    const leftOut = quotation.continued && before && found ? leftBetween(index, before, found) : undefined;
    before = found;
    const words = wordsOf(projection.text, quotation.parts);
    return { quotation, words, verdict, ...(leftOut !== undefined && { leftOut }) };
  });
}
