import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Question } from '../../core/contract/calls.ts';

/** A page that has not even said that it is saving after this long does not answer; its typing is in the journal. */
const PATIENCE_MS = 5000;

/** Told to end, the page has this long to bring its words onto a disk, and what is being written then as long again. */
const ENDING_MS = 4000;

/** Asking the system for word of its end begins a talk with it that the start of the program need not wait for. */
const LISTEN_AFTER_MS = 2000;

type Said = Question<'window.closing'>['state'];

/** Waits for what is being written. `isAttended`: somebody is there, and it may take its time. */
type Finish = (window: BrowserWindow, isAttended: boolean) => Promise<void>;

export interface Closing {
  /** The page says how far it is. `saved` without having been asked closes too: the person has decided. */
  said(state: Said): void;
  /** Makes closing wait for this window. */
  guard(window: BrowserWindow): void;
}

/**
 * Closing in order: the window is told and saves (`tell` answers whether there is a page that hears it), then what is being written is
 * waited for, then the window goes. While something is not saved the window stays, however long that takes. When the program is told to
 * end (SIGTERM, SIGINT, the end of the session) nobody may be there to ask: the page keeps its words on whatever disk takes them, and
 * the program ends within a time that does not depend on anybody.
 */
export function closeInOrder(tell: (isAttended: boolean) => boolean, finish: Finish): Closing {
  let guarded: BrowserWindow | null = null;
  let going = false;
  let ending = false;
  let patience: NodeJS.Timeout | undefined;

  const go = async (): Promise<void> => {
    if (going || guarded === null) return;
    going = true;
    await finish(guarded, !ending);
    if (!guarded.isDestroyed()) guarded.destroy();
  };
  const ask = (): void => {
    if (going || ending) return;
    if (!tell(true)) return void go();
    // Asked a second time, a page that is still saving says so again; one that hangs does not.
    clearTimeout(patience);
    patience = setTimeout(() => void go(), PATIENCE_MS);
  };
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => void go(), ENDING_MS);
    setTimeout(() => app.exit(), 2 * ENDING_MS);
    if (!tell(false)) void go();
  };
  const said = (state: Said): void => {
    clearTimeout(patience);
    if (state === 'saved') void go();
  };
  const guard = (window: BrowserWindow): void => {
    guarded = window;
    window.on('close', (event) => {
      event.preventDefault();
      ask();
    });
    endWithSystem(window, end);
  };
  app.on('window-all-closed', () => app.quit());
  return { said, guard };
}

/** Windows tells the window of the session's end, other systems the program; where the system can wait for a program, it is asked to. */
function endWithSystem(window: BrowserWindow, end: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  window.on('session-end', end);
  setTimeout(() => {
    powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
      event?.preventDefault();
      end();
    });
  }, LISTEN_AFTER_MS);
}
