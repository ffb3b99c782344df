import { join } from 'node:path';
import * as v from 'valibot';
import type { BinnedEvidence } from '../../core/contract/evidence-calls.ts';
import { ok } from '../../core/result.ts';
import { EvidenceSchema, type Evidence } from '../../core/saved/evidence.ts';
import { SourceSchema } from '../../core/saved/library-record.ts';
import type { Library } from '../library/library.ts';
import { isSafeId } from '../library/places.ts';
import { sha256 } from '../store/content-hash.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';

/** The note beside a piece in the bin; articles there have another. */
export const NOTE = 'evidence.json';
/** The piece itself, whatever it is called: its name is in the note. */
export const FILE = 'evidence';

/** `source`: as it was, for it may be gone when the piece comes back. */
const NoteSchema = v.object({
  evidence: EvidenceSchema,
  source: SourceSchema,
  binned: v.pipe(v.string(), v.isoTimestamp()),
  by: v.string(),
  /** Whether its file came along; earlier versions did not say. */
  held: v.optional(v.boolean()),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** The note as problems name it. */
export const noteName = (folder: string): string => `.stet/trash/${folder}/${NOTE}`;

export const asBinned = (folder: string, { evidence, source, binned }: Note): BinnedEvidence => ({
  id: folder,
  file: evidence.file,
  source: source.title,
  binned,
});

/** The first folder of the bin for a piece that holds nothing of another. */
export async function freeFolder(library: Library, { id }: Evidence): Promise<string> {
  const { fs } = library.means;
  const stem = `evidence-${isSafeId(`evidence-${id}-99`) ? id : sha256(id).slice(0, 24)}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    const there = await Promise.all([NOTE, FILE].map((one) => fs.facts(join(library.places.trash, name, one))));
    if (there.every((facts) => facts === null)) return name;
  }
}

/** What the note in a folder of the bin says; null without one that can be understood. Rejects as the disk does. */
export async function readNote({ means: { fs }, places }: Library, folder: string): Promise<Note | null> {
  try {
    const parsed = v.safeParse(NoteSchema, JSON.parse(new TextDecoder().decode(await fs.read(join(places.trash, folder, NOTE)))));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || ['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}

/** Whether a folder of the bin holds the file itself. A link, a folder or a pipe is none. */
export async function holdsFile({ means: { fs }, places }: Library, folder: string): Promise<boolean> {
  const path = join(places.trash, folder, FILE);
  return !(await fs.isLink(path)) && (await fs.facts(path))?.isFile === true;
}

/** The folders of the bin with their notes, in no order; one that cannot be read keeps nothing else out. */
export async function notesInBin(library: Library): Promise<readonly (readonly [folder: string, note: Note])[]> {
  const { fs } = library.means;
  const { trash } = library.places;
  const names = (await fs.facts(trash))?.isFolder === true ? await fs.list(trash) : [];
  const read = names.filter(isSafeId).map(async (folder) => {
    const note = await onDisk(folder, async () => ok(await readNote(library, folder)));
    return note.ok && note.value !== null ? ([[folder, note.value]] as const) : [];
  });
  return (await Promise.all(read)).flat();
}

/** The evidence in the bin, the latest first. A note alone whose piece is in the locker is what a crash left before it went. */
export async function binnedEvidence(library: Library): Promise<BinnedEvidence[]> {
  const kept = new Set(library.record.data.evidence.map(({ id }) => id));
  const listed = await Promise.all(
    (await notesInBin(library)).map(async ([folder, note]) =>
      kept.has(note.evidence.id) && !(await holdsFile(library, folder)) ? [] : [asBinned(folder, note)],
    ),
  );
  return listed.flat().sort((one, other) => other.binned.localeCompare(one.binned));
}
