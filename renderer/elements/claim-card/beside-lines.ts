import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import type { DiffPiece } from '../../../core/text/word-diff.ts';
import { besideChangeHere, besideMovedHere } from '../../actions/beside.ts';
import { words } from '../../words/words.ts';
import { changedWords, nearChanges } from './changed-words.ts';
import { quoted } from './quoted.ts';

/** A sentence with what was taken out of it and what came in beside its claim. */
export function changedSentence(pieces: readonly DiffPiece[]): TemplateResult {
  const now = pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');
  return quoted(now, changedWords(pieces));
}

/** That words beside a claim changed since somebody looked at its sentence, and which, as far as a sign-off remembers them. */
export function besideLines(at: ClaimCheck, isOpen: boolean): TemplateResult {
  const change = besideChangeHere(at);
  const moved = besideMovedHere(at);
  const { besideChanged, besideMoved } = words.article.claim;
  const isOnlyMoved = change === null && moved.length > 0;
  return html`${isOnlyMoved ? nothing : html`<p class="line"><span class="missing">${besideChanged}</span></p>`}
  ${moved.map((one) => html`<p class="line" data-moved=${one.kind}><span class="missing">${besideMoved(one)}</span></p>`)}
  ${change === null ? nothing : html`<p class="line" data-beside>${changedSentence(isOpen ? change : nearChanges(change))}</p>`}`;
}
