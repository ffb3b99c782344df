import type { Answer } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { JournalEntry } from '../store/journal.ts';
import { readText } from '../store/text-file.ts';
import { articleText } from './summary.ts';
import { docketState } from './mend-docket.ts';
import { linkProblem, rowProblem } from './row-problem.ts';
import { inTurn } from './in-turn.ts';
import type { Entry, Library, OpenArticle } from './library.ts';
import { stampOf } from './listing-cache.ts';
import { AUTOMATIC_NAME, idOfName } from './places.ts';
import { withMeta } from './same-id.ts';
import { inJournal } from './typing.ts';
import { rowAgain } from './watch-pictures.ts';

type Opened = Answer<'article.open'>;
type Text = Pick<Opened, 'markdown' | 'base'>;

/** All that the window needs of one article, read fresh from the disk. A damaged docket is said, not hidden, and stays as it is. */
export function openArticleFile(library: Library, id: string): Promise<Result<Opened>> {
  return inTurn(library, id, async (file) => {
    const entry = library.entry(id);
    if (!entry.ok) return entry;
    const link = await linkProblem(library, file);
    if (link !== null) return failed({ code: link, file });
    const read = await readText(library.means.fs, library.articlePath(file), file);
    if (!read.ok) return failed((await rowProblem(library, file, read.problem)) ?? read.problem);
    const { text: markdown, hash: base } = read.value;
    const trouble = await troubleWith(library, entry.value, markdown);
    if (trouble !== null) return failed({ ...trouble, file });
    library.rereadDocket(id);
    library.unseen.delete(id);
    const database = await library.docket(id);
    const docket = database.data;
    const named = docket.revision === '' ? null : await library.history.read(docket.revision);
    const journal = await inJournal(library, id, () => waiting(library, id, file, { markdown, base }));
    library.open.set(id, { file, base, told: base, unheard: null, passing: null, ...keptSince(library, id) });
    const readOnly = library.refusal !== null;
    if (isUnnamed(entry.value.summary)) library.unnamed.add(id);
    // Its row was made without looking at its pictures; the sheet does not wait for them.
    void library.queue.run(id, () => rowAgain(library, id, file)).catch(() => undefined);
    return ok({ id, file, markdown, base, docket, ...(await docketState(library, id, database)), named, journal, readOnly });
  });
}

/** What is known of an article that was open a moment ago. */
function keptSince({ open }: Library, id: string): Pick<OpenArticle, 'keptAt' | 'own'> {
  return { keptAt: open.get(id)?.keptAt ?? 0, own: null };
}

/** Made here, left before it had a headline, and taken up again. */
function isUnnamed({ id, file, headline }: Entry['summary']): boolean {
  return headline === '' && AUTOMATIC_NAME.test(file) && id !== idOfName(file);
}

/** Why the text is no article, or null. A file that the list has read as it is now is not parsed for that again. */
async function troubleWith(library: Library, entry: Entry, markdown: string): Promise<Problem | null> {
  const { file, problem } = entry.summary;
  if (problem === 'same-file-twice') return { code: problem };
  if (problem === undefined && stampOf(await library.means.fs.facts(library.articlePath(file))) === entry.stamp) return null;
  const text = articleText(markdown);
  return 'code' in text ? text : null;
}

/** Typing that never reached the file; a journal that cannot be read is said and set aside. */
async function waiting(library: Library, id: string, file: string, { markdown, base }: Text): Promise<Opened['journal']> {
  const mayWrite = library.refusal === null;
  const { entry, torn } = await library.journal.read(id, mayWrite);
  for (const kept of torn) library.means.tell({ kind: 'problem', problem: { code: 'journal-damaged', file, kept } });
  if (entry === null) return null;
  if (entry.markdown !== markdown && !(entry.base !== base && isSameText(entry.markdown, markdown))) {
    if (mayWrite) await keepRecovered(library, id, entry);
    return { markdown: entry.markdown, at: entry.at, base: entry.base };
  }
  if (mayWrite) await library.journal.clear(id);
  return null;
}

/** Whoever undoes what came back has it in the history all the same. A disk that does not take it keeps nobody from the text. */
async function keepRecovered({ history, means }: Library, id: string, { markdown, at }: JournalEntry): Promise<void> {
  await onDisk(id, async () => {
    const { hash } = await history.keep(markdown);
    const isListed = (await history.lines(id)).some((line) => line.markdown === hash);
    if (!isListed) await history.add(id, { at, why: 'recovered', markdown: hash, by: means.personId() });
    return ok({});
  });
}

/** Whether a save that was cut short before it could empty the journal had written just this: it says the time anew. */
function isSameText(one: string, other: string): boolean {
  const [first, second] = [one, other].map((markdown) => withMeta(markdown, { updated: '' }));
  return first?.ok === true && second?.ok === true && first.value === second.value;
}

/** The file's text as it is now, for showing it beside the window's own. */
export function readArticle(library: Library, id: string): Promise<Result<Answer<'article.read'>>> {
  return library.queue.run(id, () => readNow(library, id));
}

async function readNow(library: Library, id: string): Promise<Result<Answer<'article.read'>>> {
  const entry = library.entry(id);
  if (!entry.ok) return entry;
  const { file } = entry.value.summary;
  const link = await linkProblem(library, file);
  if (link !== null) return failed({ code: link, file });
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (!read.ok) return read;
  const { text: markdown, hash: base } = read.value;
  library.heard(id, base);
  return ok({ markdown, base });
}
