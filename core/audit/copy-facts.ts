import { closerThere } from '../conflict-copies/sources-there.ts';
import type { NotAgain } from '../conflict-copies/not-again.ts';
import type { RemovedHere } from '../contract/conflict-copies.ts';
import type { Docket } from '../saved/docket.ts';
import { FIELD_LIMITS } from '../saved/field-limits.ts';
import type { LibraryRecord } from '../saved/library-record.ts';

/** What of a conflict copy was taken over, in ids: what it says of sources and people may be told to nobody (`docs/decisions/0016`). */

const newIds = (before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): readonly string[] => {
  const known = new Set(before.map(({ id }) => id));
  return after.flatMap(({ id }) => (known.has(id) ? [] : [id]));
};

/** What these say is in no entry, nor is it when they are written (`facts.ts`). */
const UNWORDED: ReadonlySet<RemovedHere['kind']> = new Set(['note', 'reply']);

const backFact = ({ id, kind, words }: RemovedHere): Record<string, unknown> => ({
  ...{ id, kind },
  ...(UNWORDED.has(kind) ? {} : { words: words.slice(0, FIELD_LIMITS.line) }),
});

/** What a record has now that it had not before. */
export function recordCopied(before: LibraryRecord, after: LibraryRecord): Record<string, unknown> {
  const closer = closerThere(before, after).map(({ id }) => id);
  return {
    sources: newIds(before.sources, after.sources),
    ...(closer.length === 0 ? {} : { closer }),
    people: newIds(before.people, after.people),
    evidence: newIds(before.evidence, after.evidence),
    words: after.words.length - before.words.length,
  };
}

/** What claims that both have became by the copy: disputed, or what nobody could verify. */
function turnedBetween(before: Docket, after: Docket): readonly Record<string, unknown>[] {
  const then = new Map(before.claims.map(({ id, check }) => [id, check]));
  return after.claims.flatMap(({ id, check: to, anchor }) => {
    const from = then.get(id);
    return from === undefined || from === to ? [] : [{ claim: id, words: anchor.exact.slice(0, FIELD_LIMITS.line), from, to }];
  });
}

/**
 * What a docket has now that it had not before; `signedBy`: whose sign-offs came with it, each as often as they signed; `turned`: which claims that
 * it had are something else by it. `back`: what had been
 * removed, and was brought back by whoever the entry names; `left`: which sign-offs the copy had that did not come with it, because they were
 * taken back here.
 */
export function docketCopied(
  before: Docket,
  after: Docket,
  back: readonly RemovedHere[],
  left: readonly NotAgain[] = [],
): Record<string, unknown> {
  const known = new Set(before.claims.map(({ id }) => id));
  const fresh = after.claims.filter(({ id }) => !known.has(id));
  const signedBy = fresh.flatMap(({ signOffs }) => signOffs.map(({ by }) => by));
  const turned = turnedBetween(before, after);
  const takenBack = left.filter(({ claim }) => fresh.some(({ id }) => id === claim));
  const correctAsIs = after.correctAsIs.length - before.correctAsIs.length;
  return {
    ...{ claims: fresh.length, signOffs: signedBy.length, signedBy },
    ...(turned.length === 0 ? {} : { turned }),
    ...(correctAsIs === 0 ? {} : { correctAsIs }),
    ...(takenBack.length === 0 ? {} : { takenBack }),
    ...(back.length === 0 ? {} : { again: back.map(backFact) }),
  };
}
