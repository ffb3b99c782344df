import type { Citation, Claim, Docket } from '../saved/docket.ts';
import type { LibraryRecord, Source } from '../saved/library-record.ts';
import { sourceOf } from './source-of.ts';

/** One citation of a source, with the claim it stands under and the article that claim is of. */
export interface SourceUse {
  readonly article: string;
  readonly claim: string;
  readonly citation: Citation;
}

function usesIn(docket: Docket, source: string, sources: readonly Source[]): SourceUse[] {
  const isIt = (id: string): boolean => (sourceOf(sources, id)?.id ?? id) === source;
  return docket.claims.flatMap((claim) =>
    claim.citations.filter((citation) => isIt(citation.source)).map((citation) => ({ article: docket.article, claim: claim.id, citation })),
  );
}

/** Everywhere a source, or one that was merged into it, is cited, in the order of the dockets and of their claims. */
export function sourceUses(dockets: Iterable<Docket>, source: string, sources: readonly Source[]): SourceUse[] {
  return [...dockets].flatMap((docket) => usesIn(docket, source, sources));
}

/** Source id to the number of citations of it and of those merged into it. Sources that are never cited are not in it. */
export function useCounts(dockets: Iterable<Docket>, sources: readonly Source[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const docket of dockets) {
    for (const claim of docket.claims) {
      for (const { source } of claim.citations) {
        const id = sourceOf(sources, source)?.id ?? source;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Ids of the sources a docket cites, merged ones as what they were merged into, the one cited last first: a citation's id is a ULID, which tells when it was made. */
export function citedLast(docket: Docket, sources: readonly Source[]): readonly string[] {
  const citations = docket.claims.flatMap((claim) => claim.citations).sort((a, b) => (a.id < b.id ? 1 : -1));
  return [...new Set(citations.map(({ source }) => sourceOf(sources, source)?.id ?? source))];
}

/** What to call a source: its parts, from the one that names it to the one that dates it. Words around them are the window's. */
export function sourceLabel(source: Source): { readonly title: string; readonly author: string | null; readonly date: string | null } {
  return { title: source.title, author: source.author ?? null, date: source.date ?? null };
}

/** A claim's citations with their sources; `source` is null where the library no longer has it. */
export function citedSources(claim: Claim, library: LibraryRecord): { readonly citation: Citation; readonly source: Source | null }[] {
  return claim.citations.map((citation) => ({
    citation,
    source: sourceOf(library.sources, citation.source),
  }));
}

/** The confidential sources a docket cites: none of them may be known from a public export. */
export function confidentialIn(docket: Docket, library: LibraryRecord): Source[] {
  const cited = useCounts([docket], library.sources);
  return library.sources.filter((source) => source.confidentiality === 'confidential' && cited.has(source.id));
}
