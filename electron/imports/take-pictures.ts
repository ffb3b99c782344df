import { basename, join } from 'node:path';
import type { NOT_TAKEN } from '../../core/contract/shapes.ts';
import { pictureAddresses, withPlacedPictures, type PlacedPicture } from '../../core/import/placed-pictures.ts';
import type { ProblemCode } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { isInside } from '../library/confined.ts';
import type { Library } from '../library/library.ts';
import { addPicture, decoded, pictureBytes, PICTURE_LIMIT_BYTES } from '../library/media.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';

type Why = (typeof NOT_TAKEN)[number];
/** The address that the library has for a picture, or why it has none. */
type Taken = { readonly src: string } | { readonly why: Why };

interface Beside {
  readonly fs: FileSystem;
  readonly library: Library;
  /** Where the imported file lies; null when only its bytes were given. */
  readonly folder: string | null;
}

/** A scheme, as of the web, or a host. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu;

const REASONS: Readonly<Partial<Record<ProblemCode, Why>>> = {
  'unknown-picture': 'no-picture',
  'empty-file': 'no-picture',
  'picture-too-large': 'too-large',
  'not-found': 'missing',
};

/** Copies a picture that lies in the folder of the imported file, or below it, wherever links lead. */
async function take({ fs, library, folder }: Beside, src: string): Promise<Taken> {
  if (ELSEWHERE.test(src)) return { why: 'elsewhere' };
  if (folder === null) return { why: 'given' };
  const copied = await onDisk(src, async (): Promise<Result<Taken>> => {
    const root = await fs.realPath(folder);
    const asWritten = join(root, src);
    const path = await fs.realPath(asWritten).catch(() => fs.realPath(join(root, decoded(src) ?? src)));
    if (!isInside(root, path)) return ok({ why: 'outside' });
    const facts = await fs.facts(path);
    if (!facts?.isFile) return ok({ why: 'no-picture' });
    if (facts.size > PICTURE_LIMIT_BYTES) return ok({ why: 'too-large' });
    return addPicture(library, basename(path), await fs.read(path));
  });
  return copied.ok ? copied.value : { why: REASONS[copied.problem.code] ?? 'unreadable' };
}

/** An address under which the library has a picture of its own must not stand for another: that would be shown in its place. */
async function standing(library: Library, src: string): Promise<string> {
  return ELSEWHERE.test(src) || (await pictureBytes(library, src)) === null ? src : '';
}

type Imported = Parameters<typeof withPlacedPictures>[0];

/** The imported article with the pictures that could be copied under the addresses they have in the library; the report names the others. */
export async function withPictures(beside: Beside, imported: Imported, stop: AbortSignal): Promise<Imported> {
  const placed = new Map<string, PlacedPicture>();
  for (const src of pictureAddresses(imported.doc)) {
    if (stop.aborted) break;
    const taken = await take(beside, src);
    placed.set(src, 'why' in taken ? { src: await standing(beside.library, src), why: taken.why } : taken);
  }
  return withPlacedPictures(imported, placed);
}
