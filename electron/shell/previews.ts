import { randomUUID } from 'node:crypto';
import { PREVIEW_ORIGIN } from './addresses.ts';

/** Previews that stay readable; the window shows one at a time. */
const KEPT = 8;

/** Pages made for looking at, under addresses that cannot be guessed. The oldest go. */
export class Previews {
  readonly #pages = new Map<string, string>();

  /** Answers the page's address. */
  add(html: string): string {
    const token = randomUUID();
    this.#pages.set(token, html);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) break;
      this.#pages.delete(oldest);
    }
    return `${PREVIEW_ORIGIN}/${token}`;
  }

  read(token: string): string | null {
    return this.#pages.get(token) ?? null;
  }

  drop(address: string): void {
    this.#pages.delete(address.slice(PREVIEW_ORIGIN.length + 1));
  }
}
