import type { CitedThen, Claim, SignOff } from '../saved/docket.ts';

/**
 * The sources that a sign-off was given for. It holds for its words whatever is cited; but where a source that its giver saw is gone since, or
 * cited from another place in it, the name stands beside what its giver never looked at, and that is said.
 */

/** What a sign-off remembers of the sources that a claim cites; that there are none, too. */
export function citedNow({ citations }: Pick<Claim, 'citations'>): readonly CitedThen[] {
  return citations.map(({ source, locator: { kind, value } }) => ({ source, kind, value }));
}

/**
 * A place that was missing and is said now is no other place, and what is cited beside it since takes nothing from it. Whoever signed while
 * nothing was cited has seen none of what is cited since. Sign-offs that remember nothing were given before they did, or, by earlier versions,
 * for no source at all.
 */
export function isForOtherSources({ cited }: SignOff, { citations }: Pick<Claim, 'citations'>): boolean {
  if (cited === undefined) return false;
  if (cited.length === 0) return citations.length > 0;
  const isCited = (then: CitedThen): boolean =>
    citations.some(({ source, locator }) => source === then.source && (then.value.trim() === '' || isPlace(locator, then)));
  return !cited.every(isCited);
}

const isPlace = (one: Pick<CitedThen, 'kind' | 'value'>, other: Pick<CitedThen, 'kind' | 'value'>): boolean =>
  one.kind === other.kind && one.value.trim() === other.value.trim();

/** Whether two remember the same, in whatever order. */
export function isSameCited(one: readonly CitedThen[] | undefined, other: readonly CitedThen[] | undefined): boolean {
  const inOrder = (cited: readonly CitedThen[] = []): string =>
    JSON.stringify(cited.map(({ source, kind, value }) => JSON.stringify([source, kind, value])).sort());
  return inOrder(one) === inOrder(other);
}
