import { html, nothing, type TemplateResult } from 'lit';
import { hasKhmer } from '../../../core/text/scripts.ts';

const OWN_MARKS = /^\s*[“”„"«‘']/u;

/** The `lang` of words that came from anybody: Khmer ones need their own line height, whatever the window speaks. */
export function langOf(text: string): 'km' | typeof nothing {
  return hasKhmer(text) ? 'km' : nothing;
}

/** Words of the story in quote marks; words that begin with some of their own get no second pair. `shown`: how they are set, when not plain. */
export function quoted(words: string, shown: unknown = words): TemplateResult {
  return OWN_MARKS.test(words)
    ? html`<span class="said" lang=${langOf(words)}>${shown}</span>`
    : html`<q lang=${langOf(words)}>${shown}</q>`;
}
