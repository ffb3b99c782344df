import { html, type TemplateResult } from 'lit';
import type { Hit } from '../../../core/contract/shapes.ts';

/** The text with a mark on these places, which come in order and do not overlap; a place beyond its end marks nothing. */
export function marked(text: string, places: Hit['inHeadline']): readonly (string | TemplateResult)[] {
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { from, to } of places) {
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return [...pieces, text.slice(at)];
}
