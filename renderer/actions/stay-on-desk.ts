import type { Problem, ProblemCode } from '../../core/problem.ts';
import { library } from '../state/library.ts';
import { fileIsGone } from './file-gone.ts';
import { editorHere, note, type Held } from './hold.ts';
import { PASSING } from './saving.ts';
import { tellProblem } from './tell.ts';

/** What says nothing of the file: it may be there as it was. */
const NOT_OF_THE_FILE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...PASSING,
  'no-library',
  'same-file-twice',
  'stopped',
  'crashed',
  'bad-question',
  'bad-answer',
]);

/** The open article could not be opened anew: its text stays on the desk, can be typed on where the library can be written to, and is no less held. */
export function stayOnDesk(open: Held, problem: Problem): void {
  if (open.readOnly && library.value.library?.readOnly === undefined) {
    note(open.id, { readOnly: false });
    editorHere()?.setEditable(true);
  }
  if (NOT_OF_THE_FILE.has(problem.code)) return tellProblem({ ...problem, file: problem.file ?? open.file });
  fileIsGone({ code: problem.code === 'not-found' ? 'removed-outside' : 'unreadable-outside', file: open.file });
}
