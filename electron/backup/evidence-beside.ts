import { basename, dirname, join } from 'node:path';
import { evidenceHash } from '../../core/backup/manifest.ts';
import { hashOfFile } from '../evidence/place.ts';
import type { Library } from '../library/library.ts';
import { errorCode } from '../store/disk-problem.ts';
import { beginNewFile } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { Through, type Filling, type Work } from './filling.ts';
import { factsToRead, whyNot, type NotRead } from './read-files.ts';
import { placeOf, type WalkedFile } from './walk.ts';

/** Where the evidence of all backups of a folder lies: a piece never changes under its hash, so it is copied once. */
export const besideFolder = (folder: string): string => join(folder, 'evidence');

interface Keeping {
  readonly library: Library;
  readonly fs: FileSystem;
  readonly folder: string;
}

/** Copies the evidence that is not beside the backups yet; each piece is hashed while it is read, and again when it lies there. */
export async function keepEvidence(
  job: Keeping,
  files: readonly WalkedFile[],
  { filling, work }: { readonly filling: Filling; readonly work: Work },
): Promise<void> {
  for (const file of files) {
    work.stop.check();
    const sha256 = evidenceHash(file.path);
    if (sha256 === null) continue;
    const kept = await keepOne(job, { ...file, sha256 }, work);
    if (typeof kept === 'string') filling.missed.set(file.path, kept);
    else filling.beside({ path: file.path, sha256, bytes: kept.bytes });
  }
}

interface Piece extends WalkedFile {
  readonly sha256: string;
}

async function keepOne({ library, fs, folder }: Keeping, piece: Piece, work: Work): Promise<{ readonly bytes: number } | NotRead> {
  const target = join(besideFolder(folder), piece.sha256, basename(piece.path));
  const there = await fs.facts(target);
  if (there?.isFile === true && !(await fs.isLink(target)) && there.size === piece.bytes) {
    work.read(piece.bytes);
    return { bytes: there.size };
  }
  const facts = await factsToRead(library, piece).catch(whyNot);
  if (typeof facts === 'string') return facts;
  return copyOne({ fs, library }, piece, target, work);
}

/** What does not have the hash that it lies under is not kept in its name. Rejects with what the disk of the backups says. */
async function copyOne(
  { fs, library }: Pick<Keeping, 'fs' | 'library'>,
  piece: Piece,
  target: string,
  work: Work,
): Promise<{ readonly bytes: number } | NotRead> {
  await fs.makeFolder(dirname(target));
  const copy = await beginNewFile(fs, dirname(target));
  try {
    const through = new Through(library.means.fs.parts(placeOf(library.places.root, piece)), work);
    for await (const part of through.parts()) await copy.write(part);
    const isTrue = through.broken === null && through.sha256 === piece.sha256;
    if (!isTrue || (await hashOfFile(fs, await copy.seal())) !== piece.sha256) {
      await copy.drop();
      return through.broken ?? 'changing';
    }
    await copy.finish(target).catch((error: unknown) => replaceOther(fs, { target, error, sha256: piece.sha256 }));
    await copy.drop();
    return { bytes: through.bytes };
  } catch (error) {
    await copy.drop();
    throw error;
  }
}

interface Taken {
  readonly target: string;
  readonly error: unknown;
  readonly sha256: string;
}

/** The name is taken: by the same piece from another library, or by what was torn. Only the first will do. */
async function replaceOther(fs: FileSystem, { target, error, sha256 }: Taken): Promise<void> {
  if (errorCode(error) !== 'EEXIST' || (await hashOfFile(fs, target)) !== sha256) throw error;
}
