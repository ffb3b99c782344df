import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Dialogs } from '../desk/surroundings.ts';

/** The extensions that are offered. */
const OFFERED = {
  import: ['txt', 'md', 'markdown', 'html', 'htm'],
  picture: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif'],
  backup: ['zip'],
};

/** The system's own dialogs, over the desk's window. Their words are the system's; the filter shows only extensions. */
export function systemDialogs(window: () => BrowserWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<string | null> => {
    const over = window();
    const { canceled, filePaths } = over ? await dialog.showOpenDialog(over, options) : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  };
  const extensions = (list: readonly string[]) => [{ name: list.map((one) => `.${one}`).join(' '), extensions: [...list] }];
  return {
    folder: (purpose) =>
      open({ properties: purpose === 'create' ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'] }),
    file: (purpose) =>
      open({
        properties: ['openFile'],
        ...(purpose === 'evidence' ? {} : { filters: extensions(OFFERED[purpose]) }),
      }),
    save: async (suggested, extension) => {
      const options = { defaultPath: suggested, filters: extensions([extension]) };
      const over = window();
      const { canceled, filePath } = over ? await dialog.showSaveDialog(over, options) : await dialog.showSaveDialog(options);
      return canceled || !filePath ? null : filePath;
    },
  };
}
