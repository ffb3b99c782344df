import type { LibraryState } from '../../core/contract/shapes.ts';
import { ok, type Result } from '../../core/result.ts';
import { onDisk } from '../store/disk-problem.ts';
import { holderOf, seizeLock, takeLock } from '../store/lock.ts';
import { forgetWish, wish } from '../store/lock-wish.ts';
import type { Library } from './library.ts';
import { beginWriting, heldBy, lockPlace, newHolder, openForWriting } from './locking.ts';
import { timeOf } from './means.ts';

/** A holder that is awake lets go within this time; one that does not is asleep, or stuck. */
const TRIES = 40;
const PAUSE_MS = 100;

const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, PAUSE_MS));

/**
 * Takes the lock from whoever holds it. The holder is asked first, keeps what was typed there and lets go; one that does not answer loses it
 * all the same, and can write no more when it wakes. Answers the library's state; refused for what a takeover does not change.
 */
export async function takeOver(library: Library): Promise<Result<LibraryState>> {
  const free = await openForWriting(library);
  if (free.ok || library.state.readOnly?.reason !== 'locked') return free;
  return onDisk(library.state.name, () => seize(library));
}

async function seize(library: Library): Promise<Result<LibraryState>> {
  const place = lockPlace(library);
  const [me, holder] = [newHolder(library.means), await holderOf(place)];
  if (holder !== null) await wish(place, { wanted: holder.token, by: heldBy(me).by ?? '', at: timeOf(library.means) });
  let locking = await takeLock(place, me);
  for (let left = TRIES; locking.kind === 'elsewhere' && left > 0; left -= 1) {
    await pause();
    locking = await takeLock(place, me);
  }
  if (locking.kind === 'elsewhere') locking = await seizeLock(place, me, holder);
  await forgetWish(place);
  if (locking.kind === 'held') await beginWriting(library, locking.lock);
  else if (locking.kind === 'elsewhere') library.becomeReader(heldBy(locking.holder));
  return library.refusal ?? ok(library.state);
}
