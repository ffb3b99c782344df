import { html, type TemplateResult } from 'lit';

const OWN_MARKS = /^\s*[“”„"«‘']/u;

/** Words of the story in quote marks; words that begin with some of their own get no second pair. `shown`: how they are set, when not plain. */
export function quoted(words: string, shown: unknown = words): TemplateResult {
  return OWN_MARKS.test(words) ? html`<span class="said">${shown}</span>` : html`<q>${shown}</q>`;
}
