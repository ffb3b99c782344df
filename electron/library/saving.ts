import type { Answer, Question } from '../../core/contract/calls.ts';
import { ownEntry } from '../../core/own-entry.ts';
import type { ProblemCode } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Anchors } from '../../core/saved/docket-change.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { logStandings } from '../audit/log-standings.ts';
import { settingsFirst } from '../audit/settings-standings.ts';
import { addPoint } from '../history/add-point.ts';
import { contentHash } from '../store/content-hash.ts';
import { errorCode } from '../store/disk-problem.ts';
import { removeDurably, writeDurably, writeNewDurably } from '../store/durable-file.ts';
import { readText, textBytes, type TextFile } from '../store/text-file.ts';
import { inTurn } from './in-turn.ts';
import type { Library, OpenArticle } from './library.ts';
import { readEntry } from './listing.ts';
import { mayWrite } from './may-write.ts';
import { linkProblem } from './row-problem.ts';
import { timeOf } from './means.ts';
import { articleText } from './summary.ts';
import { emptyJournal, typingsOf } from './typing.ts';
import { writeDocket } from './write-docket.ts';

/** While somebody types, one state per this time is kept for good. */
const KEEP_EVERY_MS = 5 * 60 * 1000;

type Save = Question<'article.save'>;

/**
 * Writes log, history, article, docket in this order, so that a crash between any two is no more than a change outside. Refused with
 * `changed-outside` when the file is not the one that `base` names, unless `overwrite`; then the other text is kept in history first.
 */
export function saveArticle(library: Library, save: Save): Promise<Result<Answer<'article.save'>>> {
  const typings = typingsOf(library, save.id);
  return inTurn(library, save.id, async (file) => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const found = await findBase(library, file, save);
    if (!found.ok) return found;
    await settingsFirst(library, save.id);
    const settle = await logStandings(library, save, typeof found.value === 'string' ? null : found.value);
    const saved = await write(library, file, { ...save, typings }, found.value).catch((error: unknown) => {
      if (error instanceof ChangedMeanwhile) return failed({ code: 'changed-outside', file });
      throw error;
    });
    if (saved.ok) settle();
    return saved;
  });
}

/** What somebody may have put in the article's place. */
const NO_TEXT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['empty-file', 'binary-file', 'wrong-encoding', 'too-large']);

/** The file as it is before the save; `gone` when it has to be made again, `no-text` when what lies there gives way. */
type Found = TextFile | 'gone' | 'no-text';

async function findBase(library: Library, file: string, save: Save): Promise<Result<Found>> {
  const { fs } = library.means;
  const path = library.articlePath(file);
  const link = await linkProblem(library, file);
  if (link !== null) {
    if (save.overwrite !== true) return failed({ code: link === 'link-broken' ? 'not-found' : 'changed-outside', file });
    // What it leads to is another's, and stays as it is.
    await removeDurably(fs, path);
    return ok('gone');
  }
  const read = await readText(fs, path, file);
  if (!read.ok) {
    const { code } = read.problem;
    if (code !== 'not-found' && !NO_TEXT.has(code)) return read;
    if (save.overwrite !== true) return failed({ code: code === 'not-found' ? code : 'changed-outside', file });
    if (code === 'not-found') return ok('gone');
    const { hash } = await library.history.keep(await fs.read(path));
    await library.history.add(save.id, { at: timeOf(library.means), why: 'outside', bytes: hash });
    return ok('no-text');
  }
  const { hash, text } = read.value;
  const open = library.open.get(save.id);
  const isOurs = open?.unheard?.base === save.base && open.unheard.hashes.includes(hash);
  if (isOurs) return read;
  if (hash === save.base && (!open || hash === open.base)) {
    await keepUnseen(library, save, read.value);
    return read;
  }
  // A text of another program that the window took over may be written over too, when undo brings back what stood before it.
  if (hash !== save.base && save.overwrite !== true && text !== save.markdown) return failed({ code: 'changed-outside', file });
  await keepOther(library, save.id, text);
  return read;
}

async function keepOther(library: Library, id: string, markdown: string): Promise<void> {
  const { hash } = await library.history.keep(markdown);
  await library.history.add(id, { at: timeOf(library.means), why: 'outside', markdown: hash });
}

/** What the file says was written while nobody here looked: it is kept as another program's before ours takes its place. */
async function keepUnseen(library: Library, save: Save, before: TextFile): Promise<void> {
  const open = library.open.get(save.id);
  if (open === undefined || open.own === before.hash) return;
  const docket = await library.docket(save.id);
  const text = articleText(before.text);
  if (docket.problem !== null || 'code' in text || contentHash(text.projection) === docket.data.revision) return;
  const [words, file] = [await library.history.keep(text.projection), await library.history.keep(before.text)];
  await library.history.add(save.id, { at: timeOf(library.means), why: 'outside', revision: words.hash, markdown: file.hash });
}

