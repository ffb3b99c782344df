import { dirname, join } from 'node:path';
import type { Answer } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import { audited } from '../audit/audited.ts';
import type { Library } from '../library/library.ts';
import { mayWrite } from '../library/may-write.ts';
import { timeOf } from '../library/means.ts';
import { changeRecord } from '../library/record.ts';
import { movedWith, orUndo, unlessDisk, type Move } from '../store/all-or-nothing.ts';
import { onDisk } from '../store/disk-problem.ts';
import { removeDurably, writeDurably } from '../store/durable-file.ts';
import { asBinned, FILE, freeFolder, holdsFile, NOTE, type Note } from './in-bin.ts';
import { evidenceOf } from './locker.ts';
import { evidenceName, findEvidence } from './place.ts';

type Out = Answer<'evidence.bin'>;

/**
 * Moves a piece to `.stet/trash/evidence-<id>/` with a note of what it was; all of it or nothing. The file stays where another piece is kept in
 * it, and where something that is no file lies in its place. What was taken out stays known, for claims may rest on it. Refused with
 * `unknown-evidence`, and with what the disk says.
 */
export function takeOut(library: Library, id: string, by: string): Promise<Result<Out>> {
  return library.queue.run('evidence', async () => {
    const piece = evidenceOf(library, id);
    if (!piece.ok) return piece;
    const { source, sha256 } = piece.value;
    // A source is not removed while it has evidence; a record that was made by hand may name none.
    const found = library.record.data.sources.find((one) => one.id === source);
    if (!found) return failed({ code: 'unknown-source' });
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const at = timeOf(library.means);
    const fact = { at, by, article: '', kind: 'bin-evidence', detail: { evidence: id, source, sha256 } };
    const note: Note = { evidence: piece.value, source: found, binned: at, by };
    return audited(library, fact, () => onDisk(evidenceName(piece.value), () => toBin(library, note)));
  });
}

async function toBin(library: Library, note: Note): Promise<Result<Out>> {
  const { means, places } = library;
  const name = await freeFolder(library, note.evidence);
  const folder = join(places.trash, name);
  const moves = await movesOf(library, note.evidence, join(folder, FILE));
  const moved = async (): Promise<Result<Out>> => {
    await means.fs.makeFolder(folder);
    await writeDurably(means.fs, join(folder, NOTE), Buffer.from(JSON.stringify({ ...note, held: moves.length > 0 }), 'utf8'));
    return movedWith(means.fs, moves, async () => {
      const record = await forget(library, note);
      return record.ok ? ok({ binned: asBinned(name, note), record: record.value }) : record;
    });
  };
  const out = await orUndo(moved, () => clearAway(library, name));
  if (out.ok) for (const { from } of moves) await unlessDisk(() => means.fs.removeFolder(dirname(from)));
  return out;
}

/** The file goes along unless it is another piece's, too, or none. */
async function movesOf(library: Library, piece: Evidence, to: string): Promise<readonly Move[]> {
  const isIt = ({ id, sha256, file }: Evidence): boolean => id !== piece.id && sha256 === piece.sha256 && file === piece.file;
  if (library.record.data.evidence.some(isIt)) return [];
  const found = await findEvidence(library, piece);
  return found.kind === 'file' ? [{ from: found.path, to }] : [];
}

function forget(library: Library, { evidence: { id, source, sha256, file }, binned: at, by }: Note): ReturnType<typeof changeRecord> {
  return changeRecord(library, (data) => {
    if (!data.evidence.some((one) => one.id === id)) return failed({ code: 'unknown-evidence' });
    const takenOut = [...(data.takenOut ?? []).filter(({ evidence }) => evidence !== id), { evidence: id, source, sha256, file, at, by }];
    return ok({ ...data, evidence: data.evidence.filter((one) => one.id !== id), takenOut });
  });
}

/** Where the disk did not even take the file back, its note stays with it: so it is found in the bin. */
async function clearAway(library: Library, name: string): Promise<void> {
  const folder = join(library.places.trash, name);
  if (await holdsFile(library, name)) return;
  await removeDurably(library.means.fs, join(folder, NOTE));
  await library.means.fs.removeFolder(folder);
}
