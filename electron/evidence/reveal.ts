import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { evidenceOf } from './locker.ts';
import { evidenceName, findEvidence } from './place.ts';

/** Where a piece lies, for the system's file manager. `evidence-missing`, and `evidence-changed` where something else lies in its place. */
export async function placeOfEvidence(library: Library, id: string): Promise<Result<string>> {
  const piece = evidenceOf(library, id);
  if (!piece.ok) return piece;
  const found = await findEvidence(library, piece.value);
  if (found.kind === 'file') return ok(found.path);
  return failed({ code: found.kind === 'missing' ? 'evidence-missing' : 'evidence-changed', file: evidenceName(piece.value) });
}
