import { html, nothing } from 'lit';
import type { Preview } from '../../actions/exports.ts';
import { words } from '../../words/words.ts';

/** What will be written: its name and size, what could not be taken along, and how it looks. */
export function previewPane(shown: Preview | 'making' | null) {
  const { gate } = words.article;
  if (shown === null) return nothing;
  if (shown === 'making') return html`<div class="preview"><p role="status">${gate.previewLoading}</p></div>`;
  return html`<p class="file num">
      <span>${shown.file}</span><span>${gate.size(shown.bytes)}</span>
      ${shown.beside > 0 ? html`<span>${gate.besideIt(shown.beside)}</span>` : nothing}
    </p>
    ${shown.leftOut.map(({ code, count, names = [] }) => html`<p class="left" data-left=${code}>${gate.leftOut[code](count, names)}</p>`)}
    <div class="preview">
      ${
        shown.url === undefined
          ? html`<pre tabindex="0" aria-label=${gate.previewOf(shown.file)}>${shown.text ?? ''}</pre>`
          : html`<iframe src=${shown.url} sandbox title=${gate.previewOf(shown.file)}></iframe>`
      }
    </div>`;
}
