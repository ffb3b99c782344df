import type { Range } from '../../core/anchoring/follow.ts';
import type { ArticleCheck, ClaimCheck } from '../../core/claims/article-check.ts';
import { claimAtPlace } from '../../core/claims/at-place.ts';
import { isToLookAt, type CoveredSentence } from '../../core/claims/coverage.ts';
import { claimFrom, filterClaims, nextClaim as claimAfter } from '../../core/claims/order.ts';
import type { Projection } from '../../core/article/plain-text.ts';
import { posToOffset } from '../../core/article/text-positions.ts';
import { trimRange } from '../../core/text/graphemes.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { session } from '../state/session.ts';
import { spanOfRange } from './anchors.ts';
import { checkNow, showHand } from './check.ts';
import { editorHere } from './hold.ts';
import { focused } from './keys.ts';
import { say } from './tell.ts';
import { words } from '../words/words.ts';

/** What is at hand: the claim lifted in the margin and the sentence under the checker's eye. */

export function claimAtHand(): ClaimCheck | null {
  const { claim } = article.value;
  return (claim !== null && check.value.result?.byId.get(claim)) || null;
}

/** The claim without a place that was taken in hand last, by article: its words are sought in the text, where others come to hand. */
let sought: { readonly article: string | null; readonly claim: string } | null = null;

/** The claim that a person took in hand to find its words again, as long as it has none. */
export function claimSought(): ClaimCheck | null {
  if (sought === null || sought.article !== article.value.id) return null;
  const claim = check.value.result?.byId.get(sought.claim) ?? null;
  return claim?.range === null ? claim : null;
}

/** A claim that comes to hand because the cursor or the eye passes it is no choice: what is sought stays so. */
function noteSought(claim: ClaimCheck | null, isChosen: boolean): void {
  if (claim?.range === null) sought = { article: article.value.id, claim: claim.id };
  else if (claim && isChosen) sought = null;
}

/** Takes a claim in hand and shows where it stands; its sentence comes along in check mode. */
export function takeClaim(id: string | null, scroll = true): void {
  const claim = id === null ? null : (check.value.result?.byId.get(id) ?? null);
  noteSought(claim, scroll);
  const sentence = claim ? sentenceOfClaim(claim.id) : null;
  const checking = session.value.preferences.mode === 'check';
  article.set(checking && sentence !== null ? { claim: id, sentence } : { claim: id });
  showHand();
  const { projection } = article.value;
  if (!scroll || !claim || !projection) return;
  editorHere()?.scrollTo(claim.range ? spanOfRange(projection, claim.range) : { from: 1, to: 1 });
}

function sentenceOfClaim(id: string): number | null {
  const covered = check.value.result?.coverage.sentences.find(({ claims }) => claims.includes(id));
  return covered?.sentence.index ?? null;
}

/** The next or previous claim of those the filter shows. */
export function nextClaim(direction: 1 | -1): void {
  const result = checkNow();
  if (!result) return;
  // Whoever goes on to a claim while checking means its keys, though a double press or the find bar had put the cursor into the sheet.
  if (session.value.preferences.mode === 'check') stopTyping();
  const shown = filterClaims(result.claims, article.value.show, session.value.person?.id ?? null);
  const next =
    article.value.claim === null ? claimFrom(shown, cursorOffset(), direction) : claimAfter(shown, article.value.claim, direction);
  if (next) takeClaim(next.id);
}

export function cursorOffset(): number {
  const editor = editorHere();
  const { projection } = article.value;
  return editor && projection ? posToOffset(projection, editor.selection.from) : 0;
}

/** Selected words in the text, without the spaces around them; null when nothing is selected. */
export function selectedRange(projection: Projection): Range | null {
  const selection = editorHere()?.selection;
  if (!selection || selection.from === selection.to) return null;
  const range = trimRange(projection.text, posToOffset(projection, selection.from), posToOffset(projection, selection.to));
  return range.to > range.from ? range : null;
}

/** The sentence under the eye; without one, the one the cursor is in, else the first. */
export function sentenceAtHand(result: ArticleCheck): CoveredSentence | null {
  const { sentences } = result.coverage;
  const { sentence } = article.value;
  return sentence !== null ? (sentences[sentence] ?? null) : sentenceAtCursor(result);
}

/** The sentence in which the cursor of the sheet stands. */
export function sentenceAtCursor(result: ArticleCheck): CoveredSentence | null {
  return result.coverage.sentences[sentenceAt(result, offsetHere())] ?? null;
}

/** Where to look for the sentence at the cursor: selected words are in the one they begin in, though it begins where another ends. */
function offsetHere(): number {
  const selection = editorHere()?.selection;
  return cursorOffset() + (selection && selection.from < selection.to ? 1 : 0);
}

