import type { ArticleCheck, ClaimCheck } from '../../core/claims/article-check.ts';
import { words } from '../words/words.ts';

/** What a screen reader is told: claims in the text, and what has come to hand. */

const standingOf = ({ claim }: ClaimCheck): string =>
  words.spoken.standing(claim.citations.length, claim.thread.filter(({ resolved }) => !resolved).at(-1)?.text ?? null);

/** Said where a claim begins in the text: its state, how many sources it has, its last open note. */
export function toldOf(at: ClaimCheck): string {
  return words.spoken.mark(words.sets.claimState[at.state], standingOf(at));
}

/** Said when a claim comes to hand, or changes while it is there. */
export function claimSaid(at: ClaimCheck): string {
  const { sets, spoken } = words;
  const said = at.words ?? `${at.anchor.exact} (${spoken.gone})`;
  return spoken.claim(sets.claimState[at.state], sets.category[at.claim.category], said, standingOf(at));
}

/** Said when the checker's eye comes to a sentence. `text`: the projection that the check was made of. */
export function sentenceSaid(result: ArticleCheck, index: number, text: string): string {
  const covered = result.coverage.sentences[index];
  if (!covered) return '';
  const { from, to } = covered.sentence;
  return words.spoken.sentence(index + 1, result.sentences.length, words.sets.sentence[covered.state], text.slice(from, to));
}
