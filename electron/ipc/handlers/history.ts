import type { Answer, Question } from '../../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { readKept } from '../../history/kept-text.ts';
import { listPoints, namePoint, roomOf } from '../../history/save-points.ts';
import { lastTouched } from '../../history/touched.ts';
import type { Library } from '../../library/library.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

/** Reads the history of an article of the list; an id that is none there leads to no file. Saving does not wait for it. */
function reading<Q extends { readonly id: string }, T>(
  desk: Desk,
  question: Q,
  read: (library: Library, question: Q) => Promise<Result<T>>,
) {
  return inLibrary(desk, (library): Promise<Result<T>> => {
    const file = library.fileOf(question.id);
    return file.ok ? read(library, question) : Promise.resolve(file);
  });
}

/** Who is asked about at each desk: one sentence at a time. */
const looking = new WeakMap<Desk, AbortController>();

/** Looks who touched some words, until it is found, somebody stops it, or another is asked about. */
async function touched(desk: Desk, library: Library, question: Question<'history.touched'>): Promise<Result<Answer<'history.touched'>>> {
  const mine = new AbortController();
  looking.get(desk)?.abort();
  looking.set(desk, mine);
  const tell = (share: number): void => desk.around.tell({ kind: 'progress', task: 'tracing', share });
  const stopped = new Promise<Result<never>>((resolve) => {
    mine.signal.addEventListener('abort', () => resolve(failed({ code: 'stopped' })));
  });
  const going = lastTouched(library, question, { stop: mine.signal, tell: (share) => tell(Math.min(0.99, share)) });
  // A disk that answers nothing keeps nobody waiting who has stopped it.
  const found = await Promise.race([going, stopped]);
  if (looking.get(desk) === mine) tell(1);
  return found;
}

/** What was kept of an article: its save points, their texts, and who wrote what. */
export const historyHandlers = {
  'history.list': (desk, question) => reading(desk, question, listPoints),
  'history.read': (desk, question) => reading(desk, question, readKept),
  'history.room': (desk, question) => reading(desk, question, roomOf),
  'history.touched': (desk, question) => reading(desk, question, (library) => touched(desk, library, question)),
  'history.stop': (desk) => {
    looking.get(desk)?.abort();
    return ok({});
  },
  'history.name': (desk, question) => inLibrary(desk, (library) => namePoint(library, question)),
} satisfies Partial<Handlers>;
