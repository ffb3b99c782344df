import { reanchor } from '../../core/anchoring/align.ts';
import type { Stamp } from '../../core/claims/apply.ts';
import { isOwnWork, sameWork, workOn } from '../../core/claims/claim-work.ts';
import type { Anchor, Claim, Cleared } from '../../core/saved/docket.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { overlays } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { withAnchors } from './anchors.ts';
import { recheck } from './check.ts';
import { changeDocket, stampHere } from './docket.ts';
import { takeClaim, takeSentence } from './hand.ts';
import { editorHere } from './hold.ts';
import type { SaveReason } from './saving.ts';
import { say } from './tell.ts';

/** What undo and redo turn back of the work on claims: verdicts, sign-offs, sources, notes, links, and sentences without anything to check. */

/** Something of the docket as it stood in a text. */
interface Then<T> {
  readonly one: T;
  readonly text: string;
}

function here<T extends { readonly id: string }>(list: 'claims' | 'cleared', id: string): Then<T> | null {
  recheck();
  const { docket, anchors, projection } = article.value;
  const found = docket && withAnchors(docket, anchors)[list].find((one) => one.id === id);
  return found ? { one: found as unknown as T, text: projection?.text ?? '' } : null;
}

const claimHere = (id: string): Then<Claim> | null => here('claims', id);

/** The anchor in the text that stands here now. */
function placedNow({ one, text }: Then<{ readonly id: string; readonly anchor: Anchor }>): Anchor {
  const now = article.value.projection?.text ?? '';
  return now === text ? one.anchor : (reanchor(text, now, { [one.id]: one.anchor })[one.id] ?? one.anchor);
}

const sameAnchor = (one: Claim, other: Claim): boolean => JSON.stringify(one.anchor) === JSON.stringify(other.anchor);

/** Does something with a claim, so that undo takes it back in its turn. Answers whether it holds. */
export function changeClaim(id: string, change: DocketChange, stamp: Stamp, why: SaveReason = 'auto'): boolean {
  const before = claimHere(id);
  const deed: Work = { holds: true };
  if (!changeDocket(change, stamp, why, () => (deed.holds = false))) return false;
  const after = claimHere(id);
  if (!before || !after || (sameWork(before.one, after.one) && sameAnchor(before.one, after.one))) return true;
  recordWork(before, after, deed);
  return true;
}

/** Whether something that was done holds: main may have refused it after it was shown. */
interface Work {
  holds: boolean;
}

function recordWork(before: Then<Claim>, after: Then<Claim>, deed: Work): void {
  editorHere()?.record({
    undo: () => turn(after, before, { deed, done: words.article.claim.undone(before.one.anchor.exact) }),
    redo: () => turn(before, after, { deed, done: words.article.claim.redone }),
  });
}

/** What was said to be undone is not, so it goes back into the history, to be tried again. */
function refuseTurn(from: Then<Claim>, to: Then<Claim>): void {
  const { toast } = overlays.value;
  const said = [from, to].map(({ one }) => words.article.claim.undone(one.anchor.exact));
  if (toast && [...said, words.article.claim.redone].includes(toast.text)) overlays.set({ toast: null });
  recordWork(to, from, { holds: true });
}

/** Gives a claim the work it had then, unless somebody did more with it or it bears another's name. False when there is no such claim. */
function turn(from: Then<Claim>, to: Then<Claim>, { deed, done }: { readonly deed: Work; readonly done: string }): boolean {
  const { id } = to.one;
  const now = claimHere(id);
  if (!now || !deed.holds) return false;
  const stamp = stampHere();
  if (!stamp) return true;
  takeClaim(id);
  if (!sameWork(now.one, from.one)) say(words.article.claim.workedOnSince);
  else if (!isOwnWork(from.one, to.one, stamp.by)) say(words.article.claim.anothersWork);
  else {
    const place = sameAnchor(from.one, to.one) ? {} : { anchor: placedNow(to) };
    const change: DocketChange = { kind: 'set-work', claim: id, from: workOn(from.one), to: workOn(to.one), ...place };
    if (!changeDocket(change, stamp, 'auto', () => refuseTurn(from, to))) {
      recordWork(to, from, { holds: true });
      return true;
    }
    takeClaim(id);
    say(done);
  }
  return true;
}

/** Clears a sentence or takes that back, so that undo turns it round. Answers whether it holds. */
export function changeCleared(id: string, change: Extract<DocketChange, { readonly kind: 'clear' | 'unclear' }>, stamp: Stamp): boolean {
  const before = here<Cleared>('cleared', id);
  if (!changeDocket(change, stamp)) return false;
  const cleared = before ?? here<Cleared>('cleared', id);
  if (!cleared) return true;
  const [undo, redo] = before
    ? [() => layCleared(cleared), () => takeCleared(cleared.one)]
    : [() => takeCleared(cleared.one), () => layCleared(cleared)];
  editorHere()?.record({ undo, redo });
  return true;
}

function takeCleared({ id, by }: Cleared): boolean {
  if (!here('cleared', id)) return false;
  const stamp = stampHere();
  lookAt(id);
  if (stamp && by !== stamp.by) say(words.article.claim.anothersWork);
  else if (stamp && changeDocket({ kind: 'unclear', cleared: id }, stamp)) say(words.article.claim.unclearedAgain);
  return true;
}

function layCleared(then: Then<Cleared>): boolean {
  if (here('cleared', then.one.id)) return false;
  const stamp = stampHere();
  if (stamp && then.one.by !== stamp.by) {
    say(words.article.claim.anothersWork);
    return true;
  }
  if (!stamp || !changeDocket({ kind: 'clear', cleared: { ...then.one, anchor: placedNow(then) } }, stamp)) return true;
  lookAt(then.one.id);
  say(words.article.claim.clearedAgain);
  return true;
}

/** The checker's eye goes to the sentence that was cleared. */
function lookAt(id: string): void {
  const covered = check.value.result?.coverage.sentences.find(({ cleared }) => cleared === id);
  if (covered && session.value.preferences.mode === 'check') takeSentence(covered.sentence.index);
}
