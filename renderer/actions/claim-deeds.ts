import { reanchor } from '../../core/anchoring/align.ts';
import { sameWork } from '../../core/claims/claim-work.ts';
import type { Claim } from '../../core/saved/docket.ts';
import { article } from '../state/article.ts';
import { words } from '../words/words.ts';
import { withAnchors } from './anchors.ts';
import { recheck } from './check.ts';
import { changeDocket, stampHere } from './docket.ts';
import { takeClaim } from './hand.ts';
import { editorHere } from './hold.ts';
import { say } from './tell.ts';

/** Claims that are not in the docket any more, with all that was known of them, and the text their anchors speak of. */
interface Away {
  readonly claims: readonly Claim[];
  readonly text: string;
}

const textHere = (): string => article.value.projection?.text ?? '';

/** The claims with these ids as they stand now, with their places. */
function claimsHere(ids: readonly string[]): readonly Claim[] {
  recheck();
  const { docket, anchors } = article.value;
  const wanted = new Set(ids);
  return docket ? withAnchors(docket, anchors).claims.filter(({ id }) => wanted.has(id)) : [];
}

/** Nobody has done anything with it since it was made. */
const isFresh = (claim: Claim): boolean =>
  claim.check === 'todo' && claim.signOffs.length + claim.citations.length + claim.thread.length + (claim.calculations?.length ?? 0) === 0;

/** Puts claims back to where they stood, with the ids they had. False when all of them are there already. */
function bring({ claims, text }: Away): boolean {
  const there = new Set(claimsHere(claims.map(({ id }) => id)).map(({ id }) => id));
  const missing = claims.filter(({ id }) => !there.has(id));
  const [first] = missing;
  if (!first) return false;
  const now = textHere();
  const before = Object.fromEntries(missing.map(({ id, anchor }) => [id, anchor]));
  const anchors = now === text ? before : reanchor(text, now, before);
  const placed = missing.map((claim) => ({ ...claim, anchor: anchors[claim.id] ?? claim.anchor }));
  const stamp = stampHere();
  if (stamp && changeDocket({ kind: 'add-claims', claims: placed }, stamp)) {
    takeClaim(first.id);
    say(words.article.claim.back(placed.length));
  }
  return true;
}

function takeAway(claims: readonly Claim[]): Away | null {
  const stamp = stampHere();
  const away = { claims, text: textHere() };
  if (!stamp || !changeDocket({ kind: 'remove-claims', claims: claims.map(({ id }) => id) }, stamp)) return null;
  say(words.article.claim.gone(claims.length));
  return away;
}

/** Claims that have just been made: undo takes them away, but none that somebody has worked on since, for that work has no undo. */
export function recordMade(ids: readonly string[]): void {
  let away: Away | null = null;
  editorHere()?.record({
    undo() {
      const here = claimsHere(ids);
      const fresh = here.filter(isFresh);
      if (here.length > 0 && fresh.length === 0) say(words.article.claim.workedOn);
      else if (fresh.length > 0) away = takeAway(fresh);
      return here.length > 0;
    },
    redo() {
      const back = away !== null && bring(away);
      away = null;
      return back;
    },
  });
}

/** A claim that has just been removed, as it was. Answers what brings it back at once, whatever was typed since; then undo has no more to do. */
export function recordRemoved(claim: Claim): () => void {
  let away: Away | null = { claims: [claim], text: textHere() };
  let isSettled = false;
  editorHere()?.record({
    undo() {
      const back = !isSettled && away !== null && bring(away);
      away = null;
      return back;
    },
    redo() {
      const here = isSettled ? [] : claimsHere([claim.id]);
      if (here.some((one) => !sameWork(one, claim))) say(words.article.claim.workedOn);
      else if (here.length > 0) away = takeAway(here);
      return here.length > 0;
    },
  });
  return () => {
    isSettled = true;
    if (away !== null) bring(away);
  };
}
