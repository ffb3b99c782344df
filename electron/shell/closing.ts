import { app, type BrowserWindow } from 'electron';

/** How long the window may take to save before the desk closes anyway; its typing is in the journal by then. */
const PATIENCE_MS = 5000;

export interface Closing {
  /** The window has saved everything. */
  ready(): void;
  /** Makes closing wait for this window. */
  guard(window: BrowserWindow): void;
}

/**
 * Closing in order: the window is told and saves (`tell` answers whether there is a page that hears it), then what is being written is waited for, then the window goes. SIGTERM and SIGINT
 * take the same way.
 */
export function closeInOrder(tell: () => boolean, finish: (window: BrowserWindow) => Promise<void>): Closing {
  let ready: () => void = () => undefined;
  const leave = async (window: BrowserWindow): Promise<void> => {
    const saved = new Promise<void>((resolve) => (ready = resolve));
    if (tell()) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
      await Promise.race([saved, patience]);
      clearTimeout(timer);
    }
    await finish(window);
    if (!window.isDestroyed()) window.destroy();
  };
  const guard = (window: BrowserWindow): void => {
    let leaving = false;
    window.on('close', (event) => {
      event.preventDefault();
      if (leaving) return;
      leaving = true;
      void leave(window);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
  app.on('window-all-closed', () => app.quit());
  return { ready: () => ready(), guard };
}
