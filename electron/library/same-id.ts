import { openArticle, writeArticle } from '../../core/article/article-file.ts';
import type { Meta } from '../../core/article/meta.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { contentHash } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import { readText, textBytes } from '../store/text-file.ts';
import type { Entry, Library } from './library.ts';
import { audited } from '../audit/audited.ts';
import { unloggedIn } from '../audit/unlogged.ts';
import { isCopyAmong } from '../copies/recognise.ts';
import { readEntry } from './listing.ts';
import { idOfName } from './places.ts';
import { troubledSummary } from './summary.ts';

/** The file's text with another value in its front matter; nothing else changes. */
export function withMeta(markdown: string, change: Partial<Meta>): Result<string> {
  const opened = openArticle(markdown);
  if (!opened.ok) return opened;
  const { doc } = opened.value;
  const meta: Meta = { ...(doc.attrs.meta as Meta), ...change };
  return ok(writeArticle(doc.type.create({ meta }, doc.content, doc.marks), opened.value.opened));
}

/** Changes the front matter of an article's file on the disk. */
export function rewriteMeta(library: Library, file: string, change: Partial<Meta>): Promise<Result<null>> {
  return onDisk(file, async () => {
    const { fs } = library.means;
    const read = await readText(fs, library.articlePath(file), file);
    if (!read.ok) return read;
    const text = withMeta(read.value.text, change);
    if (!text.ok) return failed({ ...text.problem, file });
    const bytes = textBytes(text.value, read.value.marked);
    library.written.set(file, contentHash(bytes));
    await writeDurably(fs, library.articlePath(file), bytes);
    return ok(null);
  });
}

/** `by`: whoever has it copied; empty where a file was copied outside Stet. */
interface Copying {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** Logs that an article gets the sign-offs of another, when it has any claims. */
export async function auditedCopy<T>(library: Library, { from, to, by }: Copying, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const { claims, cleared } = (await library.docket(from)).data;
  if (claims.length + cleared.length === 0) return work();
  const given = claims.flatMap((claim) => claim.signOffs);
  const signedBy = [...new Set(given.map((one) => one.by))];
  const at = new Date(library.means.now()).toISOString();
  // What no entry bears there comes along, and is borne no more here.
  const unborne = await unloggedIn(library, from);
  const detail = {
    ...{ from, claims: claims.length, signOffs: given.length, signedBy },
    ...(unborne.length === 0 ? {} : { unborne }),
    ...(by === '' ? { outside: true } : {}),
  };
  return audited(library, { at, by, article: to, kind: 'copy', detail }, work);
}

/** A copy of the docket under another article's id. */
export async function copyDocket(library: Library, from: string, to: string): Promise<Result<null>> {
  const source = (await library.docket(from)).data;
  const target = await library.docket(to);
  const copied = await target.change(() => ok({ ...source, article: to }));
  if (!copied.ok) return copied;
  // The projection that the copy names is now named twice: a line of its own keeps it.
  if (source.revision !== '') {
    await library.history.add(to, { at: new Date(library.means.now()).toISOString(), why: 'duplicate', revision: source.revision });
  }
  return ok(null);
}

/**
 * Two files say that they are the same article, because one was copied outside Stet. The later one gets a new id and a copy of the
 * docket, and the window hears of it. The later is the one that was not listed before; of two that are `bothNew`, the one that is named after the other (`sea copy.md` after `sea.md`), else the younger file. A sync tool's conflict copy is told apart first and gets none. In a library that takes no writing, the new id lasts only as long as the library is open.
 */
export async function separate(library: Library, first: Entry, second: Entry, bothNew: boolean): Promise<void> {
  if (await areOneFile(library, first, second)) return putTwin(library, second);
  if (isCopyAmong(library, first, second)) return;
  const later = bothNew && (await isLater(library, first, second)) ? first : second;
  const earlier = later === first ? second : first;
  library.entries.set(earlier.summary.id, earlier);
  const { file } = later.summary;
  const id = library.refusal === null ? library.means.newId() : idOfName(file);
  const problem: Problem = { code: 'same-id-twice', file, kept: earlier.summary.file };
  if (library.refusal === null) {
    const given = await rewriteMeta(library, file, { id });
    const copied = given.ok
      ? await onDisk(file, () =>
          auditedCopy(library, { from: earlier.summary.id, to: id, by: '' }, () => copyDocket(library, earlier.summary.id, id)),
        )
      : given;
    if (!copied.ok) library.means.tell({ kind: 'problem', problem: copied.problem });
  }
  const entry = await readEntry(library, file, id);
  if (entry !== null) library.entries.set(id, entry);
  library.means.tell({ kind: 'problem', problem });
}

async function isLater(library: Library, first: Entry, second: Entry): Promise<boolean> {
  const [stem, other] = [first, second].map(({ summary }) => summary.file.replace(/\.md$/i, '').normalize('NFC').toLowerCase());
  if (stem !== other && stem?.includes(other ?? '')) return true;
  if (stem !== other && other?.includes(stem ?? '')) return false;
  const { fs } = library.means;
  const [one, two] = await Promise.all([first, second].map((entry) => fs.facts(library.articlePath(entry.summary.file)).catch(() => null)));
  return (one?.born ?? 0) > (two?.born ?? 0);
}

/** Two names, links among them, that lead to the same file: there is nothing to tell apart. */
async function areOneFile(library: Library, first: Entry, second: Entry): Promise<boolean> {
  const [one, two] = await Promise.all(
    [first, second].map((entry) => library.means.fs.realPath(library.articlePath(entry.summary.file)).catch(() => null)),
  );
  return one !== null && one === two;
}

function putTwin(library: Library, { summary, stamp }: Entry): void {
  const { file, changed } = summary;
  const id = idOfName(file);
  library.entries.set(id, {
    summary: troubledSummary(id, file, changed, { code: 'same-file-twice', file }),
    stamp,
    docketStamp: '',
    revision: '',
  });
}
