import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Answer } from '../../core/contract/calls.ts';
import { BinnedSchema, type Binned, type Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { payloadOf, restoreCopy } from '../copies/bin-copy.ts';
import { leaveBehind } from '../copies/on-its-own.ts';
import { moveTogether, movedWith, orUndo, unlessDisk, type Move } from '../store/all-or-nothing.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { removeDurably, writeDurably } from '../store/durable-file.ts';
import { withFreeName } from './articles.ts';
import { inTurn } from './in-turn.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { isArticleName, isSafeId } from './places.ts';
import { mayWrite } from './may-write.ts';
import { resummarise } from './saving.ts';

const NOTE = 'binned.json';
const ARTICLE = 'article.md';
export const DOCKET = 'docket.json';

/**
 * Moves the article and its docket to `.stet/trash/<id>/`, or beside it when the bin holds one of that id already; both or nothing. Its
 * history and evidence stay.
 */
export function binArticle(library: Library, id: string): Promise<Result<Binned[]>> {
  return inTurn(library, id, async (file) => {
    const entry = library.entry(id);
    if (!entry.ok) return entry;
    const { headline } = entry.value.summary;
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const note: Binned = { id, file, headline, binned: timeOf(library.means) };
    await leaveBehind(library, { id, file });
    const folder = await freeFolder(library, id);
    await intoBin(library, folder, note);
    library.forgetDocket(id);
    library.entries.delete(id);
    library.open.delete(id);
    library.tellList();
    const lying = await onDisk(file, async () => ok(await binned(library)));
    // It lies in the bin, even when the disk does not say just now what else does.
    return lying.ok ? lying : ok([{ ...note, id: basename(folder) }]);
  });
}

async function intoBin(library: Library, folder: string, note: Binned): Promise<void> {
  const { fs } = library.means;
  const clearAway = async (): Promise<void> => {
    await removeDurably(fs, join(folder, NOTE));
    await fs.removeFolder(folder);
  };
  const moved = async (): Promise<Result<null>> => {
    await fs.makeFolder(folder);
    await writeDurably(fs, join(folder, NOTE), Buffer.from(JSON.stringify(note), 'utf8'));
    const article = { from: library.articlePath(note.file), to: join(folder, ARTICLE) };
    await moveTogether(fs, [article, ...(await ifThere(library, library.docketPath(note.id), join(folder, DOCKET)))]);
    return ok(null);
  };
  await orUndo(moved, clearAway);
}

/** The first of `<id>`, `<id>-2`, … that holds nothing of an article. */
async function freeFolder(library: Library, id: string): Promise<string> {
  const { fs } = library.means;
  for (let number = 1; ; number += 1) {
    const folder = join(library.places.trash, number === 1 ? id : `${id}-${number}`);
    const there = await Promise.all([ARTICLE, DOCKET].map((name) => fs.facts(join(folder, name))));
    if (there.every((facts) => facts === null)) return folder;
  }
}

async function ifThere(library: Library, from: string, to: string): Promise<readonly Move[]> {
  return (await library.means.fs.facts(from)) === null ? [] : [{ from, to }];
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
  const notes = await Promise.all(names.filter(isSafeId).map(async (name) => inBin(name, await noteIfTold(library, name))));
  return notes.filter((note): note is Binned => note !== null).sort((a, b) => b.binned.localeCompare(a.binned));
}

/** The bin knows what lies in it by its folder. */
const inBin = (folder: string, note: Binned | null): Binned | null => note && { ...note, id: folder };

/** What the note in a folder of the bin says; its `id` is the article's. Null without a note or without an article. */
async function readNote(library: Library, name: string): Promise<Binned | null> {
  const folder = join(library.places.trash, name);
  try {
    const parsed = v.safeParse(BinnedSchema, JSON.parse(new TextDecoder().decode(await library.means.fs.read(join(folder, NOTE)))));
    if (!parsed.success || (await library.means.fs.facts(join(folder, payloadOf(parsed.output)))) === null) return null;
    return parsed.output;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** One folder that cannot be read keeps nothing else out of the list. */
async function noteIfTold(library: Library, name: string): Promise<Binned | null> {
  const read = await onDisk(name, async () => ok(await readNote(library, name)));
  return read.ok ? read.value : null;
}

/** Puts an article and its docket back, under another file name when its own was given away meanwhile. `name`: its folder in the bin. */
export function restoreArticle(library: Library, name: string): Promise<Result<Summary>> {
  return library.queue.run(name, () =>
    onDisk(`.stet/trash/${name}/${NOTE}`, async () => {
      const note = isSafeId(name) ? await readNote(library, name) : null;
      if (note === null || note.copy !== undefined || !isSafeId(note.id)) return failed({ code: 'not-found' });
      // Anybody may have written the note: its name must not lead out of `articles/`.
      if (!isArticleName(note.file)) return failed({ code: 'bin-name', file: `.stet/trash/${name}/${NOTE}` });
      return onDisk(note.file, () => restore(library, name, note));
    }),
  );
}

/** Puts a sync tool's conflict copy back beside its original. `name`: its folder in the bin. */
export function restoreBinnedCopy(library: Library, name: string): Promise<Result<Answer<'copy.restore'>>> {
  return library.queue.run(name, () =>
    onDisk(`.stet/trash/${name}/${NOTE}`, async () => {
      const note = isSafeId(name) ? await readNote(library, name) : null;
      return note?.copy === undefined ? failed({ code: 'not-found' }) : restoreCopy(library, join(library.places.trash, name), note);
    }),
  );
}

async function restore(library: Library, name: string, { id, file: was }: Binned): Promise<Result<Summary>> {
  const allowed = await mayWrite(library);
  if (!allowed.ok) return allowed;
  if (library.entries.has(id)) return failed({ code: 'restored-already', file: was });
  const { fs } = library.means;
  const folder = join(library.places.trash, name);
  const docket = await ifThere(library, join(folder, DOCKET), library.docketPath(id));
  const restored = await withFreeName(library, was.replace(/\.md$/i, ''), (file) =>
    movedWith(fs, [...docket, { from: join(folder, ARTICLE), to: library.articlePath(file) }], () => {
      library.forgetDocket(id);
      return resummarise(library, id, file);
    }),
  );
  if (!restored.ok) return restored;
  // Without its article the note says nothing: it may stay where the disk wants it to.
  await unlessDisk(() => removeDurably(fs, join(folder, NOTE)));
  await unlessDisk(() => fs.removeFolder(folder));
  return restored;
}
