import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Answer, Question } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { emptyDocket, type Docket } from '../../core/saved/docket.ts';
import { audited } from '../audit/audited.ts';
import type { Database } from '../store/database.ts';
import { writeDurably } from '../store/durable-file.ts';
import { savedBytes } from '../store/saved-bytes.ts';
import { inTurn } from './in-turn.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { mayWrite } from './may-write.ts';
import { olderDocket } from './older-docket.ts';
import { resummarise } from './saving.ts';

type DocketState = Pick<Answer<'article.open'>, 'docketProblem' | 'docketKept' | 'docketOlder'>;

/** What is wrong with a docket, where the damaged file was copied to, and from when the newest earlier copy is that can be read. */
export async function docketState(library: Library, id: string, { problem }: Database<Docket>): Promise<DocketState> {
  if (problem === null) return {};
  if (problem.code === 'docket-newer') return { docketProblem: problem.code };
  const kept = await keptOf(library, id, problem);
  if (kept === null) return { docketProblem: 'docket-damaged' };
  const older = await olderDocket(library, id);
  return { ...kept, ...(older === null ? {} : { docketOlder: older.at }) };
}

/** What makes a way out: the copy set aside, or something that is no file and can be put aside as it is. Null when there is neither. */
async function keptOf(library: Library, id: string, problem: Problem): Promise<DocketState | null> {
  if (problem.kept !== undefined) return { docketProblem: 'docket-damaged', docketKept: problem.kept };
  const isInTheWay = problem.code === 'docket-damaged' && (await isNoFile(library, id));
  return isInTheWay ? { docketProblem: 'docket-folder' } : null;
}

async function isNoFile(library: Library, id: string): Promise<boolean> {
  const found = await library.means.fs.facts(library.docketPath(id)).catch(() => null);
  return found !== null && !found.isFile;
}

/** Puts what lies in the docket's place into quarantine as it is; under a name of its own, for it may not be the first. */
async function putAside(library: Library, id: string): Promise<void> {
  const { fs } = library.means;
  const { quarantine } = library.places;
  const path = library.docketPath(id);
  await fs.makeFolder(quarantine);
  await fs.rename(path, join(quarantine, `${basename(path)}-${randomBytes(8).toString('hex')}`));
  await fs.syncFolder(quarantine);
}

/**
 * Puts the newest earlier copy that can be read, or nothing, in the place of a docket that cannot. Only when the damaged file was set
 * aside first; what is no file is put aside now. A docket that is whole stays as it is. `not-found` when there is no earlier copy.
 */
export function restoreDocket(library: Library, { id, from }: Question<'docket.restore'>): Promise<Result<Answer<'docket.restore'>>> {
  return inTurn(library, id, async (file) => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const { data, problem } = await freshDocket(library, id);
    if (problem === null) return ok(data);
    const isInTheWay = problem.code === 'docket-damaged' && (await isNoFile(library, id));
    if (problem.code !== 'docket-damaged' || (problem.kept === undefined && !isInTheWay)) return failed(problem);
    const bytes = from === 'nothing' ? savedBytes(emptyDocket(id)) : (await olderDocket(library, id))?.bytes;
    if (bytes === undefined) return failed({ code: 'not-found', file: `.stet/generations/dockets/${id}.json` });
    // Every verdict since then goes with it: the log has to know why.
    const { means } = library;
    const fact = { at: timeOf(means), by: means.personId(), article: id, kind: 'restore-docket', detail: { from } };
    return audited(library, fact, async () => {
      if (isInTheWay) await putAside(library, id);
      await writeDurably(means.fs, library.docketPath(id), bytes);
      const mended = await freshDocket(library, id);
      if (mended.problem !== null) return failed(mended.problem);
      const summary = await resummarise(library, id, file);
      return summary.ok ? ok(mended.data) : summary;
    });
  });
}

function freshDocket(library: Library, id: string): Promise<Database<Docket>> {
  library.rereadDocket(id, true);
  return library.docket(id);
}
