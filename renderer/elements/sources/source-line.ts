import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../../core/saved/library-record.ts';
import { words } from '../../words/words.ts';

/** Who may know of a source, where that is not everybody, and then what else is known of it. */
export function sourceLine(source: Source, more: readonly string[] = []): TemplateResult {
  const { kind, author, date, address, confidentiality } = source;
  const about = [words.sets.sourceKind[kind], author, words.format.dayAsWritten(date ?? ''), address, ...more].filter(Boolean).join(' · ');
  if (confidentiality === 'public') return html`${about}`;
  return html`<span class=${confidentiality === 'confidential' ? 'secret' : nothing}>${words.sets.confidentiality[confidentiality]}</span> ·
    ${about}`;
}
