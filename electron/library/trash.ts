import { join } from 'node:path';
import * as v from 'valibot';
import { BinnedSchema, type Binned, type Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { moveDurably, removeDurably, writeDurably } from '../store/durable-file.ts';
import { freeName } from './articles.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { isSafeId } from './places.ts';
import { mayWrite } from './may-write.ts';
import { resummarise } from './saving.ts';

const NOTE = 'binned.json';
const ARTICLE = 'article.md';
const DOCKET = 'docket.json';

/** Moves the article and its docket to `.stet/trash/<id>/`, or beside it when the bin holds one of that id already. Its history and evidence stay. */
export async function binArticle(library: Library, id: string): Promise<Result<Binned[]>> {
  const entry = library.entry(id);
  if (!entry.ok) return entry;
  const { file, headline } = entry.value.summary;
  return library.queue.run(id, () =>
    onDisk(file, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const { fs } = library.means;
      const folder = await freeFolder(library, id);
      await fs.makeFolder(folder);
      const note: Binned = { id, file, headline, binned: timeOf(library.means) };
      await writeDurably(fs, join(folder, NOTE), Buffer.from(JSON.stringify(note), 'utf8'));
      await moveDurably(fs, library.articlePath(file), join(folder, ARTICLE));
      await moveIfThere(library, library.docketPath(id), join(folder, DOCKET));
      library.forgetDocket(id);
      library.entries.delete(id);
      library.open.delete(id);
      library.texts.delete(id);
      library.tellList();
      return ok(await binned(library));
    }),
  );
}

/** The first of `<id>`, `<id>-2`, … that holds no article. */
async function freeFolder(library: Library, id: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(library.places.trash, number === 1 ? id : `${id}-${number}`);
    if ((await library.means.fs.facts(join(folder, ARTICLE))) === null) return folder;
  }
}

async function moveIfThere(library: Library, from: string, to: string): Promise<void> {
  if ((await library.means.fs.facts(from)) !== null) await moveDurably(library.means.fs, from, to);
}

/** What lies in the bin, the latest first. */
export async function binned(library: Library): Promise<Binned[]> {
  const { fs } = library.means;
  let names: readonly string[];
  try {
    names = await fs.list(library.places.trash);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  const notes = await Promise.all(names.filter(isSafeId).map(async (name) => inBin(name, await readNote(library, name))));
  return notes.filter((note): note is Binned => note !== null).sort((a, b) => b.binned.localeCompare(a.binned));
}

/** The bin knows what lies in it by its folder. */
const inBin = (folder: string, note: Binned | null): Binned | null => note && { ...note, id: folder };

/** What the note in a folder of the bin says; its `id` is the article's. */
async function readNote(library: Library, name: string): Promise<Binned | null> {
  const folder = join(library.places.trash, name);
  try {
    if ((await library.means.fs.facts(join(folder, ARTICLE))) === null) return null;
    const parsed = v.safeParse(BinnedSchema, JSON.parse(new TextDecoder().decode(await library.means.fs.read(join(folder, NOTE)))));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== '') return null;
    throw error;
  }
}

/** Puts an article and its docket back, under another file name when its own was given away meanwhile. `name`: its folder in the bin. */
export function restoreArticle(library: Library, name: string): Promise<Result<Summary>> {
  return library.queue.run(name, () =>
    onDisk(name, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const note = isSafeId(name) ? await readNote(library, name) : null;
      if (note === null || !isSafeId(note.id)) return failed({ code: 'not-found' });
      const { id } = note;
      if (library.entries.has(id)) return failed({ code: 'restored-already', file: note.file });
      const { fs } = library.means;
      const folder = join(library.places.trash, name);
      const file = await freeName(library, note.file.replace(/\.md$/i, ''));
      await moveIfThere(library, join(folder, DOCKET), library.docketPath(id));
      await moveDurably(fs, join(folder, ARTICLE), library.articlePath(file));
      await removeDurably(fs, join(folder, NOTE));
      await fs.removeFolder(folder).catch(() => undefined);
      library.forgetDocket(id);
      return resummarise(library, id, file);
    }),
  );
}
