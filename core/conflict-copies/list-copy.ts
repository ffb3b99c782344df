/** What a second log has after the beginning that both have: from there on they are two chains. */
export function afterCommon<T extends { readonly hash: string }>(ours: readonly T[], theirs: readonly T[]): readonly T[] {
  const at = theirs.findIndex(({ hash }, index) => ours[index]?.hash !== hash);
  return at < 0 ? [] : theirs.slice(at);
}

/** The lines of a list that ours does not have, wherever they stand: two machines may have added in turns. */
export function onlyThere(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const known = new Set(ours);
  return theirs.filter((line) => !known.has(line));
}
