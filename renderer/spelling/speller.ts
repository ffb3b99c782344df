import type { News, Order } from './orders.ts';

/** Words are collected this long before the worker is asked, so that a page costs a few questions. */
const BATCH_MS = 40;
/** Whoever asked for the menu is not kept waiting for spellings longer than this. */
const SUGGESTING_MS = 400;

/**
 * Tells whether words are spelt right, from what its worker has answered so far: a word nobody asked about yet counts as right until
 * the answer comes, and then `onWrong` is called if a misspelt one is among them.
 */
export class WordSpeller {
  readonly #worker = new Worker(new URL('./speller.worker.ts', import.meta.url), { type: 'module' });
  readonly #known = new Map<string, boolean>();
  readonly #waiting = new Set<string>();
  #timer: number | undefined;
  /** Who waits for spellings of which word. */
  readonly #asking = new Map<string, (instead: readonly string[]) => void>();

  constructor(dictionary: Extract<Order, { kind: 'dictionary' }>, onWrong: () => void) {
    this.#send(dictionary);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if (data.kind === 'suggested') return this.#asking.get(data.word)?.(data.instead);
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

  /** Right words that may have been meant, likeliest first; none when none are found in time. */
  suggest(word: string): Promise<readonly string[]> {
    return new Promise((resolve) => {
      const answer = (instead: readonly string[]): void => {
        window.clearTimeout(timer);
        this.#asking.delete(word);
        resolve(instead);
      };
      const timer = window.setTimeout(() => answer([]), SUGGESTING_MS);
      this.#asking.set(word, answer);
      this.#send({ kind: 'suggest', word });
    });
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
