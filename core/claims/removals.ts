import { correctAsIsOf, removedOf, type Docket, type Removed } from '../saved/docket.ts';

/**
 * What a docket remembers of what was taken away from it. A sync tool may bring another copy of the docket in which it still stands: without
 * this, whatever is missing here would look like something that only the copy has.
 */

const listsOf = (docket: Docket): readonly (readonly { readonly id: string }[])[] => [
  docket.claims,
  docket.cleared,
  docket.correctAsIs.length === 0 ? [] : correctAsIsOf(docket),
];

const idsOf = (docket: Docket): ReadonlySet<string> => new Set(listsOf(docket).flatMap((list) => list.map(({ id }) => id)));

/** The docket after a change, with what the change took away remembered, and what it brought back remembered no more. */
export function withRemovals(before: Docket, after: Docket, { by, at }: { readonly by: string; readonly at: string }): Docket {
  const [had, has] = [listsOf(before), listsOf(after)];
  // No change both takes away and brings: most do neither, and are told by this alone.
  if (had.every(({ length }, index) => length === has[index]?.length)) return after;
  const left = idsOf(after);
  const gone = [...idsOf(before)].filter((id) => !left.has(id)).map((id) => ({ id, by, at }));
  return withRemoved(without(after, left), gone);
}

/** The docket with more that is known to be removed, as far as it does not stand there and was not known. */
export function withRemoved(docket: Docket, more: readonly Removed[]): Docket {
  if (more.length === 0) return docket;
  const known = new Set([...idsOf(docket), ...removedOf(docket).map(({ id }) => id)]);
  const fresh = more.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? docket : { ...docket, removed: [...(docket.removed ?? []), ...fresh] };
}

/** The docket as if these ids had never been removed from it. */
export function without(docket: Docket, ids: ReadonlySet<string>): Docket {
  const back = new Set<unknown>(removedOf(docket).filter(({ id }) => ids.has(id)));
  if (back.size === 0) return docket;
  const { removed = [], ...rest } = docket;
  const still = removed.filter((entry) => !back.has(entry));
  return still.length === 0 ? rest : { ...rest, removed: still };
}
