import { html, type TemplateResult } from 'lit';
import type { Inconsistency } from '../../../core/consistency/consistency-check.ts';
import { words } from '../../words/words.ts';

/** A line of a note for each thing that contradicts itself there. */
export function inconsistencyLines(found: readonly Inconsistency[]): readonly TemplateResult[] {
  return found.map(({ code, said, is }) => html`<p class="line wrong">${words.article.here.inconsistent[code](said, is)}</p>`);
}
