import { html, type TemplateResult } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import type { DiffPiece } from '../../../core/text/word-diff.ts';
import { besideChangeHere } from '../../actions/beside.ts';
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
  const said = html`<p class="line"><span class="missing">${words.article.claim.besideChanged}</span></p>`;
  if (change === null) return said;
  return html`${said}
    <p class="line" data-beside>${changedSentence(isOpen ? change : nearChanges(change))}</p>`;
}
