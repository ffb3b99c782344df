import { basename } from 'node:path';
import { errorCode } from '../store/disk-problem.ts';
import { isTemporaryName } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Lock } from '../store/lock.ts';
import { isInside } from './confined.ts';
import type { Places } from './places.ts';

/**
 * Lets nothing be written into the library by a process that holds its lock no more, however long it slept in the middle of a deed. The lock
 * is asked right before every step that changes a file a reader would see. `disk` is the disk without the fence, for the lock itself.
 */
export class Fence {
  readonly disk: FileSystem;
  #lock: Lock | null = null;
  #isLost = false;
  /** Said once each time the lock is found to be another's. */
  whenLost: () => void = () => undefined;

  constructor(disk: FileSystem) {
    this.disk = disk;
  }

  hold(lock: Lock): void {
    this.#lock = lock;
    this.#isLost = false;
  }

  /** From now on nothing passes, until a lock is held again. */
  lose(): void {
    this.#isLost = true;
    this.#lock = null;
  }

  /** Rejects with `EFENCED` when the library is another's to write. */
  async pass(): Promise<void> {
    if (!this.#isLost && (this.#lock === null || (await this.#lock.stillMine()))) return;
    const isNews = !this.#isLost;
    this.lose();
    if (isNews) this.whenLost();
    throw Object.assign(new Error('another holds the lock'), { code: 'EFENCED' });
  }
}

/**
 * The fence's disk as the library may use it. Temporary files are made without asking: nobody reads them, and whoever takes the lock removes
 * them before it writes. So a step that was asked about before the lock went, and done after, finds its temporary file gone, and does nothing.
 */
export function fenced(fence: Fence, { root }: Places): FileSystem {
  const { disk } = fence;
  const pass = (path: string): Promise<void> => (isInside(root, path) ? fence.pass() : Promise.resolve());
  const placing =
    (place: (from: string, to: string) => Promise<void>) =>
    async (from: string, to: string): Promise<void> => {
      await pass(to);
      await place(from, to).catch(async (error: unknown) => {
        if (errorCode(error) === 'ENOENT') await pass(to);
        throw error;
      });
    };
  return {
    ...disk,
    open: async (path, flags, mode) => {
      if (flags === 'a') await pass(path);
      return disk.open(path, flags, mode);
    },
    rename: placing((from, to) => disk.rename(from, to)),
    link: placing((from, to) => disk.link(from, to)),
    copy: placing((from, to) => disk.copy(from, to)),
    remove: async (path) => {
      if (!isTemporaryName(basename(path))) await pass(path);
      await disk.remove(path);
    },
  };
}
