import { countWords } from '../text/words.ts';
import { chainsOf, placesOf, type Chain } from './in-order.ts';
import type { Range } from './quote-text.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { changesWhatIsSaid } from './turned.ts';
import { spokenIn, textAt, type WordIndex } from './word-index.ts';

/** Words in brackets and the ones that were said in their place. */
export interface Replaced {
  readonly said: string;
  readonly put: string;
}

/** Brackets of the story that hold words: no "[…]", no "[W]e". */
const BRACKETS = /\[(?!\p{L}\]\p{L})(?=[^\]\n]*\p{L})[^\]\n]{1,300}\]/gu;
/** More brackets than these in one quotation are not tried one by one. */
const MOST_BRACKETS = 4;
/** Whoever puts another word for one, or for a name, leaves out no more than this. */
const MOST_WORDS = 6;
const SENTENCE_ENDS = /[.!?។](?:\s|$)|\n\s*\n/u;

/** As long as before, so that no place moves: something was left out here. */
const leftOut = (brackets: string): string => `[…${' '.repeat(brackets.length - 3)}]`;

interface Bracket extends Range {
  readonly words: string;
}

function bracketsIn(story: string, parts: readonly Range[]): readonly Bracket[] {
  const all = parts.flatMap(({ from, to }) =>
    Array.from(story.slice(from, to).matchAll(BRACKETS), ({ 0: words, index }) => ({
      ...{ words, from: from + index, to: from + index + words.length },
    })),
  );
  return all.filter(({ words }) => !changesWhatIsSaid(words));
}

/** Every choice among so many, those of few first, but for the empty one. */
function choices(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, mask) =>
    Array.from({ length: count }, (__, at) => at).filter((at) => ((mask + 1) >> at) & 1),
  );
  return all.sort((one, other) => one.length - other.length);
}

/** A quotation whose words stand there in order but for what its brackets replaced. */
export interface FoundButForBrackets {
  readonly chain: Chain;
  readonly replaced: readonly Replaced[];
}

/**
 * Whether a quotation that stands nowhere as it is does so once some of its brackets stand for a few other words of the same sentence. Whether
 * they may is for a person to judge; what turns round what is said never may. Null where something else differs, too.
 */
export function butForBrackets(index: WordIndex, story: string, parts: readonly Range[], language: string): FoundButForBrackets | null {
  const brackets = bracketsIn(story, parts);
  if (brackets.length === 0 || brackets.length > MOST_BRACKETS) return null;
  for (const chosen of choices(brackets.length)) {
    const found = withChosen(index, story, { parts, language, chosen: chosen.map((at) => brackets[at] as Bracket) });
    if (found) return found;
  }
  return null;
}

interface Trial {
  readonly parts: readonly Range[];
  readonly language: string;
  readonly chosen: readonly Bracket[];
}

function withChosen(index: WordIndex, story: string, { parts, language, chosen }: Trial): FoundButForBrackets | null {
  let written = story;
  for (const { from, to, words } of chosen) written = written.slice(0, from) + leftOut(words) + written.slice(to);
  const segments = segmentsOf(written, parts);
  const chains = chainsOf(index, placesOf(index, segments));
  if (!chains) return null;
  const replaced = chosen.map((bracket) => replacedBy(index, { bracket, segments, chain: chains.best, language }));
  return replaced.every((one): one is Replaced => one !== null) ? { chain: chains.best, replaced } : null;
}

interface Placed {
  readonly bracket: Bracket;
  readonly segments: readonly Segment[];
  readonly chain: Chain;
  readonly language: string;
}

/** What stands in the text where the story has these brackets; null at an edge, and for more than they may stand for. */
function replacedBy(index: WordIndex, { bracket, segments, chain, language }: Placed): Replaced | null {
  const next = segments.findIndex(({ from }) => from >= bracket.to);
  const [before, behind] = [chain[next - 1], chain[next]];
  if (!before || !behind) return null;
  const text = textAt(index, before.first);
  const said = spokenIn(text, { from: index.to[before.end - 1] ?? 0, to: index.from[behind.first] ?? 0 });
  const words = said.replace(/\s+/gu, ' ').trim();
  return SENTENCE_ENDS.test(said) || countWords(words, language) > MOST_WORDS || words === '' ? null : { said: words, put: bracket.words };
}
