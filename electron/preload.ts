import { contextBridge, ipcRenderer } from 'electron';

/**
 * The whole bridge: one way to ask main, one way to hear from it. What is asked is checked by main; what is answered (as JSON) and heard,
 * by the window.
 */
contextBridge.exposeInMainWorld('stet', {
  call: (name: string, question: unknown): Promise<unknown> => ipcRenderer.invoke('stet:call', name, question),
  onNews: (listener: (news: unknown) => void): (() => void) => {
    const hear = (_event: unknown, news: unknown): void => listener(news);
    ipcRenderer.on('stet:news', hear);
    return () => void ipcRenderer.removeListener('stet:news', hear);
  },
});
