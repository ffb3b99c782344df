import type { Docket } from '../saved/docket.ts';
import type { LibraryRecord } from '../saved/library-record.ts';

/** What of a conflict copy was taken over, in ids: what it says of sources and people may be told to nobody (`docs/decisions/0016`). */

const newIds = (before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): readonly string[] => {
  const known = new Set(before.map(({ id }) => id));
  return after.flatMap(({ id }) => (known.has(id) ? [] : [id]));
};

/** What a record has now that it had not before. */
export function recordCopied(before: LibraryRecord, after: LibraryRecord): Record<string, unknown> {
  return {
    sources: newIds(before.sources, after.sources),
    people: newIds(before.people, after.people),
    evidence: newIds(before.evidence, after.evidence),
    words: after.words.length - before.words.length,
  };
}

/** Whose sign-offs a docket has now that it had not before, each as often as they signed. */
export function signersCopied(before: Docket, after: Docket): readonly string[] {
  const known = new Set(before.claims.map(({ id }) => id));
  return after.claims.flatMap(({ id, signOffs }) => (known.has(id) ? [] : signOffs.map(({ by }) => by)));
}
