import { join } from 'node:path';
import type { Fault } from '../../core/contract/checking.ts';
import { ok } from '../../core/result.ts';
import { FILE, holdsFile, NOTE, notesInBin, type Note } from '../evidence/in-bin.ts';
import { findEvidence, hashOfFile } from '../evidence/place.ts';
import type { Library } from '../library/library.ts';
import { isSafeId } from '../library/places.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';

const at = (folder: string, name: string): string => `.stet/trash/${folder}/${name}`;
const fault = (kind: Fault['kind'], file: string): Fault => ({ kind, file, ways: [] });

/**
 * What is wrong with evidence in the bin, from where it can be put back: its bytes as in the locker, and the note that says what it was. A bin
 * that somebody cleared lacks nothing. `onPart` may stop it by throwing.
 */
export async function faultsInBin(library: Library, onPart: (bytes: number) => void): Promise<readonly Fault[]> {
  const notes = new Map(await notesInBin(library));
  const faults: Fault[] = [];
  for (const folder of await foldersOf(library)) {
    const note = notes.get(folder);
    const found = note === undefined ? await lookAtNote(library, folder) : await lookAtPiece(library, folder, note, onPart);
    if (found !== null) faults.push(found);
  }
  return faults;
}

/** Rejects as the disk does, but for a bin that there is not. */
async function foldersOf({ means: { fs }, places }: Library): Promise<readonly string[]> {
  const names = await fs.list(places.trash).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  });
  return names.filter(isSafeId).sort();
}

/** Nobody can say what a piece is whose note is gone or damaged, nor put it back. Whatever else lies in the bin is no evidence. */
async function lookAtNote(library: Library, folder: string): Promise<Fault | null> {
  const { fs } = library.means;
  const there = await onDisk(folder, async () => {
    const hasNote = (await fs.facts(join(library.places.trash, folder, NOTE))) !== null;
    return ok(hasNote || (await holdsFile(library, folder)));
  });
  return there.ok && there.value ? fault('evidence-note', at(folder, NOTE)) : null;
}

async function lookAtPiece(
  library: Library,
  folder: string,
  { evidence, held }: Note,
  onPart: (bytes: number) => void,
): Promise<Fault | null> {
  const file = at(folder, FILE);
  const state = await onDisk<'there' | 'missing' | 'changed'>(file, async () => {
    const path = join(library.places.trash, folder, FILE);
    if (await holdsFile(library, folder)) {
      return ok((await hashOfFile(library.means.fs, path, onPart)) === evidence.sha256 ? 'there' : 'changed');
    }
    // It stayed where another piece is kept in it, had gone before, or never went because of a crash.
    const isElsewhere = held === false || (await findEvidence(library, evidence)).kind === 'file';
    return ok(isElsewhere ? 'there' : 'missing');
  });
  if (state.ok && state.value === 'there') return null;
  return fault(state.ok && state.value === 'missing' ? 'evidence-missing' : 'evidence-changed', file);
}
