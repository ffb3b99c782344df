import { writeArticle, type OpenedText } from '../../core/article/article-file.ts';
import { emptyMeta, type Meta } from '../../core/article/meta.ts';
import { articleSchema } from '../../core/article/schema.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { Question } from '../../core/contract/calls.ts';
import type { Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { contentHash } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { moveDurably, writeDurably } from '../store/durable-file.ts';
import { readText, textBytes } from '../store/text-file.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { fileStemOf } from './places.ts';
import { copyDocket, rewriteMeta, withMeta } from './same-id.ts';
import { mayWrite } from './may-write.ts';
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
  return addArticle(library, doc, 'explicit');
}

/** Writes a new document as an article of the library: it gets an id, its dates and a free file name. */
export function addArticle(library: Library, doc: OpenedText['doc'], why: 'explicit' | 'import'): Promise<Result<Summary>> {
  const headline = doc.firstChild?.textContent ?? '';
  return library.queue.run(NAMES, () =>
    onDisk(`${fileStemOf(headline)}.md`, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const file = await freeName(library, fileStemOf(headline));
      const id = library.means.newId();
      const at = timeOf(library.means);
      const given = doc.attrs.meta as Meta;
      const meta: Meta = { ...given, id, created: given.created || at, updated: given.updated || at };
      const finished = doc.type.create({ meta }, doc.content);
      const markdown = writeArticle(finished, null);
      const { hash } = await library.history.keep(plainText(finished).text);
      await writeNew(library, file, textBytes(markdown, false));
      const kept = await library.history.keep(markdown);
      const named = await (await library.docket(id)).change((docket) => ok({ ...docket, revision: hash }));
      if (!named.ok) return named;
      await library.history.add(id, { at, why, revision: hash, markdown: kept.hash });
      return resummarise(library, id, file);
    }),
  );
}

export async function writeNew(library: Library, file: string, bytes: Uint8Array): Promise<void> {
  const { fs } = library.means;
  await fs.makeFolder(library.places.articles);
  library.written.set(file, contentHash(bytes));
  await writeDurably(fs, library.articlePath(file), bytes);
}

/** The first of `slug.md`, `slug-2.md`, … that no file has. */
export async function freeName(library: Library, slug: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${slug}.md` : `${slug}-${number}.md`;
    if ((await library.means.fs.facts(library.articlePath(file))) === null) return file;
  }
}

/** Gives the article's file another name, made from `name`. An article without an id in its file gets one, to keep its docket. */
export async function renameArticle(library: Library, asked: Question<'article.rename'>): Promise<Result<Summary>> {
  const entry = library.entry(asked.id);
  if (!entry.ok) return entry;
  if (asked.name.trim() === '') return failed({ code: 'bad-question' });
  const { file } = entry.value.summary;
  const wanted = `${fileStemOf(asked.name)}.md`;
  return library.queue.run(NAMES, () => library.queue.run(asked.id, () => rename(library, asked.id, file, wanted)));
}

function rename(library: Library, id: string, file: string, wanted: string): Promise<Result<Summary>> {
  return onDisk(wanted, async () => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    if (wanted === file) return resummarise(library, id, file);
    if (id.startsWith('file-') && library.entries.get(id)?.summary.problem === undefined) {
      const given = await rewriteMeta(library, file, { id });
      if (!given.ok) return given;
    }
    const { fs } = library.means;
    const written = library.written.get(file);
    if (written !== undefined) library.written.set(wanted, written);
    await moveDurably(fs, library.articlePath(file), library.articlePath(wanted));
    const open = library.open.get(id);
    if (open) library.open.set(id, { ...open, file: wanted });
    return resummarise(library, id, wanted);
  });
}

/** A second article with the same text and its own copy of the docket. */
export async function duplicateArticle(library: Library, id: string): Promise<Result<Summary>> {
  const entry = library.entry(id);
  if (!entry.ok) return entry;
  const { file } = entry.value.summary;
  return library.queue.run(NAMES, () =>
    onDisk(file, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const read = await readText(library.means.fs, library.articlePath(file), file);
      if (!read.ok) return read;
      const newId = library.means.newId();
      const text = withMeta(read.value.text, { id: newId });
      if (!text.ok) return failed({ ...text.problem, file });
      const name = await freeName(library, `${fileStemOf(file)}-copy`);
      const copied = await copyDocket(library, id, newId);
      if (!copied.ok) return copied;
      await writeNew(library, name, textBytes(text.value, read.value.marked));
      return resummarise(library, newId, name);
    }),
  );
}
