import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { progressOf } from '../library/progress.ts';
import { onDisk } from '../store/disk-problem.ts';
import { evidenceOf } from './locker.ts';
import { evidenceName, findEvidence, hashOfFile } from './place.ts';

type Proof = Answer<'evidence.prove'>['proofs'][number];

/**
 * Hashes one piece, or all of the library, anew and says of each whether it is still what was captured. Nothing is repaired. What was found
 * changed or gone goes into the log; a log that cannot be written holds no answer back.
 */
export async function proveEvidence(
  library: Library,
  { evidence }: Question<'evidence.prove'>,
  by: string,
): Promise<Result<Answer<'evidence.prove'>>> {
  const asked = evidence === undefined ? ok(library.record.data.evidence) : one(library, evidence);
  if (!asked.ok) return asked;
  const total = asked.value.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const tell = progressOf(library.means.tell, 'proving');
  const onPart = (bytes: number): void => {
    done += bytes;
    if (evidence === undefined) tell(Math.min(0.99, done / Math.max(1, total)));
  };
  const proofs: Proof[] = [];
  for (const piece of asked.value) {
    if (library.left) return failed({ code: 'stopped' });
    proofs.push({ evidence: piece.id, state: await stateOf(library, piece, onPart), at: timeOf(library.means) });
  }
  if (evidence === undefined) tell(1);
  await note(library, proofs, by);
  return ok({ proofs });
}

function one(library: Library, id: string): Result<readonly Evidence[]> {
  const found = evidenceOf(library, id);
  return found.ok ? ok([found.value]) : found;
}

/** `changed`: other bytes, or something that is no file, such as a link. `unreadable`: the disk does not give it. */
async function stateOf(library: Library, piece: Evidence, onPart: (bytes: number) => void): Promise<Proof['state']> {
  const proven = await onDisk<Proof['state']>(evidenceName(piece), async () => {
    const found = await findEvidence(library, piece);
    if (found.kind === 'missing') return ok('missing');
    if (found.kind === 'other') return ok('changed');
    return ok((await hashOfFile(library.means.fs, found.path, onPart)) === piece.sha256 ? 'intact' : 'changed');
  });
  if (proven.ok) return proven.value;
  return proven.problem.code === 'not-found' ? 'missing' : 'unreadable';
}

async function note(library: Library, proofs: readonly Proof[], by: string): Promise<void> {
  const { refusal, audit, means } = library;
  if (refusal !== null || proofs.length === 0) return;
  const named = (state: Proof['state']): string[] => proofs.filter((proof) => proof.state === state).map(({ evidence }) => evidence);
  const detail = { intact: named('intact').length, changed: named('changed'), missing: named('missing'), unreadable: named('unreadable') };
  await audit.addAnyway({ at: timeOf(means), by, article: '', kind: 'prove-evidence', detail });
}
