import { basename } from 'node:path';
import type { Answer } from '../../core/contract/calls.ts';
import type { Summary } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { readDocketOf } from '../../core/saved/sound-docket.ts';
import { audited } from '../audit/audited.ts';
import { Objects, unpacked } from '../history/objects.ts';
import { NAMES, withFreeName, writeNew } from '../library/articles.ts';
import { isHashOf } from '../library/known-hashes.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { mayWrite } from '../library/may-write.ts';
import { fileStemOf, idOfName, isArticleName, isSafeId } from '../library/places.ts';
import { withMeta } from '../library/same-id.ts';
import { resummarise } from '../library/saving.ts';
import { articleText } from '../library/summary.ts';
import { orUndo } from '../store/all-or-nothing.ts';
import { contentHash, sha256 } from '../store/content-hash.ts';
import { errorCode, onDisk } from '../store/disk-problem.ts';
import { removeDurably, writeDurably } from '../store/durable-file.ts';
import { parseSaved } from '../store/durable-adapter.ts';
import { TEXT_LIMIT_BYTES, textBytes } from '../store/text-file.ts';
import { BadBackup } from './bad-backup.ts';
import { openBackup, type ReadBackup } from './zip-reading.ts';

const FOLDER = 'articles/';

/** The articles in a backup, by the names of their files. */
export async function articlesIn(path: string): Promise<Result<Answer<'backup.articles'>>> {
  return reading(path, (backup) => {
    const articles = backup.files.filter((file) => file.path.startsWith(FOLDER) && isArticleName(file.path.slice(FOLDER.length)));
    return Promise.resolve(ok(articles.map((file) => ({ file: file.path.slice(FOLDER.length), bytes: file.bytes }))));
  });
}

async function reading<T>(path: string, work: (backup: ReadBackup) => Promise<Result<T>>): Promise<Result<T>> {
  const name = basename(path);
  return onDisk(name, async () => {
    try {
      const backup = await openBackup(path, name);
      try {
        return await work(backup);
      } finally {
        backup.close();
      }
    } catch (error) {
      if (error instanceof BadBackup) return failed(error.problem);
      throw error;
    }
  });
}

/** What a backup knows of one article. */
interface Taken {
  readonly id: string;
  readonly markdown: string;
  readonly docket: Docket | null;
  /** A docket that cannot be read, as it is: opening the article says so, and offers what can be done. */
  readonly damaged: Uint8Array | null;
  /** The text that the docket names; null when the backup has it not. */
  readonly named: string | null;
}

/**
 * Puts one article of a backup into the library as a file of its own, with its claims. Nothing that is there is changed: while the library has
 * the article, the one from the backup is another one, with another id. `by`: who does it.
 */
export async function takeArticle(library: Library, path: string, file: string, by: string): Promise<Result<Summary>> {
  const taken = await reading(path, (backup) => read(backup, file));
  if (!taken.ok) return taken;
  return library.queue.run(NAMES, () =>
    onDisk(file, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const { id: was, docket } = taken.value;
      const isFree = !library.entries.has(was) && (await library.means.fs.facts(library.docketPath(was))) === null;
      const id = isFree && !was.startsWith('file-') ? was : library.means.newId();
      const detail = {
        from: was,
        claims: docket?.claims.length ?? 0,
        signOffs: docket?.claims.flatMap((claim) => claim.signOffs).length ?? 0,
      };
      const fact = { at: timeOf(library.means), by, article: id, kind: 'copy', detail };
      return audited(library, fact, () => place(library, { ...taken.value, id }, file));
    }),
  );
}

async function read(backup: ReadBackup, file: string): Promise<Result<Taken>> {
  const text = await textOf(backup, `${FOLDER}${file}`);
  if (text === null) return failed({ code: 'not-found', file });
  const markdown = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed = articleText(markdown);
  if ('code' in parsed) return failed({ ...parsed, file });
  const id = isSafeId(parsed.meta.id) ? parsed.meta.id : idOfName(file);
  const saved = await bytesOf(backup, `.stet/dockets/${id}.json`);
  const docket = saved && parseSaved(saved, readDocketOf(id, isHashOf));
  if (docket?.ok !== true) return ok({ id, markdown, docket: null, damaged: saved, named: null });
  const { revision } = docket.value;
  const named = contentHash(parsed.projection) === revision ? parsed.projection : await namedText(backup, revision);
  return ok({ id, markdown, docket: docket.value, damaged: null, named });
}

/** A file of the backup as text. Null when the backup has none, or one that is no text. */
async function textOf(backup: ReadBackup, path: string): Promise<string | null> {
  const bytes = await bytesOf(backup, path);
  return bytes === null || bytes.includes(0) || bytes.length > TEXT_LIMIT_BYTES ? null : asText(bytes);
}

const asText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** No docket comes near it, and what is larger is read nowhere. */
const MOST_BYTES = 4 * TEXT_LIMIT_BYTES;

/** A file of the backup; its hash must be the one in the list. Null when the backup has none. */
async function bytesOf(backup: ReadBackup, path: string): Promise<Uint8Array | null> {
  const file = backup.files.find((one) => one.path === path);
  if (file === undefined) return null;
  if (file.bytes > MOST_BYTES) throw new BadBackup(path, 'an entry is larger than it may be');
  const parts: Uint8Array[] = [];
  for await (const part of backup.parts(file.entry, file.bytes)) parts.push(part);
  const bytes = Buffer.concat(parts);
  if (sha256(bytes) !== file.sha256) throw new BadBackup(path, 'an entry is not what was backed up');
  return bytes;
}

/** A text of the history, packed or, as earlier versions kept it, not. */
async function namedText(backup: ReadBackup, revision: string): Promise<string | null> {
  for (const name of Objects.namesOf(revision)) {
    const kept = await bytesOf(backup, `.stet/history/${name}`);
    const bytes = kept && (await unpacked(name, kept).catch(unlessCoded));
    if (bytes && contentHash(bytes) === revision) return asText(bytes);
  }
  return null;
}

/** What does not unpack is no text. */
function unlessCoded(error: unknown): null {
  if (errorCode(error) === '') throw error;
  return null;
}

function place(library: Library, { id, markdown, docket, damaged, named }: Taken, was: string): Promise<Result<Summary>> {
  let made: string | null = null;
  const write = async (): Promise<Result<Summary>> => {
    const text = withMeta(markdown, { id });
    if (!text.ok) return failed({ ...text.problem, file: was });
    if (named !== null) await library.history.keep(named);
    if (docket !== null) {
      const written = await (await library.docket(id)).change(() => ok({ ...docket, article: id }));
      if (!written.ok) return written;
    }
    if (damaged !== null) await writeDurably(library.means.fs, library.docketPath(id), damaged);
    const kept = await library.history.keep(text.value);
    const file = await withFreeName(library, fileStemOf(was), async (free) => {
      await writeNew(library, free, textBytes(text.value, false));
      return free;
    });
    made = file;
    await library.history.add(id, {
      at: timeOf(library.means),
      why: 'backup',
      ...(docket ? { revision: docket.revision } : {}),
      markdown: kept.hash,
    });
    return resummarise(library, id, file);
  };
  return orUndo(write, async () => {
    library.forgetDocket(id);
    if (made !== null) await removeDurably(library.means.fs, library.articlePath(made));
    if (docket !== null || damaged !== null) await removeDurably(library.means.fs, library.docketPath(id));
  });
}
