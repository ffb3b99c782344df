import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { MANIFEST } from '../../../core/backup/manifest.ts';
import { Stop } from '../../../electron/backup/stop.ts';
import { writeBackup, type BackupJob } from '../../../electron/backup/write-backup.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { bodyOf, saving } from '../library/made-article.ts';
import { deskWithLibrary, type MadeDesk, type MadeOptions } from '../made-desk.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A library with two articles that were saved twice, claims, a picture, evidence, and a Khmer name. `backups`: an empty folder beside it. */
export async function fullLibrary(
  options: MadeOptions = {},
): Promise<MadeDesk & { readonly ids: readonly string[]; readonly backups: string }> {
  const made = await deskWithLibrary(options);
  await made.ask('person.set', { person: { id: 'person:cm', name: 'Chan Maly', initials: 'CM', role: 'checker' } });
  const ids: string[] = [];
  for (const headline of ['The well', 'The pier']) {
    const { id } = await made.ask('article.create', { headline, language: 'en' });
    const opened = await made.ask('article.open', { id });
    await made.ask('article.save', saving(id, opened.base, bodyOf(opened, 'It has 40 lamps.'), { why: 'explicit' }));
    ids.push(id);
  }
  writeFileSync(join(made.libraryPlace, 'articles', 'ទូក​សៀវភៅ.md'), '---\nheadline: ទូក\n---\n\nអក្សរ\n');
  mkdirSync(join(made.libraryPlace, 'articles', 'media'), { recursive: true });
  writeFileSync(join(made.libraryPlace, 'articles', 'media', 'lamp.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  evidenceIn(made.libraryPlace, 'talk.txt', 'Nobody lights them.');
  const backups = join(made.folder, 'backups');
  mkdirSync(backups);
  return { ...made, ids, backups };
}

export function evidenceIn(library: string, name: string, content: Uint8Array | string): string {
  const folder = join(library, 'evidence', sha256(content));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return folder;
}

export function libraryOf(made: MadeDesk): BackupJob['library'] {
  const needed = made.desk.need();
  if (!needed.ok) throw new Error('no library');
  return needed.value;
}

export const backUp = (made: MadeDesk, folder: string, more: Partial<BackupJob> = {}) =>
  writeBackup({ library: libraryOf(made), fs: disk, folder, stop: new Stop(), tell: () => undefined, ...more });

/** Every file of a folder by its path, without what no backup holds. */
export function filesIn(folder: string, above = ''): Record<string, string> {
  const found = readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) => {
    const path = `${above}${entry.name}`;
    if (/^\.stet\/(?:lock|cache|audit\/end\.json)/.test(path)) return [];
    if (entry.isDirectory()) return Object.entries(filesIn(folder, `${path}/`));
    return entry.isFile() ? [[path, sha256(readFileSync(join(folder, path)))] as const] : [];
  });
  return Object.fromEntries(found);
}

/** A zip with any list and any entries, as somebody might make one to do harm. */
export async function hostileZip(
  path: string,
  given: { readonly list?: string; readonly entries?: Readonly<Record<string, Uint8Array | string>> },
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(given.entries ?? {})) zip.addBuffer(Buffer.from(content), name);
  if (given.list !== undefined) zip.addBuffer(Buffer.from(given.list, 'utf8'), MANIFEST);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  writeFileSync(path, Buffer.concat(parts));
}

/** The lines of a list for these files. */
export function listFor(
  files: readonly { readonly path: string; readonly content: string; readonly entry?: string; readonly bytes?: number }[],
): string {
  const head = { stet: 'backup', schema: 1, library: 'L', name: 'made', at: '2026-11-28T00:00:00.000Z', files: files.length };
  const lines = files.map(({ path, content, entry, bytes }) =>
    JSON.stringify({ path, sha256: sha256(content), bytes: bytes ?? Buffer.byteLength(content), entry: entry ?? `library/${path}` }),
  );
  return `${[JSON.stringify(head), ...lines].join('\n')}\n`;
}

/** The real disk, on which a test may put its hand between a library and what it reads. */
export function hookedDisk(): FileSystem & { onRead: ((path: string) => Promise<void>) | null } {
  const hooked = {
    ...disk,
    onRead: null as ((path: string) => Promise<void>) | null,
    read: async (path: string) => {
      await hooked.onRead?.(path);
      return disk.read(path);
    },
  };
  return hooked;
}
