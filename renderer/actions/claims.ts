import type { Stamp } from '../../core/claims/apply.ts';
import { ulid } from 'ulid';
import { describe } from '../../core/anchoring/describe.ts';
import type { Range } from '../../core/anchoring/follow.ts';
import type { Projection } from '../../core/article/plain-text.ts';
import type { ArticleCheck, ClaimCheck } from '../../core/claims/article-check.ts';
import { isSameBeside } from '../../core/claims/beside.ts';
import { isChangeOpen, mayGoOn, mayRemove } from '../../core/claims/dispute.ts';
import { STRICT } from '../../core/claims/same-words.ts';
import { isForOtherSources } from '../../core/claims/cited-then.ts';
import { validSignOffs } from '../../core/claims/standing.ts';
import { underChange } from '../../core/claims/under-change.ts';
import type { Category, CheckStatus, Priority } from '../../core/saved/closed-sets.ts';
import type { Citation, Claim } from '../../core/saved/docket.ts';
import type { Beside } from '../../core/saved/signed-then.ts';
import { takenOutSince } from '../../core/sources/taken-out.ts';
import { isSuspect } from '../../core/quotes/judged.ts';
import { guessCategory } from '../../core/suggest/category.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { library } from '../state/library.ts';
import { wanted } from '../state/wanted.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { besideHere, clearedHere, leftHere } from './beside.ts';
import { recordMade, recordRemoved } from './claim-deeds.ts';
import { changeClaim, changeCleared } from './work-deeds.ts';
import { checkNow, recheck, settingsHere } from './check.ts';
import { changeDocket, stampHere } from './docket.ts';
import { askToDecide } from './disputes.ts';
import { claimAtHand, nextSentence, selectedRange, sentenceAtCursor, sentenceAtHand, stopTyping, takeClaim, takeSentence } from './hand.ts';
import { isTyping } from './keys.ts';
import { lookAtPictures } from './pictures.ts';
import { verdictsOnceKnown } from './quote-verdicts.ts';
import { sha256 } from './sha256.ts';
import { openDialog, say, tellProblem } from './tell.ts';

export { endSentence, nextClaim, nextSentence, nextUntouched, takeClaim, takeSentence } from './hand.ts';

export interface ClaimFields {
  readonly category?: Category;
  readonly priority?: Priority;
  /** `null` takes the assignee away. */
  readonly assignee?: string | null;
  readonly check?: Exclude<CheckStatus, 'verified' | 'verified-with-change'>;
}

/** Makes a claim of the selected words, else of the sentence at hand; a sentence that has one brings it to hand instead. */
export function makeClaim(): void {
  const result = checkNow();
  const { projection } = article.value;
  if (!result || !projection) return;
  // While somebody writes, the cursor says where they are; else the checker's eye does.
  const writing = isTyping();
  const selected = writing ? selectedRange(projection) : selectionAtHand(result, projection);
  const covered = selected ? null : writing ? sentenceAtCursor(result) : sentenceAtHand(result);
  // The keys on the card that appears are for the claim, not for the sheet.
  if (session.value.preferences.mode === 'check') stopTyping();
  const standing = selected ? claimWithWords(result, selected) : (covered?.claims[0] ?? null);
  if (standing !== null) return takeClaim(standing);
  const range = selected ?? covered?.sentence;
  if (!range) return say(words.article.claim.nothingSelected);
  addClaim(range, guessCategory(projection, range, article.value.meta?.language ?? 'en'));
}

/** The selected words, unless the checker's eye has moved on to another sentence since. */
function selectionAtHand(result: ArticleCheck, projection: Projection): Range | null {
  const selected = selectedRange(projection);
  const { sentence } = article.value;
  const eye = sentence === null ? undefined : result.sentences[sentence];
  return selected && eye && (selected.to <= eye.from || selected.from >= eye.to) ? null : selected;
}

/** The claim that has exactly these words already. */
function claimWithWords(result: ArticleCheck, range: Range): string | null {
  return result.claims.find((one) => one.range?.from === range.from && one.range.to === range.to)?.id ?? null;
}

/** Adds a claim over a range of the text and takes it in hand. Answers its id, or null when it could not be made. */
export function addClaim(range: Range, category: Category): string | null {
  const stamp = stampHere();
  const { projection } = article.value;
  if (!stamp || !projection) return null;
  const claim = claimOver(projection, range, category, stamp);
  if (!changeDocket({ kind: 'add-claim', claim }, stamp)) return null;
  recordMade([claim.id]);
  takeClaim(claim.id, false);
  return claim.id;
}

