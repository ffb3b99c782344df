import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { root } from '../set-up/place.mjs';

const isRoot = process.getuid?.() === 0;

/** The real window in a fresh user folder; the sample library and what is exported lie under `out`. */
export async function openDesk(out) {
  const scratch = mkdtempSync(join(tmpdir(), 'stet-tour-'));
  const library = join(scratch, 'Tour library');
  mkdirSync(library);
  const app = await _electron.launch({
    executablePath: process.env.STET_ELECTRON_PATH,
    chromiumSandbox: !isRoot,
    args: [root, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${join(scratch, 'user')}`],
    cwd: root,
    env: { ...process.env, STET_SAMPLE_PLACE: join(scratch, 'Sample library') },
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(20_000);
  await resize(app, 1280, 800);
  const versions = await app.evaluate(() => ({ ...process.versions }));
  return {
    app,
    page,
    library,
    runtime: { name: 'Electron', version: versions.electron, chrome: versions.chrome, rung: process.env.STET_ELECTRON_RUNG ?? '' },
    resize: (width, height) => resize(app, width, height),
    /** The next open dialog answers with this path. */
    answerOpen: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, path),
    answerSave: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path),
    close: async () => {
      await app.close();
      rmSync(scratch, { recursive: true, force: true });
    },
    out,
  };
}

function resize(app, width, height) {
  return app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height);
    },
    { width, height },
  );
}