/** Index of the sentence an offset lies in, or of the first one after it. */
export function sentenceAt(result: ArticleCheck, offset: number): number {
  const at = result.sentences.findIndex(({ to }) => to >= offset);
  return at < 0 ? Math.max(0, result.sentences.length - 1) : at;
}

/** Moves the eye by one sentence; a claim that stands in it comes to hand, the most pressing first. */
export function nextSentence(direction: 1 | -1): void {
  const result = checkNow();
  if (!result || result.sentences.length === 0) return;
  const now = article.value.sentence;
  const next = now === null ? sentenceAt(result, cursorOffset()) : Math.min(result.sentences.length - 1, Math.max(0, now + direction));
  takeSentence(next);
}

/** Moves the eye to the first sentence of the story, or the last. */
export function endSentence(end: 'first' | 'last'): void {
  const count = checkNow()?.sentences.length ?? 0;
  if (count > 0) takeSentence(end === 'first' ? 0 : count - 1);
}

/** Moves the eye to the nearest sentence that way which nobody has looked at as it is; from the end it begins anew at the other. */
export function nextUntouched(direction: 1 | -1): void {
  const result = checkNow();
  if (!result) return;
  const toLookAt = result.coverage.sentences.flatMap(({ state, sentence: { index } }) => (isToLookAt(state) ? [index] : []));
  if (toLookAt.length === 0) return say(words.article.claim.allTouched);
  const now = article.value.sentence ?? sentenceAt(result, cursorOffset()) - direction;
  const inTurn = direction > 0 ? toLookAt : toLookAt.reverse();
  const next = inTurn.find((index) => (index - now) * direction > 0) ?? inTurn[0];
  if (next !== undefined) takeSentence(next);
}

/**
 * Moves the eye to a sentence. Of its claims the most pressing comes to hand; with `place`, which somebody went to, the one that these words
 * stand in, or none.
 */
export function takeSentence(index: number, place: Range | null = null): void {
  const { result } = check.value;
  const covered = result?.coverage.sentences[index];
  const { projection } = article.value;
  if (!result || !covered || !projection) return;
  const isMeant = ({ state, besideChanged }: ClaimCheck): boolean => state === covered.state || besideChanged === true;
  const claims = checksOf(result, covered.claims);
  const claim = place ? claimAtPlace(claims, place) : ((claims.find(isMeant) ?? claims[0])?.id ?? null);
  article.set({ sentence: index, claim });
  showHand();
  editorHere()?.scrollTo(spanOfRange(projection, covered.sentence));
}

const checksOf = ({ byId }: ArticleCheck, ids: readonly string[]): ClaimCheck[] => ids.flatMap((id) => byId.get(id) ?? []);

/** Takes the keyboard out of sheet and list, so that single keys check instead of being typed; the selection stays. */
export function stopTyping(): void {
  const at = focused();
  if (at instanceof HTMLElement) at.blur();
}

/** Gives the keyboard to the open article: to its sheet while writing, else to the keys of the mode. */
export function workOn(): void {
  if (session.value.preferences.mode === 'write') editorHere()?.focus();
  else stopTyping();
}

/**
 * Gives the sheet the keyboard, with the cursor on what was checked last: the claim at hand, else the sentence under the eye. A cursor that
 * stands in that sentence already, or with which somebody is editing, stays; so do words selected there.
 */
export function cursorToHand(): void {
  const editor = editorHere();
  if (!editor || editor.dom.contains(focused())) return;
  const { projection, sentence, claim } = article.value;
  const eye = sentence === null ? undefined : check.value.result?.sentences[sentence];
  if (eye && projection) {
    const at = cursorOffset();
    const range = (claim !== null && check.value.result?.byId.get(claim)?.range) || eye;
    const { from } = spanOfRange(projection, range);
    if (at < eye.from || at > eye.to) editor.select({ from, to: from });
  }
  editor.focus();
}

/**
 * In check mode the eye goes where the sheet was pressed; words selected there are what the next claim is made of, or, with a claim at hand
 * that has lost its own, what it is linked to. `isFound`: the selected words were sought, and mean the claim that they stand in, if any.
 */
export function lookHere(isFound = false): void {
  const result = checkNow();
  if (!result || result.sentences.length === 0) return;
  const index = sentenceAt(result, offsetHere());
  const claims = result.coverage.sentences[index]?.claims ?? [];
  const { claim, projection } = article.value;
  const atHand = claimAtHand();
  noteSought(atHand, false);
  const selected = projection && selectedRange(projection);
  const seeks = atHand?.range === null && selected !== null;
  const found = isFound && !seeks ? selected : null;
  const kept = seeks || (claim !== null && claims.includes(claim)) ? claim : (claims[0] ?? null);
  article.set({ sentence: index, claim: found ? claimAtPlace(checksOf(result, claims), found) : kept });
  showHand();
}
