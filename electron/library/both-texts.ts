import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { readText } from '../store/text-file.ts';
import { inTurn } from './in-turn.ts';
import type { Library } from './library.ts';
import { mayWrite } from './may-write.ts';
import { timeOf } from './means.ts';
import { linkProblem } from './row-problem.ts';
import { inJournal } from './typing.ts';

type Both = Question<'article.keep-both'>;

/**
 * Puts the window's text and the file's into the history, before one is made of them or one gives way. Refused with `changed-outside` when
 * the file is not the one that `base` names; what is saved next must be over exactly that one.
 */
export function keepBoth(library: Library, both: Both): Promise<Result<Answer<'article.keep-both'>>> {
  return inTurn(library, both.id, (file) => keep(library, file, both));
}

/** The window's text gives way to the file's: after both are kept, no journal brings it back. */
export function giveWay(library: Library, both: Both): Promise<Result<Answer<'article.give-way'>>> {
  return inTurn(library, both.id, async (file) => {
    const kept = await keep(library, file, both);
    if (kept.ok) await inJournal(library, both.id, () => library.journal.clear(both.id));
    return kept;
  });
}

async function keep(library: Library, file: string, { id, base, markdown }: Both): Promise<Result<Record<string, never>>> {
  const { history, means } = library;
  const allowed = await mayWrite(library);
  if (!allowed.ok) return allowed;
  const link = await linkProblem(library, file);
  if (link !== null) return failed({ code: 'changed-outside', file });
  const read = await readText(means.fs, library.articlePath(file), file);
  if (!read.ok) return read;
  if (read.value.hash !== base) return failed({ code: 'changed-outside', file });
  const open = library.open.get(id);
  const [theirs, ours] = [await history.keep(read.value.text), await history.keep(markdown)];
  // What the window has saved or read itself is nobody else's.
  const isTheirs = open?.base !== base;
  if (isTheirs) await history.add(id, { at: timeOf(means), why: 'outside', markdown: theirs.hash });
  await history.add(id, { at: timeOf(means), why: 'gave-way', markdown: ours.hash, by: means.personId() });
  // What is in the history as theirs is not put there again by the save that comes.
  if (open) library.open.set(id, { ...open, base, told: base, unheard: null, own: isTheirs ? base : open.own });
  return ok({});
}
