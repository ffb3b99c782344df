import { join } from 'node:path';
import { readEntry, type AuditEntry } from '../../core/audit/chain.ts';
import { LastChanges } from '../../core/audit/in-docket.ts';
import { SignOffsLogged } from '../../core/audit/sign-offs-logged.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Lock } from '../store/lock.ts';

/** What the log, and what lies beside it, bears of sign-offs. */

/** Null when the log cannot be read: then nothing is said of any sign-off. `also` takes its entries as well. */
export async function readLog(library: Library, also: (entry: AuditEntry) => void = () => undefined): Promise<SignOffsLogged | null> {
  const logged = new SignOffsLogged();
  const aside: string[] = [];
  const read = await onDisk('log.jsonl', async () => {
    await library.audit.each((entry) => {
      logged.take(entry);
      also(entry);
      aside.push(...asideIn(entry));
    });
    return ok(null);
  });
  if (!read.ok) return null;
  await takeBeside(library, aside, (entry) => logged.takeBeside(entry));
  return logged;
}

/** Two computers that wrote apart have two logs: what the other one bears was done there. `aside`: see `asideIn`. */
export async function takeBeside(library: Library, aside: readonly string[], take: (entry: AuditEntry) => void): Promise<void> {
  const beside = library.copies.all.filter(({ kind }) => kind === 'log').map(({ file }) => file);
  for (const file of [...beside, ...aside]) await takeCopy(library, file, take);
}

const ASIDE = /^\.stet\/quarantine\/[^/\\]+$/;

/** Where a conflict copy of the log was put by a person, and still is. */
export function asideIn({ kind, detail }: AuditEntry): readonly string[] {
  const { copyOf, kept } = detail;
  return kind === 'copy-set-aside' && copyOf === 'log' && typeof kept === 'string' && ASIDE.test(kept) ? [kept] : [];
}

/** A copy that cannot be read bears nothing. */
async function takeCopy(library: Library, file: string, take: (entry: AuditEntry) => void): Promise<void> {
  const { fs } = library.means;
  const path = join(library.places.root, file);
  const read = await onDisk(file, async () => {
    const isThere = (await fs.facts(path))?.isFile === true && !(await fs.isLink(path));
    return ok(isThere ? new TextDecoder().decode(await fs.read(path)) : '');
  });
  for (const line of read.ok ? read.value.split('\n') : []) {
    const entry = readEntry(line);
    if (entry !== null) take(entry);
  }
}

/** What the log said while one lock is held when it was read first: for what it bears, and for what the claims may lack. */
export interface FirstLook {
  readonly logged: SignOffsLogged;
  readonly changes: LastChanges;
}
const looks = new WeakMap<Lock, Promise<FirstLook | null>>();

/** Reads the log once for both, whoever asks first. Null when it cannot be read. */
export function firstLook(library: Library, lock: Lock): Promise<FirstLook | null> {
  const look = looks.get(lock) ?? readFirst(library);
  looks.set(lock, look);
  return look;
}

async function readFirst(library: Library): Promise<FirstLook | null> {
  const changes = new LastChanges();
  const logged = await readLog(library, (entry) => changes.take(entry));
  return logged && { logged, changes };
}

/** The same if anybody asked. */
export const lookedFirst = ({ lock }: Library): Promise<FirstLook | null> | undefined => (lock === null ? undefined : looks.get(lock));
