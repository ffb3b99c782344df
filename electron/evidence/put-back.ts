import { join } from 'node:path';
import { fittingName, numberedName } from '../../core/evidence/file-name.ts';
import type { Answer } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { audited } from '../audit/audited.ts';
import type { Library } from '../library/library.ts';
import { mayWrite } from '../library/may-write.ts';
import { timeOf } from '../library/means.ts';
import { isSafeId } from '../library/places.ts';
import { changeRecord } from '../library/record.ts';
import { movedWith, orUndo, unlessDisk, type Move } from '../store/all-or-nothing.ts';
import { linkedAway, onDisk } from '../store/disk-problem.ts';
import { removeDurably } from '../store/durable-file.ts';
import { FILE, holdsFile, NOTE, noteName, notesInBin, readNote, type Note } from './in-bin.ts';
import { evidenceName, hashOfFile, isPlainName } from './place.ts';

type Back = Answer<'evidence.restore'>;

/**
 * Puts a piece of the bin back into the locker, under a number when its name was given away meanwhile; the source comes back with it when it
 * is gone. `name`: its folder in the bin. Refused with `not-found`, `evidence-kept-again`, `bin-evidence-name`, `bin-evidence-other`, and with what the disk says.
 */
export function putBack(library: Library, name: string, by: string): Promise<Result<Back>> {
  return library.queue.run('evidence', () =>
    onDisk(noteName(name), async () => {
      const note = isSafeId(name) ? await readNote(library, name) : null;
      if (note === null) return failed({ code: 'not-found' });
      const { id, source, sha256, file } = note.evidence;
      // Anybody may have written the note: its name must not lead out of the locker.
      if (!isPlainName(file)) return failed({ code: 'bin-evidence-name', file: noteName(name) });
      if (isAnother(library.record.data, note.evidence)) return failed({ code: 'bin-evidence-other', file: noteName(name) });
      if (isKeptAgain(library.record.data, note.evidence)) return failed({ code: 'evidence-kept-again', file });
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const fact = { at: timeOf(library.means), by, article: '', kind: 'restore-evidence', detail: { evidence: id, source, sha256 } };
      return audited(library, fact, () => onDisk(evidenceName(note.evidence), () => back(library, name, note)));
    }),
  );
}

/** Whether the source was given the same bytes again after the piece was taken out. */
function isKeptAgain({ evidence, sources }: LibraryRecord, { id, source, sha256 }: Evidence): boolean {
  const standing = (one: string): string => sourceOf(sources, one)?.id ?? one;
  return evidence.some((one) => one.id !== id && one.sha256 === sha256 && standing(one.source) === standing(source));
}

/** Whether the note's id is that of other bytes, in the locker or taken out of it: what a note says replaces nothing that is known. */
function isAnother({ evidence, takenOut = [] }: LibraryRecord, { id, sha256 }: Evidence): boolean {
  const isOther = (one: string, hash: string): boolean => one === id && hash !== sha256;
  return evidence.some((one) => isOther(one.id, one.sha256)) || takenOut.some((one) => isOther(one.evidence, one.sha256));
}

async function back(library: Library, name: string, note: Note): Promise<Result<Back>> {
  const { fs } = library.means;
  // Of a piece that is in the locker, after a crash that left its note, the record knows better than the note.
  const known = library.record.data.evidence.find(({ id }) => id === note.evidence.id) ?? note.evidence;
  const piece: Evidence = { ...known, file: fittingName(known.file) };
  const { move, file, isMissing, spare } = await placeFor(library, name, piece);
  const evidence: Evidence = { ...piece, file };
  const home = join(library.places.evidence, evidence.sha256);
  const moved = async (): Promise<Result<Back>> => {
    if (move) await fs.makeFolder(home);
    return movedWith(fs, move ? [move] : [], async () => {
      const record = await remember(library, evidence, note);
      return record.ok ? ok({ evidence, isMissing, record: record.value }) : record;
    });
  };
  // A folder that others lie in stays.
  const restored = await orUndo(moved, () => unlessDisk(() => fs.removeFolder(home)));
  if (!restored.ok) return restored;
  // Without its piece the note says nothing: it may stay where the disk wants it to.
  const folder = join(library.places.trash, name);
  if (spare) await unlessDisk(() => removeDurably(fs, join(folder, FILE)));
  await unlessDisk(() => removeDurably(fs, join(folder, NOTE)));
  await unlessDisk(() => fs.removeFolder(folder));
  return restored;
}

/** Where the file comes from and what it is called in the locker. `spare`: the bin holds nothing but a second copy of the very bytes. */
interface Place {
  readonly move: Move | null;
  readonly file: string;
  readonly isMissing: boolean;
  readonly spare: boolean;
}

async function placeFor(library: Library, name: string, piece: Evidence): Promise<Place> {
  const { fs } = library.means;
  const folder = join(library.places.evidence, piece.sha256);
  if (await fs.isLink(folder)) throw linkedAway(`evidence/${piece.sha256}`);
  const bin = (await holdsFile(library, name)) ? name : await sharing(library, piece);
  const there = (file: string) => fs.facts(join(folder, file));
  if (bin === null) return { move: null, file: piece.file, isMissing: (await there(piece.file)) === null, spare: false };
  const from = join(library.places.trash, bin, FILE);
  const isTrue = (await hashOfFile(fs, from)) === piece.sha256;
  for (let number = 1; ; number += 1) {
    const file = numberedName(piece.file, number);
    const to = join(folder, file);
    if (await fs.isLink(to)) continue;
    const facts = await there(file);
    if (facts === null) return { move: { from, to }, file, isMissing: false, spare: false };
    // The same bytes are kept once; what lies there is never replaced.
    const isSame = isTrue && facts.isFile && (await hashOfFile(fs, to)) === piece.sha256;
    if (isSame) return { move: null, file, isMissing: false, spare: bin === name };
  }
}

/** A piece whose file stayed behind with another, which was taken out since, finds it there; null when it is nowhere in the bin. */
async function sharing(library: Library, piece: Evidence): Promise<string | null> {
  const { evidence } = library.record.data;
  if (evidence.some(({ sha256, file }) => sha256 === piece.sha256 && file === piece.file)) return null;
  for (const [folder, note] of await notesInBin(library)) {
    if (note.evidence.sha256 === piece.sha256 && (await holdsFile(library, folder))) return folder;
  }
  return null;
}

function remember(library: Library, piece: Evidence, { source }: Note): ReturnType<typeof changeRecord> {
  return changeRecord(library, ({ takenOut = [], ...data }) => {
    const left = takenOut.filter(({ evidence }) => evidence !== piece.id);
    const sources = data.sources.some(({ id }) => id === source.id) ? data.sources : [...data.sources, source];
    const evidence = [...data.evidence.filter(({ id }) => id !== piece.id), piece];
    return ok({ ...data, sources, evidence, ...(left.length === 0 ? {} : { takenOut: left }) });
  });
}
