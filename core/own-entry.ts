/** What a table itself holds under a key that came from outside. Every object has a `constructor` from elsewhere: that is no entry. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
