import { overlays } from '../state/overlays.ts';

/** What the dialog that is open says of itself. */
interface Form {
  /** Whether something is written in it that nobody has kept. */
  readonly isWritten: () => boolean;
  /** Whether it may be left; the first time something written would be lost it asks, in the dialog, and answers no. */
  readonly mayLeave: () => boolean;
}

let form: Form | null = null;

/** The dialog that comes says how it is asked; what is answered takes it back once the dialog goes. */
export function holdForm(mine: Form): () => void {
  form = mine;
  return () => {
    if (form === mine) form = null;
  };
}

/** Whether a dialog is open with words in it that are kept nowhere. */
export function isHalfWritten(): boolean {
  return overlays.value.dialog !== null && form !== null && form.isWritten();
}

/** Whether the dialog that is open, or the form in it, may be taken away; where words would be lost with it, it asks once. */
export function mayLeaveForm(): boolean {
  return !isHalfWritten() || form === null || form.mayLeave();
}

/** What every button that leaves a form does, as Escape does: where words would be lost it asks first, and the second press leaves. */
export function leaveForm(leave: () => void): void {
  if (mayLeaveForm()) leave();
}
