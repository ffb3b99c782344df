import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Evidence } from '../../core/saved/evidence.ts';
import type { Library } from '../library/library.ts';
import type { FileSystem } from '../store/file-system.ts';

/** What lies where a piece of evidence belongs. A link, a folder or a pipe is `other`, and is not looked into. */
export type Found = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'missing' } | { readonly kind: 'other' };

/** A piece as problems and the log name it. */
export const evidenceName = ({ sha256, file }: Pick<Evidence, 'sha256' | 'file'>): string => `evidence/${sha256}/${file}`;

/** Whether a name is one of a file in a folder, and nothing else. */
export const isPlainName = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);

/** Looks for a piece of evidence. A record may come from anywhere: a name that would lead out of its folder is none. */
export async function findEvidence(library: Library, { sha256, file }: Pick<Evidence, 'sha256' | 'file'>): Promise<Found> {
  if (!isPlainName(file)) return { kind: 'other' };
  const { fs } = library.means;
  const folder = join(library.places.evidence, sha256);
  const path = join(folder, file);
  if ((await fs.isLink(folder)) || (await fs.isLink(path))) return { kind: 'other' };
  const facts = await fs.facts(path);
  if (facts === null) return { kind: 'missing' };
  if (!facts.isFile) return { kind: 'other' };
  return (await isStraight(library, path)) ? { kind: 'file', path } : { kind: 'other' };
}

/** The locker itself may lie elsewhere in the library, but no link on the way may lead out of it. */
async function isStraight({ means: { fs }, places }: Library, path: string): Promise<boolean> {
  const [root, real] = await Promise.all([fs.realPath(places.evidence), fs.realPath(path)]);
  return real === join(root, path.slice(places.evidence.length));
}

/** SHA-256 of a file in lower-case hexadecimal, read part by part. `onPart` hears how many bytes were read and may stop it by throwing. */
export async function hashOfFile(fs: FileSystem, path: string, onPart: (bytes: number) => void = () => undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of fs.parts(path)) {
    hash.update(part);
    onPart(part.length);
  }
  return hash.digest('hex');
}
