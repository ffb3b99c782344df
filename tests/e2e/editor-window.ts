import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Desk } from './harness.ts';
import type { EditorPage } from './editor-page.ts';

declare global {
  // Set by `editor-page.ts` in the bare window.
  var sheet: EditorPage;
}

const BLANK = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>Sheet</title></head><body></body></html>`;

let bundle: Promise<string> | null = null;

/** The sheet and its listener as one script. */
function sheetScript(): Promise<string> {
  bundle ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome108',
      lib: { entry: join(import.meta.dirname, 'editor-page.ts'), formats: ['iife'], name: 'editorPage' },
    },
  }).then((result) => {
    const outputs = Array.isArray(result) ? result : [result];
    const [first] = outputs.flatMap((one) => ('output' in one ? one.output : []));
    if (first?.type !== 'chunk') throw new Error('the sheet was not built');
    return first.code;
  });
  return bundle;
}

/** A bare window of the same Electron with only the sheet in it, under the same policy as the desk. */
export async function openSheet({ app }: Desk, size = { width: 1000, height: 800 }): Promise<Page> {
  const code = await sheetScript();
  const arrival = app.waitForEvent('window');
  await app.evaluate(
    ({ BrowserWindow }, [html, width, height]) => {
      const window = new BrowserWindow({ width, height, useContentSize: true, webPreferences: { sandbox: true, spellcheck: false } });
      void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    },
    [BLANK, size.width, size.height] as const,
  );
  const page = await arrival;
  await page.waitForLoadState('domcontentloaded');
  await page.evaluate(code);
  return page;
}
