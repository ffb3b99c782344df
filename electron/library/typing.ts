import type { Answer, Question } from '../../core/contract/calls.ts';
import { ok, type Result } from '../../core/result.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Library } from './library.ts';
import { mayWrite } from './may-write.ts';
import { timeOf } from './means.ts';

/** How often typing in an article was to be kept since the library was opened. */
const counts = new WeakMap<Library, Map<string, number>>();

export const typingsOf = (library: Library, id: string): number => counts.get(library)?.get(id) ?? 0;

function countTyping(library: Library, id: string): void {
  const count = typingsOf(library, id) + 1;
  counts.set(library, (counts.get(library) ?? new Map<string, number>()).set(id, count));
}

/** The journal of an article has a turn of its own: a save that a slow disk holds up must not hold up what is typed meanwhile. */
export function inJournal<T>(library: Library, id: string, work: () => Promise<T>): Promise<T> {
  return library.queue.run(`journal of ${id}`, work);
}

/** A save that is done. `typings`: how often typing was to be kept when it was asked for. */
interface Done {
  readonly typings: number;
  readonly before: string;
  readonly base: string;
}

/** What was typed is in the file: the journal is emptied. What was typed while it was saved stays, over the file as it is now. */
export function emptyJournal(library: Library, id: string, { typings, before, base }: Done): Promise<void> {
  const { journal } = library;
  return inJournal(library, id, async () => {
    if (typingsOf(library, id) === typings) return journal.clear(id);
    const { entry } = await journal.read(id, false);
    if (entry?.base === before) await journal.write(id, { base, markdown: entry.markdown, at: entry.at });
  });
}

/**
 * Typing that is not saved yet; on a disk when this resolves. What the library may not or cannot take is kept at this computer, so that
 * a full disk or a pulled one costs no word.
 */
export async function journalArticle(library: Library, typed: Question<'article.journal'>): Promise<Result<Answer<'article.journal'>>> {
  countTyping(library, typed.id);
  return inJournal(library, typed.id, async () => {
    const file = library.fileOf(typed.id);
    return file.ok ? onDisk(file.value, () => keepTyping(library, file.value, typed)) : file;
  });
}

async function keepTyping(library: Library, file: string, typed: Question<'article.journal'>): Promise<Result<Answer<'article.journal'>>> {
  const at = timeOf(library.means);
  const entry = { base: baseOf(library, typed), markdown: typed.markdown, at };
  const allowed = await onDisk(file, () => mayWrite(library));
  if (allowed.ok) return ok({ at, place: await library.journal.write(typed.id, entry) });
  const kept = await onDisk(file, async () => ok(await library.journal.keepHere(typed.id, entry)));
  return kept.ok ? ok({ at, place: 'computer' as const }) : allowed;
}

/** The file this was typed over: a save that ran meanwhile has already put another in the place of the one the window knows. */
function baseOf(library: Library, { id, base }: Question<'article.journal'>): string {
  const open = library.open.get(id);
  return open?.unheard?.base === base ? open.base : base;
}
