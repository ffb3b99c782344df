import { ipcMain, type IpcMainInvokeEvent } from 'electron';

/** Answers one message of a window, as JSON. */
export type Asked = (event: IpcMainInvokeEvent, name: unknown, question: unknown) => Promise<string>;

/**
 * Hears the window from the first moment on, and hands everything to the gate (`serve.ts`) once that has been read: a page that is quicker
 * than main waits for its answer.
 */
export function listen(gate: Promise<{ readonly asked: Asked }>): void {
  ipcMain.handle('stet:call', async (event, name: unknown, question: unknown) => (await gate).asked(event, name, question));
}
