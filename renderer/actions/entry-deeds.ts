import type { Stamp } from '../../core/claims/apply.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import { changeDocket, stampHere } from './docket.ts';
import { editorHere } from './hold.ts';
import { say } from './tell.ts';

/** What undo and redo turn back of entries that belong to the story as a whole: what was declared, what was put to somebody. */

/** One way of a turn: the change that makes it in somebody's name, the sentence why it may not be, or null where nothing is left to do. */
export interface Turn {
  readonly change: (stamp: Stamp) => DocketChange | string | null;
  readonly done: string;
}

interface Turns {
  readonly undo: Turn;
  readonly redo: Turn;
}

/** Changes the docket, so that undo takes it back in its turn. Answers whether it holds. */
export function changeEntry(change: DocketChange, stamp: Stamp, turns: Turns): boolean {
  const deed = { holds: true };
  if (!changeDocket(change, stamp, 'auto', () => (deed.holds = false))) return false;
  recordTurns(turns, deed);
  return true;
}

function recordTurns({ undo, redo }: Turns, deed: { readonly holds: boolean }): void {
  editorHere()?.record({
    undo: () => deed.holds && turn(undo, redo),
    redo: () => deed.holds && turn(redo, undo),
  });
}

/** What was said to be turned back and is not goes back into the history, to be tried again. */
function turn(way: Turn, back: Turn): boolean {
  const stamp = stampHere();
  if (!stamp) return true;
  const change = way.change(stamp);
  if (change === null) return false;
  const again = (): void => recordTurns({ undo: way, redo: back }, { holds: true });
  if (typeof change === 'string') say(change);
  else if (changeDocket(change, stamp, 'auto', again)) say(way.done);
  else again();
  return true;
}
