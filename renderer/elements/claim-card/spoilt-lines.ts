import { html } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { spoiltEvidenceOf } from '../../actions/cited-evidence.ts';
import { words } from '../../words/words.ts';

/** A line of a note for each piece of evidence behind its claim that was found not to be what was captured. */
export function spoiltLines(claim: ClaimCheck): readonly unknown[] {
  return spoiltEvidenceOf(claim).map(
    ({ piece, proof }) =>
      html`<p class="line wrong" data-spoilt=${proof.state}>${words.evidence.pieceIs(piece.file, proof.state, proof.at)}</p>`,
  );
}
