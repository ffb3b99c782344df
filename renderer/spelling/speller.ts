import type { Order, Verdict } from './orders.ts';

/** Words are collected this long before the worker is asked, so that a page costs a few questions. */
const BATCH_MS = 40;

/**
 * Tells whether words are spelt right, from what its worker has answered so far: a word nobody asked about yet counts as right until
 * the answer comes, and then `onWrong` is called if a misspelt one is among them.
 */
export class WordSpeller {
  readonly #worker = new Worker(new URL('./speller.worker.ts', import.meta.url), { type: 'module' });
  readonly #known = new Map<string, boolean>();
  readonly #waiting = new Set<string>();
  #timer: number | undefined;

  constructor(dictionary: Extract<Order, { kind: 'dictionary' }>, onWrong: () => void) {
    this.#send(dictionary);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Verdict>) => {
      for (const word of data.asked) this.#known.set(word, true);
      for (const word of data.wrong) this.#known.set(word, false);
      if (data.wrong.length > 0) onWrong();
    });
  }

  isRight(word: string): boolean {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.#waiting.add(word);
    this.#timer ??= window.setTimeout(() => this.#ask(), BATCH_MS);
    return true;
  }

  close(): void {
    window.clearTimeout(this.#timer);
    this.#worker.terminate();
  }

  #ask(): void {
    this.#timer = undefined;
    this.#send({ kind: 'check', words: [...this.#waiting] });
    this.#waiting.clear();
  }

  #send(order: Order): void {
    this.#worker.postMessage(order);
  }
}
