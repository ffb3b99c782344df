/** What is read from the detail of an entry, whose shape only its writer knew: what is of another one is empty. */

export type Facts = Readonly<Record<string, unknown>>;

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const factsIn = (value: unknown): Facts => (typeof value === 'object' && value !== null ? (value as Facts) : {});

/** Which sign-offs stand after an entry that took some back (`leftAfter`); null in entries from before these were named. */
export function standAfter(after: unknown): ((given: { readonly by: string; readonly at: string }) => boolean) | null {
  if (!Array.isArray(after)) return null;
  const stand = new Set(after.map((one) => JSON.stringify(one)));
  return ({ by, at }) => stand.has(JSON.stringify([by, at]));
}
