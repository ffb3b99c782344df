import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import type { LibraryRecord } from '../../../core/saved/library-record.ts';
import { takenOutSince } from '../../../core/sources/taken-out.ts';
import { personOf } from '../../actions/people.ts';
import { words } from '../../words/words.ts';

/** The evidence of a claim's sources that was taken out of the locker since the claim was signed off. */
export function takenOutLines(claim: ClaimCheck, record: LibraryRecord): TemplateResult | typeof nothing {
  const out = takenOutSince(claim, record);
  if (out.length === 0) return nothing;
  return html`${out.map(
    ({ file, at, by }) =>
      html`<p data-taken-out><span class="missing">${words.evidence.outSince(file, at, personOf(by)?.name ?? '')}</span></p>`,
  )}`;
}
