import { app, type BrowserWindow } from 'electron';
import type { Question } from '../../core/contract/calls.ts';

/** A page that has not even said that it is saving after this long does not answer; its typing is in the journal. */
const PATIENCE_MS = 5000;

type Said = Question<'window.closing'>['state'];

export interface Closing {
  /** The page says how far it is. `saved` without having been asked closes too: the person has decided. */
  said(state: Said): void;
  /** Makes closing wait for this window. */
  guard(window: BrowserWindow): void;
}

/**
 * Closing in order: the window is told and saves (`tell` answers whether there is a page that hears it), then what is being written is
 * waited for, then the window goes. While something is not saved the window stays, however long that takes. SIGTERM and SIGINT take the
 * same way.
 */
export function closeInOrder(tell: () => boolean, finish: (window: BrowserWindow) => Promise<void>): Closing {
  let guarded: BrowserWindow | null = null;
  let going = false;
  let patience: NodeJS.Timeout | undefined;

  const go = async (): Promise<void> => {
    if (going || guarded === null) return;
    going = true;
    await finish(guarded);
    if (!guarded.isDestroyed()) guarded.destroy();
  };
  const ask = (): void => {
    if (going) return;
    if (!tell()) return void go();
    // Asked a second time, a page that is still saving says so again; one that hangs does not.
    clearTimeout(patience);
    patience = setTimeout(() => void go(), PATIENCE_MS);
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
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
  app.on('window-all-closed', () => app.quit());
  return { said, guard };
}
