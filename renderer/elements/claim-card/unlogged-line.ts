import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { words } from '../../words/words.ts';

/** The line of a note whose claim rests on a sign-off that no entry of the log bears. */
export function unloggedLine({ unlogged }: ClaimCheck): TemplateResult | typeof nothing {
  return unlogged === true ? html`<p class="line wrong" data-unlogged>${words.log.unloggedLine}</p>` : nothing;
}
