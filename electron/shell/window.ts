import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { join } from 'node:path';
import type { Bounds } from '../desk/desk-record.ts';
import { DESK_PAGE } from './addresses.ts';

const START = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 760, minHeight: 520 };

/** The colours around the sheet, so that no other colour flashes before the page is drawn. */
const GROUND = { light: '#ece8e0', dark: '#16150f' };

/** The part of a remembered place that is still on a screen; null when that screen is gone. */
function onScreen(bounds: Bounds | null): Partial<Bounds> | null {
  if (bounds === null) return null;
  const { workArea } = screen.getDisplayMatching(bounds);
  const visible =
    bounds.x < workArea.x + workArea.width - 80 &&
    bounds.x + bounds.width > workArea.x + 80 &&
    bounds.y < workArea.y + workArea.height - 80 &&
    bounds.y >= workArea.y - 20;
  return visible ? bounds : { width: bounds.width, height: bounds.height };
}

/** Makes the desk's window, hidden, and lets it load its page. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...START,
    ...SMALLEST,
    show: false,
    title: 'Stet',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      enableWebSQL: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.webContents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  void window.loadURL(DESK_PAGE);
  return window;
}

/** Resolves once the window has all that its page is built of; at the latest when it has stopped loading. */
export function loaded({ webContents }: BrowserWindow, allGiven: Promise<void>): Promise<unknown> {
  const stopped = new Promise<void>((resolve) => webContents.once('did-stop-loading', () => resolve()));
  return Promise.race([allGiven, stopped]);
}

/** Longest time a window stays hidden that waits to be drawn: a page that is never drawn must be seen as well. */
const HIDDEN_MS = 5_000;

/** Resolves once the page is drawn for the first time; listened for from the start, because it may be drawn before anything else is read. */
export function drawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => resolve());
    setTimeout(resolve, HIDDEN_MS);
  });
}

/** Puts the window where it was, and shows it once its page is drawn. */
export function placeWindow(window: BrowserWindow, bounds: Bounds | null, isDrawn: Promise<void>): void {
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);
  const place = onScreen(bounds);
  if (place !== null) window.setBounds(place);
  void isDrawn.then(() => {
    if (window.isDestroyed()) return;
    if (bounds?.maximised === true) window.maximize();
    window.show();
  });
}

export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}

/** The window's page, or null once it is gone. */
export function pageOf(window: BrowserWindow | null): WebContents | null {
  return window === null || window.isDestroyed() ? null : window.webContents;
}
