import { correctAsIsOf, removedOf, type Claim, type Docket, type Removed } from '../saved/docket.ts';

/**
 * What a docket remembers of what was taken away from it. A sync tool may bring another copy of the docket in which it still stands: without
 * this, whatever is missing here would look like something that only the copy has.
 */

interface Identified {
  readonly id: string;
}

const isIdentified = (entry: unknown): entry is Identified =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';

const listsOf = (docket: Docket): readonly (readonly Identified[])[] => [
  docket.claims,
  docket.cleared,
  docket.unverified ?? [],
  docket.replies.length === 0 ? [] : docket.replies.filter(isIdentified),
  docket.correctAsIs.length === 0 ? [] : correctAsIsOf(docket),
];

/** What hangs on a claim and goes with it: when the claim itself is removed, none of it is remembered by its own id. */
const onClaim = ({ citations, thread, calculations = [] }: Claim): readonly Identified[] => [...citations, ...thread, ...calculations];

const idsIn = (lists: readonly (readonly Identified[])[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.map(({ id }) => id)));

/** The claims that a change made others, as they were and as they are: it leaves all others the same objects, in their order. */
function touched(before: Docket, after: Docket): readonly (readonly [Claim, Claim])[] {
  return before.claims.flatMap((claim, index) => {
    const next = after.claims[index];
    return next === undefined || next === claim || next.id !== claim.id ? [] : [[claim, next] as const];
  });
}

/** The docket after a change, with what the change took away remembered, and what it brought back remembered no more. */
export function withRemovals(before: Docket, after: Docket, { by, at }: { readonly by: string; readonly at: string }): Docket {
  const pairs = touched(before, after);
  const [had, has] = [listsOf(before), listsOf(after)];
  // No change both takes away and brings one of these: most do neither, and are told by this alone.
  const isSame = had.every(({ length }, index) => length === has[index]?.length);
  if (isSame && pairs.length === 0) return after;
  const left = idsIn([...(isSame ? [] : has), ...pairs.map(([, claim]) => onClaim(claim))]);
  const gone = [...idsIn([...(isSame ? [] : had), ...pairs.map(([claim]) => onClaim(claim))])].filter((id) => !left.has(id));
  return withRemoved(
    without(after, left),
    gone.map((id) => ({ id, by, at })),
  );
}

/** The docket with more that is known to be removed, as far as it does not stand there and was not known. */
export function withRemoved(docket: Docket, more: readonly Removed[]): Docket {
  if (more.length === 0) return docket;
  const known = new Set([...idsIn([...listsOf(docket), ...docket.claims.map(onClaim)]), ...removedOf(docket).map(({ id }) => id)]);
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
