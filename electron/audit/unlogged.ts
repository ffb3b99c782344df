import { join } from 'node:path';
import { readEntry, type AuditEntry, type AuditFact } from '../../core/audit/chain.ts';
import { NOT_IN_LOG, SignOffsLogged } from '../../core/audit/sign-offs-logged.ts';
import type { UnloggedSignOff } from '../../core/claims/unlogged.ts';
import { ok } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { onDisk } from '../store/disk-problem.ts';

/**
 * Sign-offs that stand in a docket and in no entry of the log: nobody gave them here. They are named and logged, and stay where they are,
 * because a sync tool may bring a docket before its log.
 */

/** What the log bore when it was read last: it only grows, so that what was borne stays so. */
const known = new WeakMap<Library, Promise<SignOffsLogged | null>>();

/** What was written into the log just now, so that it is not read again for it. */
export function noteLogged(library: Library, fact: AuditFact): void {
  void known.get(library)?.then((logged) => logged?.take(fact));
}

/** Null when the log cannot be read: then nothing is said of any sign-off. */
async function readLog(library: Library): Promise<SignOffsLogged | null> {
  const logged = new SignOffsLogged();
  const aside: string[] = [];
  const read = await onDisk('log.jsonl', async () => {
    await library.audit.each((entry) => {
      logged.take(entry);
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

function readAnew(library: Library): Promise<SignOffsLogged | null> {
  const reading = readLog(library);
  known.set(library, reading);
  return reading;
}

/** The sign-offs of an article that no entry bears. The log is read again before anything is said of one. */
export async function unloggedIn(library: Library, id: string): Promise<UnloggedSignOff[]> {
  return (await found(library, id)).all;
}

async function found(
  library: Library,
  id: string,
): Promise<{ readonly all: UnloggedSignOff[]; readonly unsaid: readonly UnloggedSignOff[] }> {
  const none = { all: [], unsaid: [] };
  if (!library.entries.has(id)) return none;
  const { data, problem } = await library.docket(id);
  if (problem !== null || !data.claims.some(({ signOffs }) => signOffs.length > 0)) return none;
  // A docket that is asked for before it was read has no name yet.
  const docket = { article: id, claims: data.claims };
  const earlier = await (known.get(library) ?? readAnew(library));
  if (earlier !== null && earlier.lacking(docket).length === 0) return none;
  // The sign-off was logged before it was written, so that a log that is read now bears it.
  const now = await readAnew(library);
  if (now === null) return none;
  const all = [...now.lacking(docket)];
  return { all, unsaid: now.unsaid(id, all) };
}

/** The same for the window that has the article open; what is found is said in the log, once. */
export async function lookUnlogged(library: Library, id: string): Promise<UnloggedSignOff[]> {
  return library.queue.run(`${NOT_IN_LOG} ${id}`, async () => {
    const { all, unsaid } = await found(library, id);
    if (unsaid.length > 0 && library.refusal === null && !library.left) {
      const detail = { outside: true, signedBy: unsaid.map(({ by }) => by), words: unsaid[0]?.words, signOffs: unsaid };
      await library.audit.addAnyway({ at: timeOf(library.means), by: '', article: id, kind: NOT_IN_LOG, detail });
    }
    return all;
  });
}

/** Holds many dockets against the log; it is read once more before anything is said of any of them. */
export async function heldAgainstLog(library: Library): Promise<{
  readonly hold: (docket: Docket) => void;
  readonly lacking: () => Promise<readonly string[]>;
}> {
  const earlier = await (known.get(library) ?? readAnew(library));
  const found: Docket[] = [];
  return {
    hold: (docket) => void (earlier !== null && earlier.lacking(docket).length > 0 && found.push(docket)),
    lacking: async () => {
      const now = found.length === 0 ? null : await readAnew(library);
      return now === null ? [] : found.filter((docket) => now.lacking(docket).length > 0).map(({ article }) => article);
    },
  };
}
