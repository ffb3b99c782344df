import type { Answer } from '../../core/contract/calls.ts';
import { pictureAddresses } from '../../core/export/pictures-beside.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { prepareExport } from './export-input.ts';

/** What the gate names before anything goes out: the pictures that will stay here. */
export async function heldPictures(library: Library, id: string): Promise<Result<Answer<'export.held'>>> {
  const prepared = await prepareExport(library, id);
  if (!prepared.ok) return prepared;
  const { doc, heldPictures: held = [] } = prepared.value.input;
  const named = new Set(pictureAddresses(doc));
  return ok({ pictures: held.filter((src) => named.has(src)) });
}
