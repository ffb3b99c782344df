import type { ArticleCheck, ClaimCheck } from '../../core/claims/article-check.ts';
import type { Projection } from '../../core/article/plain-text.ts';
import type { Range } from '../../core/anchoring/follow.ts';
import { besideChange, besideMoved, type BesideMoved } from '../../core/claims/beside-change.ts';
import { besideOf, type SentencesNow } from '../../core/claims/beside.ts';
import { clearedNow } from '../../core/claims/cleared-then.ts';
import { leftNow } from '../../core/claims/left-to-claims.ts';
import { stashedText } from '../../core/claims/stashed.ts';
import type { Cleared } from '../../core/saved/docket.ts';
import type { Beside } from '../../core/saved/signed-then.ts';
import type { DiffPiece } from '../../core/text/word-diff.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { library } from '../state/library.ts';
import { pictures } from '../state/pictures.ts';

/** The sentences as the last check found them. */
function sentencesHere(): SentencesNow | null {
  const { projection } = article.value;
  const { result } = check.value;
  return projection && result ? { sentences: result.sentences, where: stashedText(projection) } : null;
}

/** What stands beside a claim in its sentences, by the last check: whoever signs it off reads them. */
export function besideHere({ range }: ClaimCheck): Beside | undefined {
  const now = sentencesHere();
  return range && now ? besideOf(range, now) : undefined;
}

/** What changed in the sentence of a claim since its last sign-off, word by word; null where nothing did, or nobody knows. */
export function besideChangeHere(at: ClaimCheck): readonly DiffPiece[] | null {
  const { record } = library.value;
  const now = at.besideChanged && record ? sentencesHere() : null;
  return now && record ? besideChange(at, now, record.settings) : null;
}

/** Where else a link in its sentence leads now, and what else stands over its row: no word of it changed by that. */
export function besideMovedHere(at: ClaimCheck): readonly BesideMoved[] {
  const { record } = library.value;
  const now = at.besideChanged && record ? sentencesHere() : null;
  return now && record ? besideMoved(at, now, record.settings) : [];
}

function claimsIn(index: number): readonly ClaimCheck[] {
  const { result } = check.value;
  return result?.coverage.sentences[index]?.claims.flatMap((id) => result.byId.get(id) ?? []) ?? [];
}

/** The same of a sentence, by the first of its claims that knows: what changed of its words. */
export function sentenceChangeHere(index: number): readonly DiffPiece[] | null {
  for (const at of claimsIn(index)) {
    const change = besideChangeHere(at);
    if (change) return change;
  }
  return null;
}

/** And what else is another there. */
export function sentenceMovedHere(index: number): readonly BesideMoved[] {
  return (
    claimsIn(index)
      .map(besideMovedHere)
      .find((moved) => moved.length > 0) ?? []
  );
}

/** What a mark “nothing to check” on this sentence remembers, with the pictures as they are known here. */
export const clearedHere = (range: Range, projection: Projection): Pick<Cleared, 'under' | 'out' | 'links'> =>
  clearedNow(range, stashedText(projection, pictures.value.now));

/** What a mark “nothing to check” on this sentence leaves to the claims in it. */
export const leftHere = (sentence: Range, projection: Projection, { claims }: ArticleCheck): Beside[] =>
  leftNow(
    sentence,
    claims.flatMap(({ range }) => range ?? []),
    stashedText(projection),
  );
