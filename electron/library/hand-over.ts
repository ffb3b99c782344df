import { rememberEnd } from '../audit/remember.ts';
import { errorCode } from '../store/disk-problem.ts';
import { holderOf, type Lock } from '../store/lock.ts';
import { wishFor, type Wish } from '../store/lock-wish.ts';
import type { Library } from './library.ts';
import { heldBy, lockPlace } from './locking.ts';
import { timeOf } from './means.ts';

/** So long the window has for putting what is typed on the disk; after that the lock is let go all the same. */
const WINDOW_MS = 2000;

const waiting = new WeakMap<Library, () => void>();

/** The window has put what was typed on the disk. */
export function windowIsDone(library: Library): void {
  waiting.get(library)?.();
}

/** Looks whether the lock is still here, and whether somebody asks for it. A disk that is gone for a moment decides nothing. */
export async function lookAtLock(library: Library): Promise<void> {
  const { lock } = library;
  if (lock === null || waiting.has(library) || !(await library.presence.isThere())) return;
  if (!(await lock.stillMine())) return lose(library);
  const wish = await wishFor(lockPlace(library), lock.token);
  if (wish !== null) await handOver(library, lock, wish);
}

/** Somebody else has taken the lock. Says who. */
export async function lose(library: Library): Promise<void> {
  library.fence.lose();
  const holder = await holderOf(lockPlace(library)).catch(() => null);
  const at = timeOf(library.means);
  library.becomeReader(holder === null ? { reason: 'locked', taken: at } : { ...heldBy(holder), taken: at });
}

/** What is being written is written, what is typed is kept; then nothing is written any more, and the lock is let go. */
async function handOver(library: Library, lock: Lock, wish: Wish): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, WINDOW_MS);
    waiting.set(library, () => {
      clearTimeout(timer);
      resolve();
    });
  });
  library.means.tell({ kind: 'lock-wanted', by: wish.by });
  await done;
  const reason = { reason: 'locked' as const, ...(wish.by === '' ? {} : { by: wish.by }), since: wish.at, taken: timeOf(library.means) };
  library.beginNothing(reason);
  try {
    await library.queue.idle();
    await keepTyping(library);
    await library.keepDockets();
    await rememberEnd(library);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
  waiting.delete(library);
  library.becomeReader(reason);
  await lock.release();
}

/** Typing that has not reached its article is in the history before another may write there. The journal keeps it, too. */
async function keepTyping(library: Library): Promise<void> {
  for (const id of library.open.keys()) {
    const { entry } = await library.journal.read(id, false);
    if (entry === null) continue;
    const { hash } = await library.history.keep(entry.markdown);
    await library.history.add(id, { at: timeOf(library.means), why: 'gave-way', markdown: hash, by: library.means.personId() });
  }
}
