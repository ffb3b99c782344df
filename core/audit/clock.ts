import type { AuditEntry } from './chain.ts';

/** Entries that are made at one time may come in another order: that much later in the log says nothing of the clock. */
const AT_ONCE_MS = 5000;

/**
 * The numbers of the entries that bear an earlier time than the entry before them: the clock was set back, or what they say was written later
 * than it happened. `entries`: the whole log, in its order. A time that is none is passed over.
 */
export function earlierThanBefore(entries: readonly Pick<AuditEntry, 'n' | 'at'>[]): ReadonlySet<number> {
  const back = new Set<number>();
  let before = Number.NEGATIVE_INFINITY;
  for (const { n, at } of entries) {
    const now = Date.parse(at);
    if (Number.isNaN(now)) continue;
    if (now < before - AT_ONCE_MS) back.add(n);
    before = now;
  }
  return back;
}
