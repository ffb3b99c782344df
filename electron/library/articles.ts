import { writeNewArticle, type OpenedText } from '../../core/article/article-file.ts';
import { emptyMeta, type Meta } from '../../core/article/meta.ts';
import { articleSchema } from '../../core/article/schema.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { Question } from '../../core/contract/calls.ts';
import type { Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { addPoint } from '../history/add-point.ts';
import { movedWith, orUndo, unlessDisk } from '../store/all-or-nothing.ts';
import { contentHash } from '../store/content-hash.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { removeDurably, writeDurably, writeNewDurably } from '../store/durable-file.ts';
import { readText, textBytes } from '../store/text-file.ts';
import { inTurn } from './in-turn.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { fileStemOf } from './places.ts';
import { auditedCopy, copyDocket, rewriteMeta, withMeta } from './same-id.ts';
import { mayWrite } from './may-write.ts';
import { linkProblem } from './row-problem.ts';
import { resummarise } from './saving.ts';

/** Names are given out one at a time. */
export const NAMES = 'names';

/** Makes an article and its file. */
export async function createArticle(library: Library, asked: Question<'article.create'>): Promise<Result<Summary>> {
  const headline = asked.headline.trim();
  const { nodes } = articleSchema;
  const doc = nodes.doc.create({ meta: { ...emptyMeta(), language: asked.language } }, [
    nodes.headline.create(null, headline === '' ? [] : [articleSchema.text(headline)]),
    nodes.standfirst.create(),
    nodes.paragraph.create(),
  ]);
  const made = await addArticle(library, { doc, front: '' }, 'explicit');
  if (made.ok && headline === '') library.unnamed.add(made.value.id);
  return made;
}

/** A document that is to be an article; `front`: front matter that came in with it, or nothing. */
interface Given {
  readonly doc: OpenedText['doc'];
  readonly front: string;
}

/** Writes a new document as an article of the library: it gets an id, its dates and a free file name. Refused, it leaves nothing behind. */
export function addArticle(library: Library, given: Given, why: 'explicit' | 'import'): Promise<Result<Summary>> {
  const stem = fileStemOf(given.doc.firstChild?.textContent ?? '');
  return library.queue.run(NAMES, () =>
    onDisk(`${stem}.md`, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const made: Made = { id: library.means.newId(), stem, file: null };
      return orUndo(
        () => writeAll(library, made, given, why),
        () => takeAway(library, made),
      );
    }),
  );
}

/** An article that is being made. `file`: the name under which it is, or was tried to be, written. */
interface Made {
  readonly id: string;
  readonly stem: string;
  file: string | null;
}

async function writeAll(library: Library, made: Made, { doc, front }: Given, why: 'explicit' | 'import'): Promise<Result<Summary>> {
  const { id } = made;
  const at = timeOf(library.means);
  const given = doc.attrs.meta as Meta;
  const meta: Meta = { ...given, id, created: given.created || at, updated: given.updated || at };
  const finished = doc.type.create({ meta }, doc.content);
  const markdown = writeNewArticle(finished, front);
  const { hash } = await library.history.keep(plainText(finished).text);
  const file = await place(library, made, textBytes(markdown, false));
  const kept = await library.history.keep(markdown);
  const named = await (await library.docket(id)).change((docket) => ok({ ...docket, revision: hash }));
  if (!named.ok) return failed({ ...named.problem, file });
  await addPoint(library, id, { at, why, revision: hash, markdown: kept.hash }, markdown);
  return resummarise(library, id, file);
}

/**
 * Takes away what was written of an article that came to nothing. What history keeps may stay: nobody asks for this id again, and a text
 * may be another article's too.
 */
async function takeAway(library: Library, { id, file }: Made): Promise<void> {
  const { fs } = library.means;
  library.entries.delete(id);
  library.forgetDocket(id);
  await unlessDisk(() => removeDurably(fs, library.docketPath(id)));
  if (file === null) return;
  if (await isOurs(library, file)) await removeDurably(fs, library.articlePath(file));
  library.written.delete(file);
}

/** Writes the article's file under the first name that is free. Answers the name. */
function place(library: Library, made: Made, bytes: Uint8Array): Promise<string> {
  return withFreeName(library, made.stem, async (file) => {
    made.file = file;
    await writeNew(library, file, bytes);
    return file;
  });
}

/** Whether the file still is what was last written here. */
async function isOurs(library: Library, file: string): Promise<boolean> {
  const path = library.articlePath(file);
  const { fs } = library.means;
  return (await fs.facts(path)) !== null && contentHash(await fs.read(path)) === library.written.get(file);
}

