import type { Problem, ProblemCode } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { overlays, type Toast } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { isHalfWritten, leaveForm } from './half-written.ts';

/** Problems that stay until something is done about them. */
const STANDING: ReadonlySet<ProblemCode> = new Set(['disk-full', 'disk-fault', 'library-missing']);

/** What a person decided not to do is not worth a word. */
const SILENT: ReadonlySet<ProblemCode> = new Set(['stopped']);

export function say(text: string, tone: Toast['tone'] = 'plain', action?: Toast['action']): void {
  overlays.set({ toast: action ? { tone, text, action } : { tone, text } });
}

export function tellProblem(problem: Problem): void {
  if (SILENT.has(problem.code)) return;
  if (STANDING.has(problem.code)) overlays.set({ standing: problem });
  else say(words.problems.say(problem), 'problem');
}

/** The value, or null after the problem has been told. */
export function valueOrTell<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  tellProblem(result.problem);
  return null;
}

/**
 * The same for what is not the open article's own trouble (a file outside the library, a deed of the list): what stays stands in a bar
 * below every dialog, and “Try again” there would save the article.
 */
export function valueOrSay<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (!SILENT.has(result.problem.code)) say(words.problems.say(result.problem), 'problem');
  return null;
}

/**
 * A dialog that comes while a form is half written waits for it. What was only said goes, because it would lie over the dialog's foot; a problem,
 * and what offers a way on, stays.
 */
export function openDialog(dialog: NonNullable<(typeof overlays.value)['dialog']>): void {
  if (isHalfWritten()) {
    overlays.set({ waiting: dialog });
    return say(words.frame.waitsForForm);
  }
  const { toast } = overlays.value;
  const stays = toast !== null && (toast.tone === 'problem' || toast.action !== undefined);
  overlays.set({ dialog, menu: null, toast: stays ? toast : null });
}

export function closeDialog(): void {
  overlays.set({ dialog: overlays.value.waiting, waiting: null });
}

/** The same by a button that keeps nothing: what is half written is asked about first. */
export const leaveDialog = (): void => leaveForm(closeDialog);