/** Adds a claim over each of these passages, as one change. */
export function addClaims(passages: readonly (Range & { readonly category: Category })[]): boolean {
  const stamp = stampHere();
  const { projection } = article.value;
  if (!stamp || !projection) return false;
  const claims = passages.map((passage) => claimOver(projection, passage, passage.category, stamp));
  if (!changeDocket({ kind: 'add-claims', claims }, stamp)) return false;
  recordMade(claims.map(({ id }) => id));
  return true;
}

function claimOver(projection: Projection, { from, to }: Range, category: Category, stamp: Stamp): Claim {
  const anchor = describe(projection.text, from, to);
  return { id: ulid(), category, priority: 'normal', check: 'todo', anchor, citations: [], signOffs: [], thread: [], ...stamp };
}

/** Takes the claim at hand away; what was known of it can be brought back at once. */
export function removeClaim(): void {
  const at = claimAtHand();
  const stamp = stampHere();
  if (!at || !stamp) return;
  const claim: Claim = { ...at.claim, anchor: at.anchor };
  if (!mayRemove(claim, stamp.by)) return askToDecide();
  if (!changeDocket({ kind: 'remove-claim', claim: at.id }, stamp)) return;
  say(words.article.claim.gone(1), 'plain', { label: words.frame.undo, run: recordRemoved(claim) });
}

/** Sign-offs on their way: their words are being hashed. */
let signing: Promise<void> = Promise.resolve();

/** Signs off the claim at hand for exactly the words that stand there now. */
export function verify(status: 'verified' | 'verified-with-change' = 'verified'): Promise<void> {
  return (signing = signOff(status));
}

/** Resolves once a sign-off that was given holds, so that what is pressed after it comes after it. */
export function signed(): Promise<void> {
  return signing;
}

async function signOff(status: 'verified' | 'verified-with-change'): Promise<void> {
  recheck();
  const at = claimAtHand();
  const stamp = stampHere();
  if (!at || !stamp) return;
  if (at.words === null) return say(words.article.claim.noPlace);
  if (at.out !== undefined) return say(words.article.claim.partHidden);
  if (!mayGoOn(at.claim, stamp.by)) return askToDecide();
  if (isChangeOpen(at.claim, at.words)) return say(words.disputes.unchanged);
  if (isMine(at, stamp.by, status)) return say(words.article.claim.alreadyMine);
  const [seen, hash] = [besideHere(at), await sha256(at.words)];
  if (at.under?.parts.some(({ under }) => under.picture !== undefined) === true) await lookAtPictures();
  // The words may have been typed over while they were hashed, or the picture exchanged: nothing is signed that nobody saw.
  recheck();
  const now = claimAtHand();
  if (now?.words !== at.words || !now.under || !isSameBeside(seen, besideHere(now))) return;
  const change = underChange(at.under?.under, now.under, STRICT);
  if (change !== null) return change.kind === 'bytes' ? tellProblem({ code: 'picture-changed', detail: change.was }) : undefined;
  const signOff = { ...stamp, words: at.words, hash, under: now.under.under, ...(seen === undefined ? {} : { beside: seen }) };
  changeClaim(at.id, { kind: 'sign-off', claim: at.id, check: status, signOff }, stamp, 'sign-off');
  if (at.range) void sayIfMisquoted(at.range);
}

/** Nothing forbids to sign a misquotation off, and nobody does so without being told. */
async function sayIfMisquoted(range: Range): Promise<void> {
  const misquoted = (await verdictsOnceKnown(range)).find(isSuspect);
  if (misquoted) say(words.quotes.signedAllTheSame(misquoted.state));
}

function isMine(at: ClaimCheck, person: string, status: CheckStatus): boolean {
  if (at.claim.check !== status || at.besideChanged === true || at.unlogged === true) return false;
  // Evidence went since: signing again says that the claim holds without it.
  if (library.value.record && takenOutSince(at, library.value.record).length > 0) return false;
  return validSignOffs(at.claim, at, settingsHere()).some((one) => one.by === person && !isForOtherSources(one, at.claim, at.sources));
}

/** Takes back this person's last sign-off of a claim. */
export function withdraw(claim: string): void {
  const stamp = stampHere();
  if (stamp) changeClaim(claim, { kind: 'withdraw-sign-off', claim, by: stamp.by }, stamp);
}

