import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { droppedFiles, pastedFiles } from '../../actions/evidence.ts';

/** Whether a person is writing where a paste goes: there, words are text. */
function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));
}

/**
 * While its host is on the screen, files that are dropped anywhere in the window, and what is pasted outside a field, go to `take` instead
 * of being imported as stories. `target` is the innermost element they were dropped on; null for a paste.
 */
export class Dropping implements ReactiveController {
  /** Whether files are being held over the window. */
  over = false;
  readonly #host: ReactiveControllerHost;
  readonly #take: (files: readonly File[], target: Element | null) => void;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[], target: Element | null) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('dragover', this.#dragOver, true);
    document.addEventListener('dragleave', this.#dragLeave, true);
    document.addEventListener('drop', this.#drop, true);
    document.addEventListener('paste', this.#paste, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('dragover', this.#dragOver, true);
    document.removeEventListener('dragleave', this.#dragLeave, true);
    document.removeEventListener('drop', this.#drop, true);
    document.removeEventListener('paste', this.#paste, true);
  }

  #show(over: boolean): void {
    if (this.over === over) return;
    this.over = over;
    this.#host.requestUpdate();
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#show(true);
  };

  readonly #dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#show(false);
  };

  readonly #drop = (event: DragEvent): void => {
    this.#show(false);
    const files = droppedFiles(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    const [target] = event.composedPath();
    this.#take(files, target instanceof Element ? target : null);
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const inField = isField(event.composedPath()[0]);
    if (inField && (event.clipboardData?.getData('text/plain') ?? '') !== '') return;
    const files = pastedFiles(event.clipboardData, new Date());
    if (inField && files.length === 0) return;
    event.preventDefault();
    this.#take(files, null);
  };
}
