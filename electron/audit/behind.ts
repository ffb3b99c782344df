import type { AuditEntry } from '../../core/audit/chain.ts';
import { isInDocket, LastChanges, NOT_IN_DOCKET, wordsOf } from '../../core/audit/in-docket.ts';
import { sealedName } from '../../core/audit/names.ts';
import type { Behind } from '../../core/contract/behind.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Lock } from '../store/lock.ts';
import { firstLook } from './read-signed.ts';

/**
 * A program that is killed between the log's entry and the docket's write leaves an entry that speaks of something nobody has. It is looked
 * for, said and logged; what it speaks of is never done by itself: a person does that again, or does not.
 */

/** What the log says while one lock is held: nobody else writes to it. `seen`: articles that were looked at. */
interface Looked {
  readonly last: Promise<LastChanges | null>;
  readonly seen: Set<string>;
}
const looked = new WeakMap<Lock, Looked>();

/** The last changes that the log knows; null when it cannot be read. */
export async function lastChanges(library: Library): Promise<LastChanges | null> {
  const last = new LastChanges();
  const read = await onDisk('log.jsonl', async () => ok(await library.audit.each((entry) => last.take(entry))));
  return read.ok ? last : null;
}

/**
 * What the log says of this article last and its docket does not have. `known` may be older than what was done since: before anything is said
 * the log is read again, while nothing of this article is under way.
 */
export async function findBehind(library: Library, id: string, known: LastChanges): Promise<AuditEntry | null> {
  if (known.of(id) === undefined) return null;
  return library.queue.run(id, async () => ((await lacks(library, id, known)) ? lackedNow(library, id) : null));
}

async function lackedNow(library: Library, id: string): Promise<AuditEntry | null> {
  const now = await lastChanges(library);
  return now !== null && (await lacks(library, id, now)) ? (now.of(id) ?? null) : null;
}

async function lacks(library: Library, id: string, last: LastChanges): Promise<boolean> {
  const entry = last.of(id);
  const isWriter = library.refusal === null && !library.left && library.entries.has(id);
  if (entry === undefined || !isWriter || (await library.docket(id)).problem !== null) return false;
  return !isInDocket(await library.docketNow(id), entry);
}

/** The entry as the window says it. */
export async function behindOf(library: Library, id: string, entry: AuditEntry): Promise<Behind> {
  const { n, kind: did, at, by, detail } = entry;
  const who = sealedName(entry, by) ?? library.record.data.people.find((one) => one.id === by)?.name ?? '';
  const { check, claims } = detail;
  return {
    ...{ n, did, who, at, words: wordsOf(entry, await library.docketNow(id)), claims: Array.isArray(claims) ? claims.length : 1 },
    ...(typeof check === 'string' ? { check } : {}),
  };
}

/** Once for each article that is opened: tells the window what its claims lack, and the log that they do. */
export async function lookBehind(library: Library, id: string): Promise<void> {
  const { lock } = library;
  if (lock === null || library.refusal !== null) return;
  const first = (): Looked['last'] => firstLook(library, lock).then((look) => look?.changes ?? null);
  const known = looked.get(lock) ?? { last: first(), seen: new Set() };
  looked.set(lock, known);
  if (known.seen.has(id)) return;
  known.seen.add(id);
  const last = await known.last;
  const entry = last === null ? null : await findBehind(library, id, last);
  if (entry === null) return;
  const behind = await behindOf(library, id, entry);
  library.means.tell({ kind: 'docket-behind', id, behind });
  const { claim } = entry.detail;
  const detail = { of: entry.n, did: entry.kind, ...(typeof claim === 'string' ? { claim } : {}), words: behind.words };
  const { means, audit } = library;
  await audit.addAnyway({ at: timeOf(means), by: means.personId(), article: id, kind: NOT_IN_DOCKET, detail });
}
