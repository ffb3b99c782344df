import { html, nothing } from 'lit';
import { describe } from '../../../core/anchoring/describe.ts';
import type { Range } from '../../../core/anchoring/follow.ts';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { placesFor, relinkTo } from '../../actions/relink.ts';
import { article } from '../../state/article.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';
import { langOf } from './quoted.ts';

/** What a claim that lost its place may be linked to again: every place where its words stand. `keys`: of the command, for the only one. */
export function claimPlaces(at: ClaimCheck, keys: string | undefined, readOnly: boolean): unknown {
  const places = placesFor(at);
  if (places.length === 0) return nothing;
  const { claim } = words.article;
  const shown = places.length === 1 ? keys : undefined;
  return html`<p class="title">${claim.sameWords}</p>
    <ul aria-label=${claim.sameWords}>
      ${places.map((place) => html`<li>${around(place)}${readOnly ? nothing : way(at, place, shown)}</li>`)}
    </ul>`;
}

function around({ from, to }: Range): unknown {
  const text = article.value.projection?.text ?? '';
  const { prefix, exact, suffix } = describe(text, from, to);
  const before = from > prefix.length ? '…' : '';
  const after = to + suffix.length < text.length ? '…' : '';
  return html`<span lang=${langOf(exact)}>${before}${prefix}<b>${exact}</b>${suffix}${after}</span>`;
}

function way(at: ClaimCheck, place: Range, keys: string | undefined): unknown {
  return html`<button class="button go" @click=${() => relinkTo(at.id, place)}>
    ${words.article.claim.relinkHere}${keys ? html` <stet-key keys=${keys}></stet-key>` : nothing}
  </button>`;
}