export function setClaim(id: string, fields: ClaimFields): void {
  const stamp = stampHere();
  if (!stamp) return;
  const claim = check.value.result?.byId.get(id)?.claim;
  const ends = fields.check !== undefined && fields.check !== 'disputed';
  if (ends && claim && !mayGoOn(claim, stamp.by)) return askToDecide(id);
  changeClaim(id, { kind: 'set-claim', claim: id, ...fields, ...(fields.check === 'not-a-fact' ? lookedAt(id) : {}) }, stamp);
}

/** Whoever says that a claim is not a fact has read its sentence, as one who signs it off has. */
function lookedAt(id: string): { readonly beside?: Beside } {
  recheck();
  const at = check.value.result?.byId.get(id);
  const beside = at && besideHere(at);
  return beside === undefined ? {} : { beside };
}

/** Adds to the thread of a claim; an empty note is none. Answers whether it was written. */
export function addNote(id: string, text: string): boolean {
  const stamp = stampHere();
  if (!stamp || text.trim() === '') return false;
  return changeClaim(id, { kind: 'add-note', claim: id, note: { id: ulid(), ...stamp, text: text.trim() } }, stamp);
}

export function resolveNote(id: string, note: string, resolved: boolean): void {
  const stamp = stampHere();
  if (stamp) changeClaim(id, { kind: 'resolve-note', claim: id, note, resolved }, stamp);
}

export function suggestClaims(): void {
  recheck();
  openDialog({ kind: 'suggestions' });
}

/** Says that the sentence at hand holds nothing to check, or nothing beside its claims where other words stand there now, and goes on to the next; said again, it is untouched. */
export function nothingToCheck(): void {
  const result = checkNow();
  const { projection } = article.value;
  const covered = result && (isTyping() ? sentenceAtCursor(result) : sentenceAtHand(result));
  const stamp = stampHere();
  if (!covered || !projection || !stamp) return;
  if (covered.claims.length > 0 && covered.state !== 'changed') return say(words.article.claim.hasClaims);
  if (covered.cleared !== null) {
    changeCleared(covered.cleared, { kind: 'unclear', cleared: covered.cleared }, stamp);
    return;
  }
  if (covered.state === 'hidden') {
    say(words.article.here.hidden);
    return session.value.preferences.mode === 'check' ? nextSentence(1) : undefined;
  }
  const { from, to, index } = covered.sentence;
  const said = { ...clearedHere({ from, to }, projection), beside: leftHere({ from, to }, projection, result) };
  const cleared = { id: ulid(), anchor: describe(projection.text, from, to), ...said, ...stamp };
  if (changeCleared(cleared.id, { kind: 'clear', cleared }, stamp) && session.value.preferences.mode === 'check') {
    takeSentence(index);
    nextSentence(1);
  }
}

/** Cites a source for a claim. Answers whether it was written. */
export function cite(claim: string, citation: Omit<Citation, 'id'>): boolean {
  const stamp = stampHere();
  return stamp !== null && changeClaim(claim, { kind: 'cite', claim, citation: { ...citation, id: ulid() } as Citation }, stamp);
}

export function setCitation(claim: string, citation: Citation): boolean {
  const stamp = stampHere();
  return stamp !== null && changeClaim(claim, { kind: 'set-citation', claim, citation }, stamp);
}

export function uncite(claim: string, citation: string): void {
  const stamp = stampHere();
  if (stamp) changeClaim(claim, { kind: 'uncite', claim, citation }, stamp);
}

/** Writes a calculation beside a claim. Answers whether it was written. */
export function addCalculation(claim: string, written: string): boolean {
  const stamp = stampHere();
  const calculation = stamp && { id: ulid(), ...stamp, written };
  return calculation !== null && changeClaim(claim, { kind: 'add-calculation', claim, calculation }, calculation);
}

export function removeCalculation(claim: string, calculation: string): void {
  const stamp = stampHere();
  if (stamp) changeClaim(claim, { kind: 'remove-calculation', claim, calculation }, stamp);
}

/** Puts the cursor into the note field of the claim at hand. */
export function focusNote(): void {
  const { claim } = article.value;
  if (claim === null || !check.value.result?.byId.has(claim)) return;
  wanted.set({ note: claim, since: performance.now(), typed: '', done: false });
}
