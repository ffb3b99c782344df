import { sep } from 'node:path';
import type { FileSystem } from '../store/file-system.ts';
import type { Places } from './places.ts';

/** How often a folder that is gone is looked for, in milliseconds. */
const LOOK_MS = 1500;

export interface PresenceNews {
  /** Said once each time. */
  readonly gone: () => void;
  readonly back: () => void;
}

/** Whether the library's folder is where it was: a disk may be pulled out, a folder renamed, and both may come back. */
export class Presence {
  readonly #fs: FileSystem;
  readonly #places: Places;
  readonly #news: PresenceNews;
  readonly #listeners: (() => void)[] = [];
  #looking: NodeJS.Timeout | undefined;
  constructor(fs: FileSystem, places: Places, news: PresenceNews) {
    this.#fs = fs;
    this.#places = places;
    this.#news = news;
  }

  /** Looks now. A mount point without its disk is an empty folder: only `.stet` says that this is the library. */
  async isThere(): Promise<boolean> {
    const there = (await this.#fs.facts(this.#places.stet).catch(() => null)) !== null;
    if (!there && this.#looking === undefined) {
      this.#news.gone();
      this.#lookSoon();
    }
    return there;
  }

  #lookSoon(): void {
    this.#looking = setTimeout(() => {
      void this.#fs.facts(this.#places.stet).then(
        (found) => (found === null ? this.#lookSoon() : this.#found()),
        () => this.#lookSoon(),
      );
    }, LOOK_MS);
  }

  #found(): void {
    this.#looking = undefined;
    this.#news.back();
    for (const listener of this.#listeners) listener();
  }

  /** Calls the listener each time the folder has come back. */
  whenBack(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Looks no more. */
  leave(): void {
    clearTimeout(this.#looking);
  }
}

/** The same disk, except that no folder is made for a library that is not there: that would be a second, empty one in its place. */
export function withoutGhosts(fs: FileSystem, places: Places): FileSystem {
  return {
    ...fs,
    makeFolder: async (path) => {
      if (`${path}${sep}`.startsWith(`${places.root}${sep}`) && (await fs.facts(places.stet)) === null) {
        throw Object.assign(new Error('the library folder is not there'), { code: 'ENOENT' });
      }
      await fs.makeFolder(path);
    },
  };
}
