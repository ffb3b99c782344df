import type { LineKind } from './line-kinds.ts';
import type { Docket } from '../saved/docket.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { standingSources } from '../sources/source-of.ts';

/** Something that is searched as one: a headline, a paragraph, a claim's words, a note, a source. `id`: of the claim or the source; empty for text. */
export interface Line {
  readonly kind: LineKind;
  readonly id: string;
  readonly text: string;
}

/** An article's own lines. The headline is one of the projection's paragraphs, and is looked for under its own name. */
export function linesOfText(headline: string, text: string): Line[] {
  const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  const body = paragraphs[0]?.trim() === headline.trim() ? paragraphs.slice(1) : paragraphs;
  return [{ kind: 'headline', id: '', text: headline }, ...body.map((paragraph) => ({ kind: 'text' as const, id: '', text: paragraph }))];
}

/** Claims by their words, and what people wrote beside them. */
export function linesOfDocket({ claims }: Docket): Line[] {
  return claims.flatMap(({ id, anchor, thread, citations, dispute }) => {
    const excerpts = citations.map(({ excerpt }) => excerpt);
    const notes = [...thread.map(({ text }) => text), ...excerpts, dispute?.decision?.why ?? ''].filter((text) => text.trim() !== '');
    return [{ kind: 'claim' as const, id, text: anchor.exact }, ...notes.map((text) => ({ kind: 'note' as const, id, text }))];
  });
}

/** A source with everything that is written of it, in one line. */
export function linesOfSources({ sources }: LibraryRecord): Line[] {
  return standingSources(sources).map(({ id, title, author, address, date, note, credibility, contact }) => {
    const said = [title, author, contact?.organisation, date, address, note, credibility];
    return { kind: 'source', id, text: said.filter((one) => one !== undefined && one.trim() !== '').join(' · ') };
  });
}
