import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../../core/saved/library-record.ts';
import { searchable } from '../../../core/text/search-text.ts';
import { words } from '../../words/words.ts';

const described = ({ kind, author, date, contact }: Source): readonly string[] =>
  [words.sets.sourceKind[kind], contact?.organisation, author, words.format.dayAsWritten(date ?? '')].flatMap((part) => part || []);

/** Who may know of a source, where that is not everybody, and then what else is known of it. */
export function sourceLine(source: Source, more: readonly string[] = []): TemplateResult {
  const about = [...described(source), source.address, ...more].filter(Boolean).join(' · ');
  const { confidentiality } = source;
  if (confidentiality === 'public') return html`${about}`;
  return html`<span class=${confidentiality === 'confidential' ? 'secret' : nothing}>${words.sets.confidentiality[confidentiality]}</span> ·
    ${about}`;
}

const sameName = (source: Source): string => searchable(source.title).trim();

/** What tells a source from the others of its name: what is known of it and, where that is the same of two, when it was made. */
export function tellingLine(source: Source, all: readonly Source[]): string {
  const line = described(source).join(' · ');
  const isTold = all.every((other) => other === source || sameName(other) !== sameName(source) || described(other).join(' · ') !== line);
  return isTold ? line : `${line} · ${source.address || words.sources.madeOn(source.at)}`;
}
