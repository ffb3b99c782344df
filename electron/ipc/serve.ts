import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { News } from '../../core/contract/news.ts';
import { failed } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import { DESK_ORIGIN } from '../shell/addresses.ts';
import { answer, asText } from './gate.ts';
import { handlersFor } from './handlers-for.ts';
import type { Asked } from './listen.ts';

/** Only the desk's own page may ask: the top frame of the window, while it shows our origin. A preview inside it may not. */
function isDesk(event: IpcMainInvokeEvent, window: WebContents | null): boolean {
  const frame = event.senderFrame;
  if (window === null || event.sender !== window || frame === null || frame !== window.mainFrame) return false;
  return frame.url === DESK_ORIGIN || frame.url.startsWith(`${DESK_ORIGIN}/`);
}

/**
 * The gate: the only place where the window's messages come in. Answers go back as JSON: a library's list is copied field by field
 * between main, preload and page otherwise, which takes longer than writing and reading it.
 */
export function serve(desk: Desk, window: () => WebContents | null, log: (line: string) => void): Asked {
  return async (event, name, question) => {
    if (!isDesk(event, window())) return JSON.stringify(failed({ code: 'bad-question', detail: 'asked from elsewhere' }));
    // A page that asks sooner than the first library is open means that library.
    await desk.begun();
    return asText(name, await answer(await handlersFor(name), desk, { name, question }, log), log);
  };
}

/** Tells the window something it did not ask for. Nobody hears it while there is no window. */
export function send(window: WebContents | null, news: News): void {
  if (window !== null && !window.isDestroyed()) window.send('stet:news', news);
}
