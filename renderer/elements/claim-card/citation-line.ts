import { html, type TemplateResult } from 'lit';
import type { Citation } from '../../../core/saved/docket.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { words } from '../../words/words.ts';

/** A source and where in it; what is missing is said in red. */
export function citationLine(citation: Citation, source: Source | null): TemplateResult {
  const { stance, locator } = citation;
  const { claim } = words.article;
  return html`${stance === 'supports' ? '' : html`<span class="stance ${stance}">${words.sets.stance[stance]}: </span>`}${
    source ? html`<cite>${source.title}</cite>` : html`<span class="missing">${claim.goneSource}</span>`
  },
  ${locator.value.trim() === '' ? html`<span class="missing">${claim.noLocator}</span>` : html`<span class="num">${claim.place(locator)}</span>`}`;
}
