import type { Library } from '../library/library.ts';
import { PICTURE_LIMIT_BYTES, pictureKind } from '../library/media.ts';
import { evidenceOf } from './locker.ts';
import { findEvidence } from './place.ts';

/** The bytes of a piece that is a picture the window may show, or null. A page, a drawing that is a program and all else is never shown. */
export async function evidencePicture(library: Library, id: string): Promise<Uint8Array | null> {
  const piece = evidenceOf(library, id);
  if (!piece.ok) return null;
  const { fs } = library.means;
  const found = await findEvidence(library, piece.value).catch(() => null);
  if (found?.kind !== 'file') return null;
  const facts = await fs.facts(found.path);
  if (!facts || facts.size > PICTURE_LIMIT_BYTES) return null;
  const bytes = await fs.read(found.path).catch(() => null);
  return bytes !== null && pictureKind(bytes) !== null ? bytes : null;
}
