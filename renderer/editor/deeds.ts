import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Step, StepResult } from 'prosemirror-transform';
import type { Deed } from './contract.ts';

/**
 * A deed as a step that leaves the document as it is: so the one undo history keeps its turn among the edits, and what undo and redo do
 * to the text they do to it.
 */
class DeedStep extends Step {
  readonly #deed: Deed;
  readonly isDone: boolean;

  constructor(deed: Deed, isDone: boolean) {
    super();
    this.#deed = deed;
    this.isDone = isDone;
  }

  /** Undone or done again, as the step that undo or redo applies says. */
  run(): boolean {
    return this.isDone ? this.#deed.redo() : this.#deed.undo();
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override invert(): DeedStep {
    return new DeedStep(this.#deed, !this.isDone);
  }

  override map(): DeedStep {
    return this;
  }

  /** It lives as long as the window: nothing writes the history down. */
  override toJSON(): unknown {
    return { stepType: 'deed' };
  }
}

/** An event of its own: typing just before or after it is not undone along with it. */
export function recordedDeed(state: EditorState, deed: Deed): Transaction {
  return closeHistory(state.tr.step(new DeedStep(deed, true)));
}

/** Carries out what undo or redo came upon. A deed with nothing left to do is passed over: answers which of the two must go on. */
export function carryOut(tr: Transaction): 'undo' | 'redo' | null {
  if (!isHistoryTransaction(tr)) return null;
  const deeds = tr.steps.filter((step) => step instanceof DeedStep);
  const [first] = deeds;
  if (!first || deeds.map((step) => step.run()).includes(true)) return null;
  return first.isDone ? 'redo' : 'undo';
}

/** Whether the transaction leaves another document: one that only holds a deed does not. */
export function changesText(tr: Transaction): boolean {
  return tr.doc !== tr.before;
}
