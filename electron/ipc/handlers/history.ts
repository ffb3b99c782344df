import type { Result } from '../../../core/result.ts';
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

/** What was kept of an article: its save points, their texts, and who wrote what. */
export const historyHandlers = {
  'history.list': (desk, question) => reading(desk, question, listPoints),
  'history.read': (desk, question) => reading(desk, question, readKept),
  'history.room': (desk, question) => reading(desk, question, roomOf),
  'history.touched': (desk, question) => reading(desk, question, lastTouched),
  'history.name': (desk, question) => inLibrary(desk, (library) => namePoint(library, question)),
} satisfies Partial<Handlers>;
