import { dirname, join } from 'node:path';
import { errorCode } from '../store/disk-problem.ts';
import { isBeingWritten, isTemporaryName } from '../store/durable-file.ts';
import type { Library } from './library.ts';

/**
 * Removes the temporary files that a killed program left in the library's own folders. Only with the lock held, so that no other Stet is
 * writing here, and never one that this process is writing. A disk that refuses is left alone.
 */
export async function sweep(library: Library): Promise<void> {
  if (library.lock === null || library.refusal !== null) return;
  await clearTemporary(library);
}

/** The same for whoever has just taken the lock: what the one before it began gets no name any more. */
export async function clearTemporary(library: Library): Promise<void> {
  const { places } = library;
  const objects = join(places.history, 'objects');
  const folders = [
    ...[
      places.articles,
      places.media,
      places.evidence,
      places.stet,
      places.dockets,
      places.audit,
      places.journal,
      dirname(places.listing),
      places.quarantine,
    ],
    ...[places.generations, join(places.generations, 'dockets'), places.history],
    ...(await below(library, places.trash)),
    ...(await below(library, objects)),
  ];
  for (const folder of folders) {
    if (library.left) return;
    for (const name of (await namesIn(library, folder)).filter(isTemporaryName)) await removeLeftover(library, join(folder, name));
  }
}

async function below(library: Library, folder: string): Promise<string[]> {
  return (await namesIn(library, folder)).map((name) => join(folder, name));
}

async function namesIn(library: Library, folder: string): Promise<readonly string[]> {
  try {
    return await library.means.fs.list(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}

async function removeLeftover(library: Library, path: string): Promise<void> {
  if (isBeingWritten(path)) return;
  try {
    await library.means.fs.remove(path);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