/** Makes a file of the list. Rejects with `EEXIST` when somebody else has made one of this name. */
export async function writeNew(library: Library, file: string, bytes: Uint8Array): Promise<void> {
  const { fs } = library.means;
  await fs.makeFolder(library.places.articles);
  library.written.set(file, contentHash(bytes));
  try {
    await writeNewDurably(fs, library.articlePath(file), bytes);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') library.written.delete(file);
    throw error;
  }
}

/**
 * Does something with the first of `slug.md`, `slug-2.md`, … that no file has. A file that another program makes under this name before
 * `take` could (which then rejects with `EEXIST`) keeps it, and the next one is tried.
 */
export async function withFreeName<T>(library: Library, slug: string, take: (file: string) => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${slug}.md` : `${slug}-${number}.md`;
    if (await isTaken(library, file)) continue;
    try {
      return await take(file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || !(await isTaken(library, file))) throw error;
    }
  }
}

/** A link that leads nowhere has its name too. */
async function isTaken(library: Library, file: string): Promise<boolean> {
  const { fs } = library.means;
  const path = library.articlePath(file);
  return (await fs.facts(path)) !== null || fs.isLink(path);
}

/** Gives the article's file another name, made from `name`. An article without an id in its file gets one, to keep its docket. */
export async function renameArticle(library: Library, asked: Question<'article.rename'>): Promise<Result<Summary>> {
  const entry = library.entry(asked.id);
  if (!entry.ok) return entry;
  if (asked.name.trim() === '') return failed({ code: 'bad-question' });
  const wanted = `${fileStemOf(asked.name)}.md`;
  const renamed = await library.queue.run(NAMES, () => inTurn(library, asked.id, (file) => rename(library, asked.id, file, wanted)));
  // Whoever names a file means it, whatever the name.
  if (renamed.ok) library.unnamed.delete(asked.id);
  return renamed;
}

/** Gives the file this name, which must be free. Call it in the turn of names and of the article. */
export async function rename(library: Library, id: string, file: string, wanted: string): Promise<Result<Summary>> {
  const allowed = await onDisk(file, () => mayWrite(library));
  if (!allowed.ok) return allowed;
  if (wanted === file) return resummarise(library, id, file);
  const isNameless = id.startsWith('file-') && library.entries.get(id)?.summary.problem === undefined;
  const moved = await onDisk(file, () => (isNameless ? nameAndMove(library, id, file, wanted) : move(library, id, file, wanted)));
  if (!moved.ok) return moved.problem.code === 'name-taken' ? failed({ ...moved.problem, file: wanted }) : moved;
  const open = library.open.get(id);
  if (open) library.open.set(id, { ...open, file: wanted });
  return moved;
}

function move(library: Library, id: string, file: string, wanted: string): Promise<Result<Summary>> {
  const written = library.written.get(file);
  if (written !== undefined) library.written.set(wanted, written);
  const name = { from: library.articlePath(file), to: library.articlePath(wanted) };
  return movedWith(library.means.fs, [name], () => resummarise(library, id, wanted));
}

/** Writes the id into the file before its name, which the id was made of, goes; a move that fails takes it out again. */
async function nameAndMove(library: Library, id: string, file: string, wanted: string): Promise<Result<Summary>> {
  const { fs } = library.means;
  const path = library.articlePath(file);
  const before = await fs.read(path);
  const deed = async (): Promise<Result<Summary>> => {
    const given = await rewriteMeta(library, file, { id });
    return given.ok ? move(library, id, file, wanted) : given;
  };
  return orUndo(deed, async () => {
    if (!(await isOurs(library, file))) return;
    library.written.set(file, contentHash(before));
    await writeDurably(fs, path, before);
  });
}

/** A second article with the same text and its own copy of the docket. Refused, it leaves nothing behind. */
export async function duplicateArticle(library: Library, id: string): Promise<Result<Summary>> {
  const entry = library.entry(id);
  if (!entry.ok) return entry;
  const { file } = entry.value.summary;
  const stem = `${fileStemOf(file)}-copy`;
  return library.queue.run(NAMES, () =>
    onDisk(`${stem}.md`, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const link = await linkProblem(library, file);
      if (link !== null) return failed({ code: link, file });
      const read = await readText(library.means.fs, library.articlePath(file), file);
      if (!read.ok) return read;
      const copy: Made = { id: library.means.newId(), stem, file: null };
      const text = withMeta(read.value.text, { id: copy.id });
      if (!text.ok) return failed({ ...text.problem, file });
      const write = async (): Promise<Result<Summary>> => {
        const copied = await copyDocket(library, id, copy.id);
        if (!copied.ok) return failed({ ...copied.problem, file: `${stem}.md` });
        const made = await place(library, copy, textBytes(text.value, read.value.marked));
        return resummarise(library, copy.id, made);
      };
      return auditedCopy(library, { from: id, to: copy.id, by: library.means.personId() }, () =>
        orUndo(write, () => takeAway(library, copy)),
      );
    }),
  );
}
