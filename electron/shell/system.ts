import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { Surroundings } from '../desk/surroundings.ts';
import { isAlive } from '../store/is-alive.ts';
import { disk } from '../store/file-system.ts';
import { searchProcess } from './search-process.ts';

/** The part of the surroundings that does not change while the program runs. */
export type System = Pick<
  Surroundings,
  | 'fs'
  | 'now'
  | 'newId'
  | 'host'
  | 'pid'
  | 'alive'
  | 'finder'
  | 'facts'
  | 'userData'
  | 'documents'
  | 'home'
  | 'sampleSource'
  | 'samplePlace'
  | 'dictionaries'
  | 'reveal'
  | 'applyTheme'
>;

export function system(): System {
  const { electron = '', chrome = '' } = process.versions as Readonly<Record<string, string | undefined>>;
  const [root, documents] = [app.getAppPath(), documentsFolder()];
  return {
    fs: disk,
    now: () => Date.now(),
    newId: () => ulid(),
    host: hostname(),
    pid: process.pid,
    alive: isAlive,
    finder: searchProcess,
    facts: { version: app.getVersion(), runtime: { name: 'Electron', version: electron, chrome }, platform: process.platform },
    userData: app.getPath('userData'),
    documents,
    home: app.getPath('home'),
    sampleSource: join(root, 'assets', 'sample-library'),
    samplePlace: process.env.STET_SAMPLE_PLACE ?? join(documents, 'Stet sample library'),
    dictionaries: join(root, 'out', 'dictionaries'),
    reveal: (path) => shell.showItemInFolder(path),
    applyTheme: (theme) => (nativeTheme.themeSource = theme),
  };
}

/** Some systems have no folder for documents. */
function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('userData');
  }
}

/** Shows the whole address and opens it in the system's browser if the person says so. The labels come from the window's words. */
export async function openAddress(window: BrowserWindow | null, address: string, labels: Readonly<Record<string, string>>): Promise<void> {
  const options = {
    type: 'question' as const,
    message: address,
    buttons: [labels['address:open'] ?? 'Open', labels['address:cancel'] ?? 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  if (response === 0) await shell.openExternal(address);
}