async function write(
  library: Library,
  file: string,
  save: Save & { readonly typings: number },
  found: Found,
): Promise<Result<Answer<'article.save'>>> {
  const { now } = library.means;
  const before = typeof found === 'string' ? null : found;
  const open = library.open.get(save.id);
  const bytes = textBytes(save.markdown, before?.marked ?? false);
  const hash = contentHash(bytes);
  const keeping = save.why !== 'auto' || now() - (open?.keptAt ?? 0) >= KEEP_EVERY_MS;
  const kept = await library.history.keep(save.projection);
  const markdown = keeping ? await keepTexts(library, save, before) : null;
  share(library, save.id, kept.hash);
  const mine: OpenArticle = {
    file,
    base: hash,
    told: hash,
    unheard: unheardWith(open, save.base, hash),
    passing: open?.passing ?? null,
    keptAt: keeping ? now() : (open?.keptAt ?? now()),
    own: hash,
  };
  if (open) library.open.set(save.id, { ...open, unheard: mine.unheard });
  if (hash !== before?.hash) {
    library.written.set(file, hash);
    await replace(library, file, bytes, found);
  }
  if (open) library.open.set(save.id, mine);
  const named = await writeAnchors(library, save, kept.hash);
  if (!named.ok) return named;
  const at = timeOf(library.means);
  if (markdown !== null) await addPoint(library, save.id, { at, why: save.why, revision: kept.hash, markdown }, save.markdown);
  if (open) library.open.set(save.id, { ...mine, passing: await thin(library, [open.passing, named.value], { ...kept, kept: keeping }) });
  await emptyJournal(library, save.id, { typings: save.typings, before: save.base, base: hash });
  const summary = await resummarise(library, save.id, file);
  return summary.ok ? ok({ base: hash, revision: kept.hash, at, file, summary: summary.value }) : summary;
}

const UNREAD: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['docket-damaged', 'docket-newer']);

/**
 * Answers the revision that the docket names now. One that cannot be read, or was spoilt a moment ago, keeps no word of the article from
 * its file: it stays as it is, and so does the text that its last version names.
 */
async function writeAnchors(library: Library, save: Save, revision: string): Promise<Result<string>> {
  const docket = await library.docket(save.id);
  if (docket.problem !== null) return ok(docket.data.revision);
  const written = await writeDocket(library, save.id, (data) => ok(anchored(data, revision, save.anchors)));
  if (!written.ok && !UNREAD.has(written.problem.code)) return written;
  return ok(docket.data.revision);
}

/** Somebody wrote the article's file while it was being saved. */
class ChangedMeanwhile extends Error {}

/** Writes the article's file. One that is made again does not replace what has come there meanwhile. */
async function replace(library: Library, file: string, bytes: Uint8Array, found: Found): Promise<void> {
  const { fs } = library.means;
  const path = library.articlePath(file);
  if (found !== 'gone') return writeDurably(fs, path, bytes, () => unchanged(library, file, found));
  try {
    await writeNewDurably(fs, path, bytes);
  } catch (error) {
    throw errorCode(error) === 'EEXIST' ? new ChangedMeanwhile(file) : error;
  }
}

/**
 * History is written between the look at the file and its replacing; a change in that time is not overwritten either. The bytes decide: on
 * some disks nothing else shows that a program wrote as much as was there, within the two seconds that their times are exact to.
 */
async function unchanged(library: Library, file: string, before: TextFile | 'no-text'): Promise<void> {
  if (before === 'no-text') return;
  const { fs } = library.means;
  const path = library.articlePath(file);
  if ((await fs.facts(path)) === null) return;
  if (!(await fs.holds(path, [textBytes(before.text, before.marked)]))) throw new ChangedMeanwhile(file);
}

function unheardWith(open: OpenArticle | undefined, base: string, hash: string): OpenArticle['unheard'] {
  const earlier = open?.unheard?.base === base ? open.unheard.hashes : [];
  return { base, hashes: [...earlier, hash] };
}

/** Keeps the new text, and the one it replaces in case nobody kept it yet. */
async function keepTexts(library: Library, save: Save, before: TextFile | null): Promise<string> {
  if (before !== null) await library.history.keep(before.text);
  return (await library.history.keep(save.markdown)).hash;
}

/**
 * Drops the projection that only an earlier automatic save needed, unless the docket still names it. Answers the one that nothing else
 * keeps now, if there is one.
 */
async function thin(
  library: Library,
  [last, named]: readonly [string | null, string],
  now: { hash: string; kept: boolean; made: boolean },
): Promise<string | null> {
  if (last !== null && last !== now.hash && last !== named) await library.history.drop(last);
  if (now.kept) return null;
  return now.made || last === now.hash ? now.hash : null;
}

/** A text that two articles have is nobody's to drop. */
function share(library: Library, id: string, hash: string): void {
  for (const [other, open] of library.open) {
    if (other !== id && open.passing === hash) library.open.set(other, { ...open, passing: null });
  }
}

function anchored(docket: Docket, revision: string, anchors: Anchors): Docket {
  const anchor = <T extends Docket['claims'][number] | Docket['cleared'][number]>(item: T): T => {
    const found = ownEntry(anchors, item.id);
    return found === undefined ? item : { ...item, anchor: found };
  };
  return { ...docket, revision, claims: docket.claims.map(anchor), cleared: docket.cleared.map(anchor) };
}

/** Computes the article's row again after a change of its text or docket, and tells it to the window. */
export async function resummarise(library: Library, id: string, file: string): Promise<Result<Answer<'article.create'>>> {
  const entry = await readEntry(library, file, id);
  if (entry === null) return failed({ code: 'not-found', file });
  library.tellRow(entry);
  return ok(entry.summary);
}

/** The window's text is given up without being saved: the history keeps it. What the journal has of it stays there as well. */
export async function keepCopy(
  library: Library,
  { id, markdown }: Question<'article.keep-copy'>,
): Promise<Result<Answer<'article.keep-copy'>>> {
  return inTurn(library, id, async () => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const { hash } = await library.history.keep(markdown);
    await library.history.add(id, { at: timeOf(library.means), why: 'not-saved', markdown: hash, by: library.means.personId() });
    return ok({});
  });
}
