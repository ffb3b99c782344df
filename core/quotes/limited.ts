import { toWord } from '../text/whole-words.ts';
import { storyBefore } from './trimmed.ts';
import { changesSpeaker, spokenIn, textAt, type WordIndex } from './word-index.ts';

/** Whether the sentence of a quotation goes on behind it with what takes back part of it: “We will pay …” of “We will pay unless they leave.” */

/** So far behind a quotation, at most, its sentence is read, in UTF-16 units. */
const FURTHEST = 240;
/** Said of one's own words, or of a number: these are no condition. */
const NO_CONDITION =
  "if\\s+(?:not|any|anything|ever|only|possible|at\\s+all|you\\s+(?:ask|will|like|want|know|see|look|think|remember|prefer|please)|I\\s+(?:may|can|remember|recall|understand)|I(?:\\s+a|[’'])m)(?!\\p{L})";
const LIMIT =
  'unless|if|except(?:ing)?|only\\s+(?:if|when)|but\\s+(?:not|never)(?!\\s+(?:only|just|merely|to\\s+mention))|provided\\s+that|on\\s+(?:the\\s+)?condition\\s+that';
/** *Unless*, *except*, *if*, *but not*. */
const KHMER_LIMIT = 'លុះត្រា|លើកលែងតែ|វៀរលែងតែ|ប្រសិនបើ|បើសិន|(?:ប៉ុន្តែ|តែ)មិន(?!ត្រឹម)';
const BEHIND = new RegExp(`^[\\s\\u200b,;—–-]*(?:(?!${NO_CONDITION})(?:${LIMIT})(?![\\p{L}’'])|${KHMER_LIMIT})`, 'iu');
const WITHIN = new RegExp(`(?<!\\p{L})(?:${LIMIT}|without|condition)(?!\\p{L})|${KHMER_LIMIT}`, 'iu');
/** “… they asked if …”: what was asked, and no condition of the asking. */
const ASKS =
  /(?<!\p{L})(?:ask|wonder|know|see|doubt|check|tell|sure|say|decide|as|even)(?:ed|ing|s)?$|(?<!\p{L})(?:knew|saw|seen|told|said|known)$/iu;
const IF = /^[\s,;—–-]*if\s/iu;
const SENTENCE_END = /(?<!(?:^|[\s(.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Prof))[.!?](?=["”’»)]*(?:\s|$))|[។៕]|\n[ \t\r]*\n/u;

/**
 * What of its sentence stands behind words that end before this index, in one line, when it takes back part of them; null otherwise.
 */
export function limitedBehind(index: WordIndex, end: number): string | null {
  const text = textAt(index, end - 1);
  const from = index.to[end - 1] ?? 0;
  if (end >= text.end || changesSpeaker(text, { from, to: index.from[end] ?? from })) return null;
  const said = spokenIn(text, { from, to: Math.min(text.text.length, from + FURTHEST) });
  const sentence = said.slice(0, SENTENCE_END.exec(said)?.index ?? said.length);
  if (!BEHIND.test(sentence)) return null;
  if (IF.test(sentence) && ASKS.test(text.text.slice(Math.max(0, from - 20), from))) return null;
  return shortened(
    sentence
      .replace(/^[\s\u200b,;—–-]+/u, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

/** So much of what goes on is shown, in UTF-16 units. */
const SHOWN = 90;

function shortened(sentence: string): string {
  if (sentence.length <= SHOWN) return sentence;
  const end = toWord(sentence, SHOWN);
  return `${sentence.slice(0, end).trimEnd()} …`;
}

/** Whether words limit something. */
export const limitsWithin = (words: string): boolean => WITHIN.test(words);

/** What of the story stands before a quotation in its sentence, and behind it in its paragraph, where another may go on with it. */
export function aroundInStory(story: string, from: number, to: number): string {
  const [line = ''] = story.slice(to, to + FURTHEST).split('\n', 1);
  return `${storyBefore(story, from)} ${line}`;
}
