import type { ArticleCheck, ClaimCheck } from '../../core/claims/article-check.ts';
import { isUnseen, type CoveredSentence } from '../../core/claims/coverage.ts';
import { staleDiff } from '../../core/claims/standing.ts';
import type { LibrarySettings } from '../../core/saved/library-record.ts';
import type { Sentence } from '../../core/text/sentences.ts';
import type { DiffPiece } from '../../core/text/word-diff.ts';
import { words } from '../words/words.ts';

/** What a screen reader is told: claims in the text, and what has come to hand. */

function standingOf({ claim, besideChanged }: ClaimCheck): string {
  const standing = words.spoken.standing(claim.citations.length, claim.thread.filter(({ resolved }) => !resolved).at(-1)?.text ?? null);
  return besideChanged ? words.spoken.beside(standing) : standing;
}

/** Said where a claim begins in the text: its state, how many sources it has, its last open note. */
export function toldOf(at: ClaimCheck): string {
  return words.spoken.mark(words.sets.claimState[at.state], standingOf(at));
}

/** What is another since a claim was signed, or its sentence looked at. `settings`: the library's. */
function sinceSaid(at: ClaimCheck, settings: LibrarySettings, beside: readonly DiffPiece[] | null): string[] {
  const { spoken, article } = words;
  const listed = (pieces: readonly DiffPiece[]): string => {
    const all = (kind: DiffPiece['kind']): string[] => pieces.flatMap((one) => (one.kind === kind ? one.text.trim() || [] : []));
    return spoken.change(all('removed'), all('added'));
  };
  const stale = at.state === 'stale' ? staleDiff(at, settings) : null;
  const own = listed(stale?.pieces ?? []);
  const { kind, was = '', now = '' } = stale?.under ?? {};
  const around = listed(beside ?? []);
  return [
    ...(own === '' ? [] : [spoken.since(own, false)]),
    ...(kind === undefined ? [] : [article.claim.under[kind](was, now)]),
    ...(around === '' ? [] : [spoken.since(around, true)]),
  ];
}

/** Said when a claim comes to hand, or changes while it is there. `beside`: what changed in its sentence since somebody looked at it. */
export function claimSaid(at: ClaimCheck, settings: LibrarySettings, beside: readonly DiffPiece[] | null): string {
  const { sets, spoken } = words;
  const said = at.words ?? `${at.anchor.exact} (${spoken.gone})`;
  const claim = spoken.claim(sets.claimState[at.state], sets.category[at.claim.category], said, standingOf(at));
  return [claim, ...sinceSaid(at, settings, beside)].join('. ');
}

/** Said when the checker's eye comes to a sentence. `text`: the projection that the check was made of. */
export function sentenceSaid(result: ArticleCheck, index: number, text: string): string {
  const covered = result.coverage.sentences[index];
  if (!covered) return '';
  const { from, to } = covered.sentence;
  return words.spoken.sentence(index + 1, result.sentences.length, stateSaid(result, covered, text), text.slice(from, to));
}

/** How a sentence stands; where words of it stand beside its claims, how the claims in it do. */
function stateSaid(result: ArticleCheck, { state, sentence, claims }: CoveredSentence, text: string): string {
  const said = words.sets.sentence[state];
  const touching = claims.flatMap((id) => result.byId.get(id) ?? []);
  if (touching.length === 0 || isUnseen(state) || isAllClaimed(sentence, touching, text)) return said;
  const isOfAll = touching.every((one) => one.state === state);
  return words.spoken.inSentence(touching.length, said, isOfAll);
}

function isAllClaimed({ from, to }: Sentence, touching: readonly ClaimCheck[], text: string): boolean {
  const ranges = touching.flatMap(({ range }) => range ?? []).sort((one, other) => one.from - other.from);
  let [at, beside] = [from, ''];
  for (const range of ranges) {
    beside += text.slice(at, Math.max(at, range.from));
    at = Math.max(at, range.to);
  }
  return !/[\p{L}\p{N}]/u.test(beside + text.slice(at, Math.max(at, to)));
}
