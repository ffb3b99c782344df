import { article } from '../state/article.ts';
import { session } from '../state/session.ts';
import { wantedCard } from '../state/wanted.ts';
import { words } from '../words/words.ts';
import { spanOfRange } from './anchors.ts';
import { checkNow } from './check.ts';
import { cursorOffset, sentenceAtCursor, stopTyping, takeClaim } from './hand.ts';
import { editorHere } from './hold.ts';
import { focused, isTyping } from './keys.ts';
import { say } from './tell.ts';

/** From a claim in the text to its note, and from the note back to where the claim stands. */
export function noteAndBack(): void {
  if (isInNote()) return backToText();
  if (session.value.preferences.mode === 'read') return say(words.spoken.noNotes);
  const claim = isTyping() ? claimAtCursor() : article.value.claim;
  if (claim === null) return say(words.spoken.noClaim);
  article.set({ panelShown: true });
  takeClaim(claim, false);
  wantedCard.set({ claim });
}

function isInNote(): boolean {
  for (let at: Element | null = focused(); at; at = hostOf(at)) if (at.closest('stet-claim-card')) return true;
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** While writing the cursor goes to the beginning of the claim; while checking the keys of the mode act again. */
function backToText(): void {
  const editor = editorHere();
  const { claim, projection } = article.value;
  const range = claim === null ? null : (checkNow()?.byId.get(claim)?.range ?? null);
  if (session.value.preferences.mode === 'check') stopTyping();
  else editor?.focus();
  if (!editor || !projection || !range) return;
  const { from } = spanOfRange(projection, range);
  if (session.value.preferences.mode === 'write') editor.select({ from, to: from });
  editor.scrollTo({ from, to: from });
}

/** The claim the cursor stands in, else one of its sentence. */
function claimAtCursor(): string | null {
  const result = checkNow();
  const at = cursorOffset();
  const inside = result?.claims.find(({ range }) => range && range.from <= at && at <= range.to);
  return inside?.id ?? (result && sentenceAtCursor(result)?.claims[0]) ?? null;
}
