import type { AuditFact } from '../../core/audit/chain.ts';
import { NOT_IN_LOG, type SignOffsLogged } from '../../core/audit/sign-offs-logged.ts';
import type { UnloggedSignOff } from '../../core/claims/unlogged.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { firstLook, lookedFirst, readLog } from './read-signed.ts';

/**
 * Sign-offs that stand in a docket and in no entry of the log: nobody gave them here. They are named and logged, and stay where they are,
 * because a sync tool may bring a docket before its log.
 */

/** What the log bore when it was read last: it only grows, so that what was borne stays so. */
const known = new WeakMap<Library, Promise<SignOffsLogged | null>>();

/** What was written into the log just now, so that it is not read again for it. */
export function noteLogged(library: Library, fact: AuditFact): void {
  const logged = known.get(library) ?? lookedFirst(library)?.then((look) => look?.logged ?? null);
  void logged?.then((one) => one?.take(fact));
}

/** The first time it is what was read for the claims that lack something, too. */
function knownOrRead(library: Library): Promise<SignOffsLogged | null> {
  const { lock } = library;
  const before = known.get(library);
  if (before || lock === null) return before ?? readAnew(library);
  const first = firstLook(library, lock).then((look) => look?.logged ?? null);
  known.set(library, first);
  return first;
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
  const earlier = await knownOrRead(library);
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
  const earlier = await knownOrRead(library);
  const found: Docket[] = [];
  return {
    hold: (docket) => void (earlier !== null && earlier.lacking(docket).length > 0 && found.push(docket)),
    lacking: async () => {
      const now = found.length === 0 ? null : await readAnew(library);
      return now === null ? [] : found.filter((docket) => now.lacking(docket).length > 0).map(({ article }) => article);
    },
  };
}
