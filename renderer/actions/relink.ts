import { describe } from '../../core/anchoring/describe.ts';
import type { Range } from '../../core/anchoring/follow.ts';
import { placesOf } from '../../core/anchoring/places.ts';
import type { ClaimCheck } from '../../core/claims/article-check.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { words } from '../words/words.ts';
import { checkNow } from './check.ts';
import { stampHere } from './docket.ts';
import { claimAtHand, claimSought, selectedRange, takeClaim } from './hand.ts';
import { say } from './tell.ts';
import { changeClaim } from './work-deeds.ts';

/** The most places of lost words that are offered: where there are more, nobody can tell them apart in a note. */
const MOST_PLACES = 4;

/** Where the words of a claim without a place stand in the text, but for words that have a claim of their own. */
export function placesFor(at: ClaimCheck): readonly Range[] {
  const { projection } = article.value;
  if (at.words !== null || !projection) return [];
  const taken = new Set(check.value.result?.claims.flatMap(({ range }) => (range ? [`${range.from}-${range.to}`] : [])));
  return placesOf(projection.text, at.anchor.exact, MOST_PLACES).filter(({ from, to }) => !taken.has(`${from}-${to}`));
}

/**
 * Links the claim at hand to the selected words; without any, one that lost its place to the only place where its words stand. Whoever
 * took a lost claim in hand and then went looking for its words means that one, whatever came to hand on the way.
 */
export function relink(): void {
  const result = checkNow();
  const { projection } = article.value;
  if (!result || !projection) return;
  const selected = selectedRange(projection);
  const atHand = claimAtHand();
  const at = selected && atHand?.range !== null ? (claimSought() ?? atHand) : atHand;
  if (!at) return say(words.article.claim.noneToRelink);
  if (selected && result.claims.some((one) => one.id !== at.id && isOn(one, selected))) return say(words.article.claim.heldByAnother);
  if (selected) return relinkTo(at.id, selected);
  if (at.words !== null) return say(words.article.claim.selectToRelink);
  const [place, other] = placesFor(at);
  if (!place) return say(words.article.claim.selectToRelink);
  if (other) return say(words.article.claim.severalPlaces);
  relinkTo(at.id, place);
}

const isOn = ({ range }: ClaimCheck, { from, to }: Range): boolean => range?.from === from && range.to === to;

/** Links a claim to a range of the text, takes it in hand there, and says how it stands. */
export function relinkTo(id: string, { from, to }: Range): void {
  const stamp = stampHere();
  const { projection } = article.value;
  if (!stamp || !projection) return;
  const anchor = describe(projection.text, from, to);
  if (!changeClaim(id, { kind: 'relink', claim: id, anchor }, stamp)) return;
  takeClaim(id);
  say(claimAtHand()?.state === 'stale' ? words.article.claim.relinkedStale : words.article.claim.relinked);
}
