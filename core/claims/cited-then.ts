import type { Claim, SignOff } from '../saved/docket.ts';
import type { CitedThen } from '../saved/signed-then.ts';
import type { Source } from '../saved/library-record.ts';
import { isAlike } from '../sources/duplicates.ts';
import { sourceOf } from '../sources/source-of.ts';

/**
 * The sources that a sign-off was given for. It holds for its words whatever is cited; but where a source that its giver saw is gone since, or
 * cited from another place in it, the name stands beside what its giver never looked at, and that is said.
 */

/** The source that stands for each id: of merged ones another. */
const standingId = (sources: readonly Source[], id: string): string => sourceOf(sources, id)?.id ?? id;

/** What a sign-off remembers of the sources that a claim cites; that there are none, too. `stood`: what stood for one that was merged. */
export function citedNow({ citations }: Pick<Claim, 'citations'>, sources: readonly Source[]): readonly CitedThen[] {
  return citations.map(({ source, locator: { kind, value } }) => {
    const stood = standingId(sources, source);
    return { source, kind, value, ...(stood === source ? {} : { stood }) };
  });
}

/** Whether what stands for a source now is what its giver saw: the same record, or one that says the same of what it is. */
function isSeen({ source, stood = source }: CitedThen, id: string, sources: readonly Source[]): boolean {
  const now = standingId(sources, id);
  if (now === stood) return true;
  const [then, standing] = [stood, now].map((one) => sources.find((known) => known.id === one));
  return id === source && then !== undefined && standing !== undefined && isAlike(then, standing);
}

/**
 * A place that was missing and is said now is no other place, and what is cited beside it since takes nothing from it. A source that was merged
 * into another is the other one since. Whoever signed while nothing was cited has seen none of what is cited since. Sign-offs that remember
 * nothing were given before they did, or, by earlier versions, for no source at all.
 */
export function isForOtherSources({ cited }: SignOff, { citations }: Pick<Claim, 'citations'>, sources: readonly Source[] = []): boolean {
  if (cited === undefined) return false;
  if (cited.length === 0) return citations.length > 0;
  const isCited = (then: CitedThen): boolean =>
    citations.some(({ source, locator }) => isSeen(then, source, sources) && (then.value.trim() === '' || isPlace(locator, then)));
  return !cited.every(isCited);
}

const isPlace = (one: Pick<CitedThen, 'kind' | 'value'>, other: Pick<CitedThen, 'kind' | 'value'>): boolean =>
  one.kind === other.kind && one.value.trim() === other.value.trim();

/** Whether two remember the same, in whatever order. */
export function isSameCited(one: readonly CitedThen[] | undefined, other: readonly CitedThen[] | undefined): boolean {
  const inOrder = (cited: readonly CitedThen[] = []): string =>
    JSON.stringify(cited.map(({ source, kind, value, stood }) => JSON.stringify([source, kind, value, stood])).sort());
  return inOrder(one) === inOrder(other);
}
