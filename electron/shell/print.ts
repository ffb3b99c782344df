import { BrowserWindow, type WebContents } from 'electron';
import { fixPdfDates } from '../exports/pdf-dates.ts';
import type { Previews } from './previews.ts';

/** A page that does not load within this time is not printed. */
const LOAD_LIMIT_MS = 20_000;

/**
 * Prints a page to PDF in a window that nobody sees, without scripts and under the preview's policy. The same page gives the same
 * bytes: the dates that Chromium writes are taken out.
 */
export async function printPage(previews: Previews, html: string): Promise<Uint8Array> {
  const address = previews.add(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      enableWebSQL: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  try {
    await within(LOAD_LIMIT_MS, window.loadURL(address));
    await within(LOAD_LIMIT_MS, fontsDrawn(window.webContents));
    const pdf = await window.webContents.printToPDF({ printBackground: true, pageSize: 'A4', preferCSSPageSize: true });
    return fixPdfDates(pdf);
  } finally {
    window.destroy();
    previews.drop(address);
  }
}

/** The page runs no scripts of its own, so the question is asked from outside it. */
async function fontsDrawn({ debugger: inspector }: WebContents): Promise<void> {
  inspector.attach();
  const expression = 'document.body.offsetHeight, document.fonts.ready.then(() => document.fonts.status)';
  await inspector.sendCommand('Runtime.evaluate', { expression, awaitPromise: true });
  inspector.detach();
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page took too long')), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
