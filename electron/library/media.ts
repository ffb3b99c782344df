import { extname, join, relative, sep } from 'node:path';
import { failed, ok, type Result } from '../../core/result.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { writeNewDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { isOfLibrary } from './confined.ts';
import type { Library } from './library.ts';
import { fileStemOf } from './places.ts';
import { mayWrite } from './may-write.ts';

/** The largest picture that is taken into a library. */
export const PICTURE_LIMIT_BYTES = 50 * 1024 * 1024;

/** The kinds of picture that may be shown, with the bytes they begin with. No SVG: it is a program. */
const PICTURES = [
  { mime: 'image/jpeg', extension: '.jpg', starts: [0xff, 0xd8, 0xff] },
  { mime: 'image/png', extension: '.png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/gif', extension: '.gif', starts: [0x47, 0x49, 0x46, 0x38] },
  { mime: 'image/webp', extension: '.webp', starts: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50] },
  { mime: 'image/avif', extension: '.avif', starts: [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69] },
] as const;

/** What kind of picture the bytes are, judged by how they begin; null for anything else. */
export function pictureKind(bytes: Uint8Array): (typeof PICTURES)[number] | null {
  return PICTURES.find(({ starts }) => starts.every((byte, at) => byte === null || bytes[at] === byte)) ?? null;
}

/** Copies a picture into `articles/media/` under a name that is free; the same bytes are kept once. Answers what Markdown calls it. */
export function addPicture(library: Library, name: string, bytes: Uint8Array): Promise<Result<{ src: string }>> {
  return library.queue.run('media', () =>
    onDisk(name, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      if (bytes.length === 0) return failed({ code: 'empty-file', file: name });
      if (bytes.length > PICTURE_LIMIT_BYTES) return failed({ code: 'picture-too-large', file: name });
      const kind = pictureKind(bytes);
      if (kind === null) return failed({ code: 'unknown-picture', file: name });
      const { fs } = library.means;
      await fs.makeFolder(library.places.media);
      const slug = fileStemOf(name.slice(0, name.length - extname(name).length));
      for (let number = 1; ; number += 1) {
        const file = `${slug}${number === 1 ? '' : `-${number}`}${kind.extension}`;
        const path = join(library.places.media, file);
        if ((await isMade(fs, path, bytes)) || (await fs.holds(path, [bytes]).catch(unlessGone))) return ok({ src: `media/${file}` });
      }
    }),
  );
}

/** Makes the file; answers false when the name is taken. */
async function isMade(fs: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  if ((await fs.facts(path)) !== null) return false;
  try {
    await writeNewDurably(fs, path, bytes);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A name that leads nowhere holds nothing. */
function unlessGone(error: unknown): false {
  if (errorCode(error) === 'ENOENT') return false;
  throw error;
}

/** What an address names once its percent signs are read, as every other program reads them; null when that is the same or nothing. */
export function decoded(src: string): string | null {
  try {
    const name = decodeURIComponent(src);
    return name === src ? null : name;
  } catch {
    return null;
  }
}

/**
 * The bytes of a picture that an article names, or null: not there, not a picture, or not inside `articles/` once links are followed. A file
 * whose own name has the percent signs comes first.
 */
export async function pictureBytes(library: Library, src: string): Promise<Uint8Array | null> {
  const asWritten = await pictureAt(library, src);
  const name = asWritten === null ? decoded(src) : null;
  return name === null ? asWritten : pictureAt(library, name);
}

/** Where the file really lies that an address names; null when that is not inside `articles/`. Rejects when nothing is there. */
export async function placeOfPicture({ means: { fs }, places }: Library, src: string): Promise<string | null> {
  const [whole, root, path] = await Promise.all([
    fs.realPath(places.root),
    fs.realPath(places.articles),
    fs.realPath(join(places.articles, src)),
  ]);
  // The folder of the stories itself may have become a link since the library was opened.
  if (!isOfLibrary(whole, root)) return null;
  const way = relative(root, path);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || /^([a-z]:|[/\\])/i.test(way) ? null : path;
}

async function pictureAt(library: Library, src: string): Promise<Uint8Array | null> {
  const { fs } = library.means;
  try {
    const path = await placeOfPicture(library, src);
    if (path === null) return null;
    const facts = await fs.facts(path);
    if (!facts?.isFile || facts.size > PICTURE_LIMIT_BYTES) return null;
    const bytes = await fs.read(path);
    return pictureKind(bytes) === null ? null : bytes;
  } catch (error) {
    // A name with a NUL in it never reaches the disk.
    if (errorCode(error) === '') throw error;
    return null;
  }
}
